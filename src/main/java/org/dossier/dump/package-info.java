/** The graph as files, in every syntax. */
@NullMarked
package org.dossier.dump;

import org.jspecify.annotations.NullMarked;
