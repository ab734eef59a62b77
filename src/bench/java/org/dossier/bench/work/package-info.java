/** What the benchmarks run, each in a Java of its own: the product's stages through its own classes, and what they are measured against. */
@NullMarked
package org.dossier.bench.work;

import org.jspecify.annotations.NullMarked;
