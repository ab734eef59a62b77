/** Runs SPARQL within bounds: what a query may reach, how long it takes, how much it holds. */
@NullMarked
package org.dossier.guard;

import org.jspecify.annotations.NullMarked;
