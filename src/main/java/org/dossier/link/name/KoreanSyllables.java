package org.dossier.link.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All syllables of Korean as they are spelled in Latin and in Cyrillic letters, put together by rule from {@code korean.tsv}. */
final class KoreanSyllables {
    private static final KoreanSyllables ALL = new KoreanSyllables();

    private final SyllableTable<KoreanSyllable> latin;
    private final SyllableTable<KoreanSyllable> cyrillic;
    /** The ends that surnames have, by their beginning and their vowel. */
    private final int[][] surnames = new int[KoreanSyllable.ONSETS.length()][KoreanSyllable.VOWELS.length()];

    private final Map<Integer, Character> readings;
    private final Map<Integer, Character> placeReadings;

    private KoreanSyllables() {
        List<String[]> rows = NameTable.rows("korean.tsv");
        Map<String, KoreanSyllable> inLatin = syllables(rows, "latin");
        of(rows, "latin-custom").forEach(row -> inLatin.put(row[1], KoreanSyllable.ofHangul(row[2].charAt(0))));
        latin = new SyllableTable<>(inLatin);
        cyrillic = new SyllableTable<>(syllables(rows, "cyrillic"));
        for (String[] row : rows) {
            if (row[0].equals("surnames")) {
                row[1].chars().forEach(block -> addSurname(KoreanSyllable.ofHangul((char) block)));
            }
        }
        readings = readings("hanja.tsv");
        placeReadings = readings("hanja-places.tsv");
        readings.forEach(placeReadings::putIfAbsent);
    }

    private static Map<Integer, Character> readings(String file) {
        Map<Integer, Character> readings = new HashMap<>();
        for (String[] row : NameTable.rows(file)) {
            row[1].codePoints().forEach(character -> readings.putIfAbsent(character, row[0].charAt(0)));
        }
        return readings;
    }

    private void addSurname(KoreanSyllable surname) {
        surnames[Integer.numberOfTrailingZeros(surname.onset())][Integer.numberOfTrailingZeros(surname.vowel())] |=
                surname.coda();
    }

    /** The syllables in Latin letters: in lower case, with breves and with the apostrophes of McCune-Reischauer. */
    static SyllableTable<KoreanSyllable> latin() {
        return ALL.latin;
    }

    /** The syllables in Cyrillic letters, in lower case. */
    static SyllableTable<KoreanSyllable> cyrillic() {
        return ALL.cyrillic;
    }

    /** True if a syllable may be a surname. */
    static boolean isSurname(KoreanSyllable syllable) {
        KoreanSyllable first = syllable.first();
        for (int onsets = first.onset() | first.looseOnset(); onsets != 0; onsets &= onsets - 1) {
            int[] ofOnset = ALL.surnames[Integer.numberOfTrailingZeros(onsets)];
            for (int vowels = first.vowel() | first.looseVowel(); vowels != 0; vowels &= vowels - 1) {
                if ((ofOnset[Integer.numberOfTrailingZeros(vowels)] & (first.coda() | first.looseCoda())) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The syllable in Hangul that a Chinese character is read as in Korean names; a blank for one that is not common in them. */
    static char reading(int character) {
        return ALL.readings.getOrDefault(character, ' ');
    }

    /** As {@link #reading}, of a character in the name of a place. */
    static char placeReading(int character) {
        return ALL.placeReadings.getOrDefault(character, ' ');
    }

    private static Map<String, KoreanSyllable> syllables(List<String[]> rows, String script) {
        Map<String, KoreanSyllable> syllables = new HashMap<>();
        for (String[] onset : of(rows, script + "-onset")) {
            for (String[] vowel : of(rows, script + "-vowel")) {
                // A vowel with an h after it ends the syllable: Noh, but not John.
                boolean open = letters(vowel).endsWith("h");
                for (String[] coda : of(rows, script + "-coda")) {
                    if (!open || letters(coda).isEmpty()) {
                        syllables.merge(
                                letters(onset) + letters(vowel) + letters(coda),
                                syllable(onset, vowel, coda),
                                KoreanSyllable::or);
                    }
                }
            }
        }
        return syllables;
    }

    private static List<String[]> of(List<String[]> rows, String part) {
        return rows.stream().filter(row -> row[0].equals(part)).toList();
    }

    private static String letters(String[] row) {
        return row[1].equals("-") ? "" : row[1];
    }

    private static KoreanSyllable syllable(String[] onset, String[] vowel, String[] coda) {
        int meant = KoreanSyllable.bits(vowel[2], KoreanSyllable.VOWELS);
        return new KoreanSyllable(
                KoreanSyllable.bits(onset[2], KoreanSyllable.ONSETS),
                meant,
                vowel[3].equals("-") ? meant : KoreanSyllable.bits(vowel[3], KoreanSyllable.VOWELS),
                KoreanSyllable.bits(coda[2], KoreanSyllable.CODAS),
                KoreanSyllable.bits(onset[4], KoreanSyllable.ONSETS),
                KoreanSyllable.bits(vowel[4], KoreanSyllable.VOWELS),
                KoreanSyllable.bits(coda[4], KoreanSyllable.CODAS));
    }
}
