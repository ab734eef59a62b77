/** Builds, verifies, keeps, compares and switches releases. */
@NullMarked
package org.dossier.release;

import org.jspecify.annotations.NullMarked;
