/** Filter functions over uncertain dates, for SPARQL; what they mean is {@link org.dossier.model.EdtfDate}'s. */
@NullMarked
package org.dossier.time;

import org.jspecify.annotations.NullMarked;
