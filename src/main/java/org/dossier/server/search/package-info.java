/** Search: things by words in every script, narrowed by facets, as a page and as files; and the completion of names. */
@NullMarked
package org.dossier.server.search;

import org.jspecify.annotations.NullMarked;
