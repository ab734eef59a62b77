/** TDB2: bulk-build a database, open it read-only. */
@NullMarked
package org.dossier.store;

import org.jspecify.annotations.NullMarked;
