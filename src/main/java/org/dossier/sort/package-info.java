/** Triples in any order in; sorted, distinct triples out. */
@NullMarked
package org.dossier.sort;

import org.jspecify.annotations.NullMarked;
