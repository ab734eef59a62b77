package org.dossier.link.name;

import java.util.List;
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

    /** In how many parts the syllables of two words agree only so; {@code -1} if they are different words. */
    static <S extends Syllable<S>> int strained(List<S> one, List<S> other) {
        if (one.size() != other.size()) {
            return -1;
        }
        int strains = 0;
        for (int i = 0; i < one.size(); i++) {
            int strained = one.get(i).strained(other.get(i));
            if (strained < 0) {
                return -1;
            }
            strains += strained;
        }
        return strains;
    }
}
