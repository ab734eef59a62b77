/** Things found by words and narrowed by what they are about, in the full-text index of a release. */
@NullMarked
package org.dossier.text.search;

import org.jspecify.annotations.NullMarked;
