package org.dossier.link.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All syllables of Chinese as each system spells them, put together by rule from {@code chinese.tsv}. */
final class ChineseSyllables {
    private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String HISSED = "ㅈㅉㅊ";
    private static final String GLIDES = "ㅑㅖㅛㅠ";
    private static final String WITHOUT_GLIDES = "ㅏㅔㅗㅜ";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int CODA_N = 4;
    private static final int CODA_NG = 21;

    /** Latin spellings of Cyrillic letters: as English writes them, as libraries do, as scholars do (whose hooks tell sounds apart). */
    private static final String[][] LATIN_FOR_CYRILLIC = {
        {"й", "y", "i", "j"},
        {"я", "ya", "ia", "ja"},
        {"ю", "yu", "iu", "ju"},
        {"чж", "chzh", "chzh", "čž"},
        {"цз", "tsz", "tsz", "cz"},
        {"а", "a", "a", "a"},
        {"б", "b", "b", "b"},
        {"в", "v", "v", "v"},
        {"г", "g", "g", "g"},
        {"д", "d", "d", "d"},
        {"е", "e", "e", "e"},
        {"ж", "zh", "zh", "ž"},
        {"з", "z", "z", "z"},
        {"и", "i", "i", "i"},
        {"к", "k", "k", "k"},
        {"л", "l", "l", "l"},
        {"м", "m", "m", "m"},
        {"н", "n", "n", "n"},
        {"о", "o", "o", "o"},
        {"п", "p", "p", "p"},
        {"р", "r", "r", "r"},
        {"с", "s", "s", "s"},
        {"т", "t", "t", "t"},
        {"у", "u", "u", "u"},
        {"ф", "f", "f", "f"},
        {"х", "kh", "kh", "ch"},
        {"ц", "ts", "ts", "c"},
        {"ч", "ch", "ch", "č"},
        {"ш", "sh", "sh", "š"},
        {"ы", "y", "y", "y"},
        {"ь", "", "", ""},
        {"э", "e", "e", "e"},
    };

    private static final int ENGLISH = 1;
    private static final int LONGEST_WORD = 4;

    private static final ChineseSyllables ALL = new ChineseSyllables();

    private final List<String> sounds = new ArrayList<>();
    private final Map<ChineseSpelling, Map<String, ChineseSyllable>> spellings = new EnumMap<>(ChineseSpelling.class);
    private final Map<ChineseSpelling, SyllableTable<ChineseSyllable>> tables = new EnumMap<>(ChineseSpelling.class);

    private ChineseSyllables() {
        for (ChineseSpelling spelling : ChineseSpelling.values()) {
            spellings.put(spelling, new HashMap<>());
        }
        List<String[]> initials = new ArrayList<>();
        for (String[] row : NameTable.rows("chinese.tsv")) {
            switch (row[0]) {
                case "initial" -> initials.add(row);
                case "final" -> finals(row, initials);
                default -> sound(row[1], row[2].split("/"), row[3].split("/"), row[4].split("/"));
            }
        }
        loseApostrophes(map(ChineseSpelling.WADE_GILES));
        spellings.forEach((spelling, syllables) -> tables.put(spelling, new SyllableTable<>(syllables)));
    }

    /** The syllables of one system: in lower case and without signs, but with the apostrophes of Wade-Giles and the hooks of scholars. */
    static SyllableTable<ChineseSyllable> of(ChineseSpelling spelling) {
        return Objects.requireNonNull(ALL.tables.get(spelling), spelling::word);
    }

    /** True if a word in plain letters is one of syllables in Pinyin. */
    static boolean isPinyin(String word) {
        return !of(ChineseSpelling.PINYIN).ways(word, LONGEST_WORD, 1).isEmpty();
    }

    /** A sound in Pinyin. */
    static String pinyin(int sound) {
        return ALL.sounds.get(sound);
    }

    private Map<String, ChineseSyllable> map(ChineseSpelling spelling) {
        return spellings.getOrDefault(spelling, Map.of());
    }

    private void finals(String[] row, List<String[]> initials) {
        List<String> taken = List.of(row[5].split(" "));
        for (String[] initial : initials) {
            if (taken.contains(initial[1])) {
                sound(
                        initial[1] + row[1],
                        prefixed(initial[2], row[2]),
                        prefixed(initial[3], row[3]),
                        hangul(initial[4], row[4].split("/")));
            }
        }
    }

    private static String[] prefixed(String initial, String finals) {
        String[] whole = finals.split("/");
        for (int i = 0; i < whole.length; i++) {
            whole[i] = initial + whole[i];
        }
        return whole;
    }

    private void sound(String pinyin, String[] wadeGiles, String[] palladius, String[] hangul) {
        int sound = sounds.size();
        sounds.add(pinyin);
        ChineseSyllable syllable = ChineseSyllable.of(sound);
        add(ChineseSpelling.PINYIN, LatinLetters.plain(pinyin), syllable);
        if (pinyin.contains("ü")) {
            add(ChineseSpelling.PINYIN, pinyin.replace("ü", "v"), syllable);
        }
        for (String letters : wadeGiles) {
            add(ChineseSpelling.WADE_GILES, letters.replace("ü", "u"), syllable);
        }
        for (String letters : palladius) {
            add(ChineseSpelling.PALLADIUS, letters, syllable);
            for (int style = 1; style < LATIN_FOR_CYRILLIC[0].length; style++) {
                add(ChineseSpelling.PALLADIUS_IN_LATIN, latin(letters, style), syllable);
            }
        }
        for (String letters : hangul) {
            add(ChineseSpelling.HANGUL, letters, syllable);
        }
    }

    private void add(ChineseSpelling spelling, String letters, ChineseSyllable syllable) {
        ChineseSyllable known = map(spelling).get(letters);
        if (known == null) {
            map(spelling).put(letters, syllable);
        } else if (!known.mayBe(syllable)) {
            map(spelling).put(letters, known.or(syllable));
        }
    }

    /** Most writers leave the apostrophe out; what stands without one may be either sound. */
    private static void loseApostrophes(Map<String, ChineseSyllable> wadeGiles) {
        for (String letters : List.copyOf(wadeGiles.keySet())) {
            int apostrophe = letters.indexOf('\'');
            if (apostrophe >= 0) {
                String without = letters.substring(0, apostrophe) + letters.substring(apostrophe + 1);
                ChineseSyllable aspirated = wadeGiles.getOrDefault(letters, ChineseSyllable.NONE);
                ChineseSyllable plain = wadeGiles.getOrDefault(without, ChineseSyllable.NONE);
                wadeGiles.put(without, plain.orLost(aspirated));
            }
        }
    }

    private static String latin(String cyrillic, int style) {
        StringBuilder latin = new StringBuilder();
        if (style == ENGLISH && cyrillic.startsWith("е")) {
            latin.append('y');
        }
        int at = 0;
        while (at < cyrillic.length()) {
            String[] rule = rule(cyrillic, at);
            latin.append(rule[style]);
            at += rule[0].length();
        }
        return latin.toString();
    }

    private static String[] rule(String cyrillic, int at) {
        for (String[] rule : LATIN_FOR_CYRILLIC) {
            if (cyrillic.startsWith(rule[0], at)) {
                return rule;
            }
        }
        throw new IllegalStateException("chinese.tsv: no Latin letter for " + cyrillic.charAt(at));
    }

    /** The initial and the final in blocks; after the sounds of j Korean writes no y. */
    private static String[] hangul(String initial, String[] finals) {
        String[] blocks = new String[finals.length];
        for (int i = 0; i < finals.length; i++) {
            char vowel = finals[i].charAt(0);
            int glide = HISSED.contains(initial) ? GLIDES.indexOf(vowel) : -1;
            int number = (glide < 0 ? vowel : WITHOUT_GLIDES.charAt(glide)) - 'ㅏ';
            String rest = finals[i].substring(1);
            int coda = rest.startsWith("ㄴ") ? CODA_N : rest.startsWith("ㅇ") ? CODA_NG : 0;
            int block = FIRST_SYLLABLE + (CONSONANTS.indexOf(initial) * 21 + number) * 28 + coda;
            blocks[i] = (char) block + (coda == 0 ? rest : rest.substring(1));
        }
        return blocks;
    }
}
