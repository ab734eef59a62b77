/** The Reconciliation Service API 0.2: others match their tables to the entities of the release. */
@NullMarked
package org.dossier.server.reconcile;

import org.jspecify.annotations.NullMarked;
