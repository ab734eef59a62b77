/** SHACL over the graph. */
@NullMarked
package org.dossier.validation;

import org.jspecify.annotations.NullMarked;
