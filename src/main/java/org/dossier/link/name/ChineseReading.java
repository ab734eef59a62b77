package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads names as Chinese ones. */
final class ChineseReading {
    private static final int MOST_SYLLABLES = SyllableReading.MOST_SYLLABLES;
    private static final int MOST_WAYS = 4;
    private static final List<ChineseSpelling> IN_LATIN = List.of(
            ChineseSpelling.PINYIN,
            ChineseSpelling.WADE_GILES,
            ChineseSpelling.PALLADIUS_IN_LATIN,
            ChineseSpelling.POLISH,
            ChineseSpelling.GERMAN);

    /** The sound that Polish writes as j is y where a vowel follows, and i at the end. */
    private static final Pattern INITIAL_J = Pattern.compile("^j(?=[aeiou])");
    /** In "Liu Szao-ci" what Pinyin writes as q and j. */
    private static final Pattern BEFORE_I = Pattern.compile("^(?:c|ts)(?=i)");
    /** What Pinyin writes as c and z. */
    private static final Pattern HARD_C = Pattern.compile("^c(?!h)");

    private ChineseReading() {}

    /** What a name is in Chinese in each way of writing that its words may have; an empty list if it cannot be Chinese. */
    static List<SyllableReading<ChineseSyllable>> of(NameParts parts) {
        List<Word> words = parts.words();
        if (words.isEmpty()
                || parts.surnameWords() > 1
                || words.size() > MOST_SYLLABLES
                || words.stream()
                        .anyMatch(word ->
                                word.initial() || word.writing() != words.get(0).writing())) {
            return List.of();
        }
        List<SyllableReading<ChineseSyllable>> readings = new ArrayList<>(2);
        switch (words.get(0).writing()) {
            case LATIN -> IN_LATIN.forEach(spelling -> addReading(parts, spelling, readings));
            case CYRILLIC -> addReading(parts, ChineseSpelling.PALLADIUS, readings);
            case HAN -> addReading(parts, ChineseSpelling.HAN, readings);
            case HANGUL -> addHangul(words, readings);
            case OTHER -> {
                // No system writes Chinese so.
            }
        }
        return List.copyOf(readings);
    }

    private static void addReading(
            NameParts parts, ChineseSpelling spelling, List<SyllableReading<ChineseSyllable>> readings) {
        List<Word> words = parts.words();
        boolean apostrophes = words.stream().anyMatch(word -> word.lower().indexOf('\'') >= 0);
        List<List<List<ChineseSyllable>>> waysOfWords = new ArrayList<>(words.size());
        boolean changed = false;
        for (Word word : words) {
            String letters = letters(word, spelling);
            changed |= !letters.equals(word.latin());
            List<List<ChineseSyllable>> ways = ways(letters, spelling);
            if (ways.isEmpty()) {
                return;
            }
            waysOfWords.add(ways);
        }
        boolean needsChange = spelling == ChineseSpelling.POLISH || spelling == ChineseSpelling.GERMAN;
        if (needsChange && !changed) {
            return;
        }
        boolean exact = apostrophes && spelling == ChineseSpelling.WADE_GILES;
        List<List<ChineseSyllable>> ways = new ArrayList<>();
        List<List<ChineseSyllable>> turned = new ArrayList<>();
        boolean lastIsSurname =
                words.size() > 1 && parts.surnameWords() == 0 && hasOneSyllable(waysOfWords.get(words.size() - 1));
        boolean firstIsSurname = hasOneSyllable(waysOfWords.get(0));
        for (List<ChineseSyllable> joined : SyllableTable.joined(waysOfWords, MOST_WAYS)) {
            List<ChineseSyllable> way =
                    exact ? joined.stream().map(ChineseSyllable::asWritten).toList() : joined;
            boolean meant = !exact || way.stream().allMatch(ChineseSyllable::isMeant);
            if (meant && SyllableReading.isNameLong(way, words.size())) {
                if (firstIsSurname || way.size() > 2) {
                    ways.add(way);
                }
                if (lastIsSurname) {
                    turned.add(lastFirst(way));
                }
            }
        }
        if (!ways.isEmpty() || !turned.isEmpty()) {
            readings.add(reading(spelling, ways, turned));
        }
    }

    private static SyllableReading<ChineseSyllable> reading(
            ChineseSpelling spelling, List<List<ChineseSyllable>> ways, List<List<ChineseSyllable>> turned) {
        return new SyllableReading<>(SyllableReading.Language.CHINESE, spelling.word(), ways, turned);
    }

    /** Korean writes a Chinese name as one word. */
    private static void addHangul(List<Word> words, List<SyllableReading<ChineseSyllable>> readings) {
        String name = words.stream().map(Word::lower).collect(Collectors.joining());
        List<List<ChineseSyllable>> ways =
                ChineseSyllables.of(ChineseSpelling.HANGUL).ways(name, MOST_SYLLABLES, MOST_WAYS).stream()
                        .filter(way -> way.size() > 1)
                        .toList();
        if (!ways.isEmpty()) {
            readings.add(reading(ChineseSpelling.HANGUL, ways, List.of()));
        }
    }

    private static List<List<ChineseSyllable>> ways(String letters, ChineseSpelling spelling) {
        ChineseSpelling table = switch (spelling) {
            case POLISH, GERMAN -> ChineseSpelling.WADE_GILES;
            case HAN -> ChineseSpelling.PINYIN;
            default -> spelling;
        };
        return ChineseSyllables.of(table).ways(letters, spelling.joins() ? MOST_SYLLABLES - 1 : 1, MOST_WAYS);
    }

    /** The letters of a word as the table of a system has them. */
    private static String letters(Word word, ChineseSpelling spelling) {
        return switch (spelling) {
            case WADE_GILES -> word.plainBut("'");
            case PALLADIUS_IN_LATIN -> word.plainBut("čšž");
            case POLISH -> polish(word.lower());
            case GERMAN -> german(word.latin());
            case PALLADIUS -> word.lower().replace("ъ", "").replace('ё', 'е');
            case PINYIN -> hasAspirate(word.lower()) ? "'" : word.latin();
            case HANGUL, HAN -> word.latin();
        };
    }

    /** An apostrophe after p, t, k, ch or ts is not one of Pinyin. */
    private static boolean hasAspirate(String lower) {
        int apostrophe = lower.indexOf('\'');
        return apostrophe > 0 && "ptkhsz".indexOf(lower.charAt(apostrophe - 1)) >= 0;
    }

    /** As Wade-Giles would have it, without apostrophes. */
    private static String polish(String lower) {
        // No Polish word has a q.
        String plain =
                LatinLetters.plain(lower.replace('ż', 'q').replace("cz", "ch").replace("sz", "sh"));
        String letters = INITIAL_J
                .matcher(plain)
                .replaceFirst("y")
                .replaceFirst("j$", "i")
                .replace('q', 'j');
        String hissed = BEFORE_I.matcher(letters).replaceFirst("ch");
        return hissed.startsWith("si") ? 'h' + hissed : HARD_C.matcher(hissed).replaceFirst("ts");
    }

    private static String german(String latin) {
        return latin.replace("tsch", "ch").replace("dsch", "ch").replace("sch", "sh");
    }

    private static boolean hasOneSyllable(List<List<ChineseSyllable>> ways) {
        return ways.stream().anyMatch(way -> way.size() == 1);
    }

    private static List<ChineseSyllable> lastFirst(List<ChineseSyllable> way) {
        List<ChineseSyllable> turned = new ArrayList<>(way.size());
        turned.add(way.get(way.size() - 1));
        turned.addAll(way.subList(0, way.size() - 1));
        return turned;
    }
}
