/** A file sent as it is: whole or in parts, and only where the conditions of the request hold. */
@NullMarked
package org.dossier.server.file;

import org.jspecify.annotations.NullMarked;
