package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A name read as a Korean one: its syllables, the surname first. */
final class KoreanReading {
    private static final double AGREE = 0.97;
    private static final double STRAIN = 0.02;
    private static final double TURNED = 0.08;
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_WAYS = 4;

    private final KoreanSpelling spelling;
    /** The ways to divide the name into syllables. */
    private final List<List<KoreanSyllable>> ways;
    /** The ways for the case that the surname is written last. */
    private final List<List<KoreanSyllable>> turned;

    private KoreanReading(KoreanSpelling spelling, List<List<KoreanSyllable>> ways, List<List<KoreanSyllable>> turned) {
        this.spelling = spelling;
        this.ways = ways;
        this.turned = turned;
    }

    /** The reading of a name, in a list; an empty list if it cannot be Korean. */
    static List<KoreanReading> of(NameParts parts) {
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
        boolean throughRussian = spelling == KoreanSpelling.LATIN && endsInR(words);
        List<List<KoreanSyllable>> ways = new ArrayList<>();
        List<List<KoreanSyllable>> turned = new ArrayList<>();
        int last = words.size() - 1;
        boolean first = isSurname(waysOfWords.get(0));
        for (List<KoreanSyllable> way : Segments.joined(waysOfWords, MOST_WAYS)) {
            List<KoreanSyllable> read =
                    way.stream().map(s -> settled(s, spelling, throughRussian)).toList();
            if (first && isNameLong(read, words.size())) {
                ways.add(surnameFirst(read, 0));
            }
            if (last > 0
                    && parts.surnameWords() == 0
                    && isSurname(waysOfWords.get(last))
                    && isNameLong(read, words.size())) {
                turned.add(surnameFirst(read, read.size() - 1));
            }
        }
        return ways.isEmpty() && turned.isEmpty() ? List.of() : List.of(new KoreanReading(spelling, ways, turned));
    }

    private static boolean isOfOneWriting(List<Word> words) {
        Writing writing = words.get(0).writing();
        return writing != Writing.OTHER
                && words.stream().allMatch(word -> word.writing() == writing && !word.initial());
    }

    private static List<List<KoreanSyllable>> syllables(Word word) {
        return switch (word.writing()) {
            case LATIN -> in(KoreanSyllables.latin(), letters(word));
            case CYRILLIC -> in(KoreanSyllables.cyrillic(), word.lower());
            case HANGUL -> hangul(word.lower());
            case HAN ->
                hangul(String.valueOf(KoreanSyllables.reading(word.lower().codePointAt(0))));
            case OTHER -> List.of();
        };
    }

    private static List<List<KoreanSyllable>> in(Map<String, KoreanSyllable> table, String letters) {
        return Segments.of(letters, table, MOST_SYLLABLES - 1, MOST_WAYS);
    }

    private static List<List<KoreanSyllable>> hangul(String block) {
        char syllable = block.charAt(0);
        return block.length() == 1 && syllable >= 0xAC00 && syllable <= 0xD7A3
                ? List.of(List.of(KoreanSyllable.ofHangul(syllable)))
                : List.of();
    }

    /** In plain letters, but with breves and apostrophes. */
    private static String letters(Word word) {
        String lower = word.lower();
        if (lower.equals(word.latin())) {
            return lower;
        }
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            letters.append(
                    c == 'ŏ' || c == 'ŭ' || c == '\'' ? String.valueOf(c) : LatinLetters.plain(String.valueOf(c)));
        }
        return letters.toString();
    }

    private static boolean endsInR(List<Word> words) {
        return words.stream().skip(1).anyMatch(word -> word.lower().endsWith("r"));
    }

    private static KoreanSyllable settled(KoreanSyllable syllable, KoreanSpelling spelling, boolean throughRussian) {
        KoreanSyllable told = spelling.tellsVowels() ? syllable.told() : syllable;
        return throughRussian ? told.throughRussian() : told;
    }

    private static boolean isSurname(List<List<KoreanSyllable>> ways) {
        return ways.stream().anyMatch(way -> way.size() == 1 && KoreanSyllables.isSurname(way.get(0)));
    }

    /** Two to four syllables, or a surname alone. */
    private static boolean isNameLong(List<KoreanSyllable> way, int words) {
        return words == 1 ? way.size() == 1 : way.size() <= MOST_SYLLABLES;
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

    /** True if the surname can only be the last word. */
    boolean isTurned() {
        return ways.isEmpty();
    }

    void addKeys(Set<String> keys) {
        ways.forEach(way -> way.forEach(syllable -> syllable.addKeys(keys)));
        if (ways.isEmpty()) {
            turned.forEach(way -> way.forEach(syllable -> syllable.addKeys(keys)));
        }
    }

    /** How alike two names are that both may be Korean; 0 if they are different names. */
    NameSimilarity compare(String name, KoreanReading other, String otherName) {
        double best = Math.max(
                best(ways.isEmpty() ? turned : ways, other.ways.isEmpty() ? other.turned : other.ways),
                Math.max(best(ways, other.turned), best(turned, other.ways)) - TURNED);
        if (best <= 0) {
            return NameSimilarity.NONE;
        }
        if (best <= NameSimilarity.SURNAME_OF_ONE_SYLLABLE) {
            return new NameSimilarity(best, "surname only");
        }
        String reason = spelling == other.spelling
                ? "the same Korean syllables in \"" + name + "\" and \"" + otherName + '"'
                : spelling.word() + " \"" + name + "\" and " + other.spelling.word() + " \"" + otherName
                        + "\" are the same in Korean";
        return new NameSimilarity(best, reason);
    }

    private static double best(List<List<KoreanSyllable>> ways, List<List<KoreanSyllable>> others) {
        double best = 0;
        for (List<KoreanSyllable> way : ways) {
            for (List<KoreanSyllable> other : others) {
                best = Math.max(best, value(way, other));
            }
        }
        return best;
    }

    private static double value(List<KoreanSyllable> way, List<KoreanSyllable> other) {
        boolean surnameOnly = way.size() != other.size() && Math.min(way.size(), other.size()) == 1;
        if (way.size() != other.size() && !surnameOnly) {
            return 0;
        }
        int strains = 0;
        for (int i = 0; i < Math.min(way.size(), other.size()); i++) {
            int strained = way.get(i).strained(other.get(i));
            if (strained < 0) {
                return 0;
            }
            strains += strained;
        }
        if (strains > Math.min(way.size(), other.size())) {
            return 0;
        }
        return surnameOnly ? NameSimilarity.SURNAME_OF_ONE_SYLLABLE : AGREE - STRAIN * strains;
    }
}
