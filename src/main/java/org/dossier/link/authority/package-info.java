/** Entries of authority files: read from extracts, and found again by name or identifier in an index. */
@NullMarked
package org.dossier.link.authority;

import org.jspecify.annotations.NullMarked;
