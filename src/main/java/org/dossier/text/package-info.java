/** The full-text index that SPARQL searches. */
@NullMarked
package org.dossier.text;

import org.jspecify.annotations.NullMarked;
