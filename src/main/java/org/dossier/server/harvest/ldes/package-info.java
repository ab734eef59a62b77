/**
 * The releases as a Linked Data Event Stream: every version of every entity is a member, on pages that never change. Obeys
 * the LDES and TREE specifications.
 */
@NullMarked
package org.dossier.server.harvest.ldes;

import org.jspecify.annotations.NullMarked;
