/** SPARQL 1.1 Protocol, bounded. */
@NullMarked
package org.dossier.server.sparql;

import org.jspecify.annotations.NullMarked;
