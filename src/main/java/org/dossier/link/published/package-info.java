/** What a release publishes of the links of its dataset: what was decided, what is proposed and open, what authority files replaced or withdrew. */
@NullMarked
package org.dossier.link.published;

import org.jspecify.annotations.NullMarked;
