package org.dossier.link.name;

import java.util.Set;

/**
 * The consonants of a word, those of one kind written alike: what spellings of one word have in common. A word with few consonants has one
 * key for each way in which it may sound; a longer one also a coarser key that does not tell voiced from voiceless, since Korean does not.
 */
final class Skeleton {
    private static final int SHORTEST_COARSE = 3;
    private static final String VOWELS = "aeiouj";
    /** The consonants of {@link Sounds}. */
    static final String SOUNDS = "bpfvmdtgkhszSZCclrnqx";

    private static final String FINE = "bpfvmdtgkhsssssslrnkk";
    /** Of each of them, what one hears who does not tell voiced from voiceless. */
    static final String COARSE = "PPPPMTTKKKSSSSSSLLNKK";

    private Skeleton() {}

    /** Adds the keys of a word. */
    static void addKeys(Sounds sounds, Set<String> keys) {
        for (String form : sounds.sounds()) {
            String fine = of(form, FINE);
            keys.add(fine);
            if (fine.length() >= SHORTEST_COARSE) {
                keys.add('~' + of(form, COARSE));
            }
        }
    }

    /** True if the consonants of two words may be the same for one who does not tell voiced from voiceless; false for few consonants. */
    static boolean agree(Sounds one, Sounds other) {
        for (String form : one.sounds()) {
            String coarse = of(form, COARSE);
            for (String otherForm : other.sounds()) {
                if (coarse.length() >= SHORTEST_COARSE && coarse.equals(of(otherForm, COARSE))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True of the d that is heard in "Jack" as one with what follows. */
    static boolean isBeforeHiss(String form, int at) {
        return form.charAt(at) == 'd' && at + 1 < form.length() && form.charAt(at + 1) == 'Z';
    }

    /** The kinds of the consonants, none twice in a row, what is heard in "Jack" as one; "a" for a vowel at the beginning. */
    private static String of(String form, String kinds) {
        StringBuilder skeleton = new StringBuilder(form.length());
        char before = ' ';
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (isBeforeHiss(form, i)) {
                continue;
            }
            boolean vowel = VOWELS.indexOf(c) >= 0;
            int at = SOUNDS.indexOf(c);
            char kind = vowel ? (i == 0 ? 'a' : ' ') : at < 0 ? c : kinds.charAt(at);
            if (kind != ' ' && kind != before) {
                skeleton.append(kind);
            }
            before = kind;
        }
        return skeleton.isEmpty() ? form : skeleton.toString();
    }
}
