/** Ways through a release: archives as a tree, events in time, actors by prominence, programs with what they released. */
@NullMarked
package org.dossier.server.browse;

import org.jspecify.annotations.NullMarked;
