/** Everything published, and what changed, in the protocols of harvesters: all of them views of one register of entities. */
@NullMarked
package org.dossier.server.harvest;

import org.jspecify.annotations.NullMarked;
