/** Answers HTTP from the current release; its rooms hold one small class per endpoint. */
@NullMarked
package org.dossier.server;

import org.jspecify.annotations.NullMarked;
