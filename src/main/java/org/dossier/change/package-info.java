/** What a release changes against its parent, entity by entity. */
@NullMarked
package org.dossier.change;

import org.jspecify.annotations.NullMarked;
