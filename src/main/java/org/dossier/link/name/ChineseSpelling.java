package org.dossier.link.name;

/** A way to write the sounds of Chinese. */
enum ChineseSpelling {
    PINYIN("Pinyin", true),
    WADE_GILES("Wade-Giles", false),
    POLISH("Polish", false),
    GERMAN("German", false),
    PALLADIUS("Russian", true),
    PALLADIUS_IN_LATIN("Russian in Latin letters", true),
    HANGUL("Korean", true),
    HAN("Chinese", true);

    private final String word;
    private final boolean joins;

    ChineseSpelling(String word, boolean joins) {
        this.word = word;
        this.joins = joins;
    }

    /** What a reader calls it. */
    String word() {
        return word;
    }

    /** True if the syllables of a given name are written as one word. */
    boolean joins() {
        return joins;
    }
}
