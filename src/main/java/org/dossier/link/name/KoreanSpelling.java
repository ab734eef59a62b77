package org.dossier.link.name;

import java.util.List;

/** A way to write a Korean name. */
enum KoreanSpelling {
    REVISED("Revised Romanization"),
    MCCUNE_REISCHAUER("McCune-Reischauer"),
    LATIN("Latin"),
    RUSSIAN("Russian"),
    HANGUL("Hangul"),
    HAN("Chinese characters");

    private static final String BREVES = "ŏŭ";

    private final String word;

    KoreanSpelling(String word) {
        this.word = word;
    }

    /** What a reader calls it. */
    String word() {
        return word;
    }

    /** True if it tells all vowels apart. */
    boolean tellsVowels() {
        return this == REVISED || this == MCCUNE_REISCHAUER;
    }

    /** The way in which words are written, as far as their letters tell. */
    static KoreanSpelling of(List<Word> words) {
        Writing writing = words.get(0).writing();
        if (writing == Writing.CYRILLIC) {
            return RUSSIAN;
        }
        if (writing == Writing.HANGUL) {
            return HANGUL;
        }
        if (writing == Writing.HAN) {
            return HAN;
        }
        KoreanSpelling spelling = LATIN;
        for (Word word : words) {
            String lower = word.lower();
            if (lower.indexOf(BREVES.charAt(0)) >= 0 || lower.indexOf(BREVES.charAt(1)) >= 0) {
                return MCCUNE_REISCHAUER;
            }
            if (lower.contains("eo") || lower.contains("eu")) {
                spelling = REVISED;
            }
        }
        return spelling;
    }
}
