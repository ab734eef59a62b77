/** What the product is measured against, each run in a Java of its own, and how the generated records are read without it. */
@NullMarked
package org.dossier.bench.side;

import org.jspecify.annotations.NullMarked;
