/** Candidates before a person: what is still to be decided, the evidence side by side, and decisions that last. */
@NullMarked
package org.dossier.link.review;

import org.jspecify.annotations.NullMarked;
