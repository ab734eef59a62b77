/** How names in several scripts and romanisations are read and compared. */
@NullMarked
package org.dossier.link.name;

import org.jspecify.annotations.NullMarked;
