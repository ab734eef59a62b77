/** Makes datasets of any size, to measure with: the same seed gives the same bytes on every machine and Java. */
@NullMarked
package org.dossier.bench.dataset;

import org.jspecify.annotations.NullMarked;
