/** Citations of what a release holds, as text and in the forms that reference managers read. */
@NullMarked
package org.dossier.cite;

import org.jspecify.annotations.NullMarked;
