/** Mappings to authority files kept as SSSOM/TSV, their durable editing, and what was decided of each pair. */
@NullMarked
package org.dossier.link.mapping;

import org.jspecify.annotations.NullMarked;
