/** What the pages show, read from the graph of a release into plain records. */
@NullMarked
package org.dossier.server.view;

import org.jspecify.annotations.NullMarked;
