/** An entity of the graph found by its address, and written as RDF. */
@NullMarked
package org.dossier.server.entity;

import org.jspecify.annotations.NullMarked;
