/** Files on disk: mapped, packed, hashed, made durable; and the fault that says where writing failed and what helps. */
@NullMarked
package org.dossier.disk;

import org.jspecify.annotations.NullMarked;
