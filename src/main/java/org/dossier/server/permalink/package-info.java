/** Queries that can be cited: what was asked, of which release, and what it answered. */
@NullMarked
package org.dossier.server.permalink;

import org.jspecify.annotations.NullMarked;
