/** States a record in the terms of the ontology, and mints IRIs. */
@NullMarked
package org.dossier.mapping;

import org.jspecify.annotations.NullMarked;
