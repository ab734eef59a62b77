package org.dossier.link.name;

import java.util.Set;

/**
 * The sounds that one written syllable may stand for.
 *
 * @param <S> the syllables that it can be compared with
 */
interface Syllable<S> {
    /** In how many parts the two agree only by custom or by a sign that was left out; {@code -1} if they are different syllables. */
    int strained(S other);

    /** Adds keys that are the same for every spelling of one syllable. */
    void addKeys(Set<String> keys);
}
