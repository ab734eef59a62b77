/** What an archive describes: plain immutable records that know nothing of RDF. */
@NullMarked
package org.dossier.model;

import org.jspecify.annotations.NullMarked;
