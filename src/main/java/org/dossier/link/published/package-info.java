/** What a release publishes of the mappings of its dataset. */
@NullMarked
package org.dossier.link.published;

import org.jspecify.annotations.NullMarked;
