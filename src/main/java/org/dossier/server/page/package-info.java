/** The pages a person reads, and the same things as RDF. */
@NullMarked
package org.dossier.server.page;

import org.jspecify.annotations.NullMarked;
