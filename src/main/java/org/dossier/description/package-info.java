/** What a dataset is and how it is had, as catalogues and harvesters ask for it: VoID and DCAT. */
@NullMarked
package org.dossier.description;

import org.jspecify.annotations.NullMarked;
