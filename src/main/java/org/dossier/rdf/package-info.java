/** A term and a triple in canonical N-Triples form, and the vocabulary. */
@NullMarked
package org.dossier.rdf;

import org.jspecify.annotations.NullMarked;
