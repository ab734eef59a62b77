/** The query library: questions with their queries, read from files. */
@NullMarked
package org.dossier.query;

import org.jspecify.annotations.NullMarked;
