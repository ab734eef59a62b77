/** What the product says, and dates and numbers, in the language of whoever reads. */
@NullMarked
package org.dossier.language;

import org.jspecify.annotations.NullMarked;
