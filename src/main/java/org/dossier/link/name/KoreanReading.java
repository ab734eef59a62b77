package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads names as Korean ones. */
final class KoreanReading {
    private static final int MOST_SYLLABLES = SyllableReading.MOST_SYLLABLES;
    private static final String BREVES_AND_APOSTROPHE = "ŏŭ'";
    private static final int MOST_WAYS = 4;
    /** How given names end that were written in Cyrillic before: Ir, Syn, Hen. No Korean name has an e before a consonant. */
    private static final Pattern THROUGH_RUSSIAN =
            Pattern.compile("r$|[^aeiou]y?[ey](?:n|ng|k|m|p|l)$|^[ey](?:n|k|m|p)$");

    private KoreanReading() {}

    /** The reading of a name, in a list; an empty list if it cannot be Korean. */
    static List<SyllableReading<KoreanSyllable>> of(NameParts parts) {
        List<Word> words = parts.words();
        if (words.isEmpty() || parts.surnameWords() > 1 || words.size() > MOST_SYLLABLES || !isOfOneWriting(words)) {
            return List.of();
        }
        List<List<List<KoreanSyllable>>> waysOfWords = new ArrayList<>(words.size());
        KoreanSpelling spelling = KoreanSpelling.of(words);
        for (Word word : words) {
            List<List<KoreanSyllable>> ways = syllables(word);
            if (ways.isEmpty()) {
                return List.of();
            }
            waysOfWords.add(ways);
        }
        boolean throughRussian = spelling == KoreanSpelling.LATIN && isThroughRussian(words);
        List<List<KoreanSyllable>> ways = new ArrayList<>();
        List<List<KoreanSyllable>> turned = new ArrayList<>();
        int last = words.size() - 1;
        boolean first = isSurname(waysOfWords.get(0));
        for (List<KoreanSyllable> way : SyllableTable.joined(waysOfWords, MOST_WAYS)) {
            List<KoreanSyllable> read =
                    way.stream().map(s -> settled(s, spelling, throughRussian)).toList();
            if (first && SyllableReading.isNameLong(read, words.size())) {
                ways.add(surnameFirst(read, 0));
            }
            if (last > 0
                    && parts.surnameWords() == 0
                    && isSurname(waysOfWords.get(last))
                    && SyllableReading.isNameLong(read, words.size())) {
                turned.add(surnameFirst(read, read.size() - 1));
            }
        }
        return ways.isEmpty() && turned.isEmpty()
                ? List.of()
                : List.of(new SyllableReading<>(SyllableReading.Language.KOREAN, spelling.word(), ways, turned));
    }

    private static boolean isOfOneWriting(List<Word> words) {
        Writing writing = words.get(0).writing();
        return writing != Writing.OTHER
                && words.stream().allMatch(word -> word.writing() == writing && !word.initial());
    }

    private static List<List<KoreanSyllable>> syllables(Word word) {
        return switch (word.writing()) {
            case LATIN -> in(KoreanSyllables.latin(), word.plainBut(BREVES_AND_APOSTROPHE));
            case CYRILLIC -> in(KoreanSyllables.cyrillic(), word.lower());
            case HANGUL -> hangul(word.lower());
            case HAN ->
                hangul(String.valueOf(KoreanSyllables.reading(word.lower().codePointAt(0))));
            case OTHER -> List.of();
        };
    }

    private static List<List<KoreanSyllable>> in(SyllableTable<KoreanSyllable> table, String letters) {
        return table.ways(letters, MOST_SYLLABLES - 1, MOST_WAYS);
    }

    private static List<List<KoreanSyllable>> hangul(String block) {
        char syllable = block.charAt(0);
        return block.length() == 1 && syllable >= 0xAC00 && syllable <= 0xD7A3
                ? List.of(List.of(KoreanSyllable.ofHangul(syllable)))
                : List.of();
    }

    private static boolean isThroughRussian(List<Word> words) {
        return words.stream()
                .skip(1)
                .anyMatch(word -> THROUGH_RUSSIAN.matcher(word.lower()).find());
    }

    private static KoreanSyllable settled(KoreanSyllable syllable, KoreanSpelling spelling, boolean throughRussian) {
        KoreanSyllable told = spelling.tellsVowels() ? syllable.told() : syllable;
        return throughRussian ? told.throughRussian() : told;
    }

    private static boolean isSurname(List<List<KoreanSyllable>> ways) {
        return ways.stream().anyMatch(way -> way.size() == 1 && KoreanSyllables.isSurname(way.get(0)));
    }

    private static List<KoreanSyllable> surnameFirst(List<KoreanSyllable> way, int surname) {
        List<KoreanSyllable> turned = new ArrayList<>(way.size());
        turned.add(way.get(surname).first());
        for (int i = 0; i < way.size(); i++) {
            if (i != surname) {
                turned.add(way.get(i));
            }
        }
        return turned;
    }
}
