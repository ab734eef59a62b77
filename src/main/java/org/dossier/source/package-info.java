/** Reads records from files and says what is wrong with them. */
@NullMarked
package org.dossier.source;

import org.jspecify.annotations.NullMarked;
