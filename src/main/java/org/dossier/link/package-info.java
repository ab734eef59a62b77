/** Our entities against the entries of authority files: ranked candidates, each with its reasons, and how far they can be trusted. */
@NullMarked
package org.dossier.link;

import org.jspecify.annotations.NullMarked;
