/** Our terms as Jena has them, and back. */
@NullMarked
package org.dossier.jena;

import org.jspecify.annotations.NullMarked;
