package org.dossier.link.name;

import java.util.Set;

/**
 * The sounds that one written syllable may stand for in Korean: its beginning, its vowel and its end, each a set of bits. The first
 * three are what systems of romanisation mean, the others what it may be besides by custom.
 *
 * @param vowelIfTold the vowels meant where the name tells all vowels apart
 */
record KoreanSyllable(int onset, int vowel, int vowelIfTold, int coda, int looseOnset, int looseVowel, int looseCoda)
        implements Syllable<KoreanSyllable> {
    static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    static final String CODAS = ".ㄱㄴㄷㄹㅁㅂㅇ";

    /** What each onset is kept as in a key: spellings mix those of one place in the mouth. */
    private static final String PLACES = "KKNTTNMPPSS-CCCKTPH";
    /** What each vowel is kept as in a key. */
    private static final String COLOURS = "AEAEOEOEOAEWOUOEWUUII";
    /** What each coda is kept as in a key; Russian writes one letter for n and ng. */
    private static final String ENDS = ".KNTLMPN";

    private static final int LIQUID = bits("ㄴㄹㅇ", ONSETS);
    private static final int BEFORE_I = bits("ㅣㅑㅒㅕㅖㅛㅠㅢ", VOWELS);
    private static final int ALL_CODAS_OF_HANGUL = 28;
    /** The coda that is heard, for each of the 28 that Hangul writes. */
    private static final String HEARD = ".ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ";

    /** The bits of some letters in a row of them. */
    static int bits(String letters, String row) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            int at = row.indexOf(letters.charAt(i));
            bits |= at < 0 ? 0 : 1 << at;
        }
        return bits;
    }

    /** A syllable written in Hangul, U+AC00 to U+D7A3. */
    static KoreanSyllable ofHangul(char block) {
        int number = block - 0xAC00;
        int coda = number % ALL_CODAS_OF_HANGUL;
        int vowel = 1 << (number / ALL_CODAS_OF_HANGUL % VOWELS.length());
        return new KoreanSyllable(
                1 << (number / ALL_CODAS_OF_HANGUL / VOWELS.length()),
                vowel,
                vowel,
                bits(HEARD.substring(coda, coda + 1), CODAS),
                0,
                0,
                0);
    }

    KoreanSyllable or(KoreanSyllable other) {
        return new KoreanSyllable(
                onset | other.onset,
                vowel | other.vowel,
                vowelIfTold | other.vowelIfTold,
                coda | other.coda,
                looseOnset | other.looseOnset,
                looseVowel | other.looseVowel,
                looseCoda | other.looseCoda);
    }

    /** As it is read in a name that tells all vowels apart. */
    KoreanSyllable told() {
        return new KoreanSyllable(
                onset, vowelIfTold, vowelIfTold, coda, looseOnset, looseVowel | (vowel & ~vowelIfTold), looseCoda);
    }

    /** As it is read in a name that came through Russian: n is also ng, and e the open o. */
    KoreanSyllable throughRussian() {
        boolean e = ((vowel | looseVowel) & bits("ㅔㅐ", VOWELS)) != 0;
        boolean n = (coda & bits("ㄴ", CODAS)) != 0;
        return new KoreanSyllable(
                onset,
                vowel,
                vowelIfTold,
                coda,
                looseOnset,
                looseVowel | (e ? bits("ㅓㅕ", VOWELS) : 0),
                looseCoda | (n ? bits("ㅇ", CODAS) : 0));
    }

    /** With the end that it has by custom, if it can have no other: that of Ch'ŏr in Ch'ŏrwŏn is an l. */
    KoreanSyllable withEnd() {
        return coda != 0
                ? this
                : new KoreanSyllable(onset, vowel, vowelIfTold, looseCoda, looseOnset, looseVowel, looseCoda);
    }

    /** Without what it may be by custom. */
    KoreanSyllable asMeant() {
        return new KoreanSyllable(onset, vowel, vowelIfTold, coda, 0, 0, 0);
    }

    /** As it is read at the beginning of a name: the North writes Ri, Ro and Ryu for what the South writes I, No and Yu. */
    KoreanSyllable first() {
        boolean i = ((vowel | looseVowel) & BEFORE_I) != 0;
        boolean liquid = (onset & LIQUID) != 0;
        int empty = bits("ㅇ", ONSETS);
        int more = !liquid ? 0 : i ? LIQUID : (onset & empty) != 0 ? 0 : LIQUID & ~empty;
        return new KoreanSyllable(onset | more, vowel, vowelIfTold, coda, looseOnset, looseVowel, looseCoda);
    }

    /** In how many parts the two agree only by custom: 0 to 3; {@code -1} if they are different syllables. */
    @Override
    public int strained(KoreanSyllable other) {
        int parts = 0;
        if ((onset & other.onset) == 0) {
            if (((onset | looseOnset) & (other.onset | other.looseOnset)) == 0) {
                return -1;
            }
            parts++;
        }
        if ((vowel & other.vowel) == 0) {
            if (((vowel | looseVowel) & (other.vowel | other.looseVowel)) == 0) {
                return -1;
            }
            parts++;
        }
        if ((coda & other.coda) == 0) {
            if (((coda | looseCoda) & (other.coda | other.looseCoda)) == 0) {
                return -1;
            }
            parts++;
        }
        return parts;
    }

    /** Adds the keys of the syllable: coarse, so that every spelling of one syllable shares one. */
    @Override
    public void addKeys(Set<String> keys) {
        int onsets = onset | looseOnset;
        int vowels = vowel | looseVowel;
        int codas = coda | looseCoda;
        for (int v = 0; v < VOWELS.length(); v++) {
            for (int o = 0; has(vowels, v) && o < ONSETS.length(); o++) {
                for (int c = 0; has(onsets, o) && c < CODAS.length(); c++) {
                    if (has(codas, c)) {
                        boolean mixed = has(LIQUID, o) && has(BEFORE_I, v);
                        char place = mixed ? 'Y' : PLACES.charAt(o);
                        keys.add("k:" + place + COLOURS.charAt(v) + ENDS.charAt(c));
                    }
                }
            }
        }
    }

    private static boolean has(int bits, int at) {
        return (bits & (1 << at)) != 0;
    }
}
