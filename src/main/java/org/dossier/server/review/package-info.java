/** The review in a browser: who may, what is shown, and decisions that are on disk before they are answered. */
@NullMarked
package org.dossier.server.review;

import org.jspecify.annotations.NullMarked;
