/** Runs what is compared in turn, each in a process of its own, and writes down what came of it. */
@NullMarked
package org.dossier.bench.harness;

import org.jspecify.annotations.NullMarked;
