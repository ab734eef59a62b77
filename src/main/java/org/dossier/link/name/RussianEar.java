package org.dossier.link.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Foreign names as Russian writes them, by ear: Черчилль for Churchill, Гротеволь for Grotewohl, Морис Торез for Maurice Thorez. Nobody can tell from
 * letters alone in which language they are to be read, so any language may have any letter: the table {@code russian-ear.tsv} says what may stand for
 * which letters, and the two words are as alike as the best way of going through both at once.
 */
final class RussianEar {
    private static final Map<String, List<String>> HEARD = new HashMap<>();
    private static final int MOST_LETTERS = 5;
    private static final String SILENT = "-";

    static {
        for (String[] cells : NameTable.rows("russian-ear.tsv")) {
            HEARD.put(cells[0], List.of(cells[1].split(" ")));
        }
    }

    private static final String LATIN_VOWELS = "aeiouy";
    private static final String VOWELS = "аеёиоуыэюяіїєй";
    /** Signs that have no sound of their own. */
    private static final String SIGNS = "ьъ'’";

    private static final double OTHER_VOWEL = 0.6;
    private static final double VOWEL_LEFT = 0.4;
    private static final double CONSONANT_LEFT = 1;
    /** A vowel more at the end makes another name: Zhukova is not Zhukov. */
    private static final double OTHER_ENDING = 1;

    /** What French does not say at the end of a word, and English not before a consonant. */
    private static final double HARDLY_HEARD = 0.2;

    private static final String OFTEN_SILENT_AT_END = "dstxzper";

    /** The ways in which Russian writes letters stand in order, the usual one first. */
    private static final double RARER = 0.04;

    private static final double MOST_RARE = 0.2;

    private static final double BEST = 0.95;
    private static final int SHORTEST = 3;

    private RussianEar() {}

    /** How alike a word in Cyrillic and one in Latin letters sound, from 0 to {@value #BEST}. */
    static double likeness(Word cyrillic, Word latin) {
        String heard = withoutDoubles(cyrillic.lower());
        String written = withoutDoubles(latin.latin());
        int length = Math.min(heard.length(), written.length());
        if (length < SHORTEST || Math.max(heard.length(), written.length()) > 2 * length) {
            return 0;
        }
        return Math.max(0, BEST - distance(written, heard) / length);
    }

    private static String withoutDoubles(String word) {
        StringBuilder without = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1) || isVowel(word.charAt(i))) {
                without.append(word.charAt(i));
            }
        }
        return without.toString();
    }

    /** What the best way costs of going through both words at once. */
    private static double distance(String written, String heard) {
        double[][] cost = new double[written.length() + 1][heard.length() + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int i = 0; i <= written.length(); i++) {
            for (int k = 0; k <= heard.length(); k++) {
                if (cost[i][k] < Double.MAX_VALUE) {
                    goOn(cost, written, i, heard, k);
                }
            }
        }
        return cost[written.length()][heard.length()];
    }

    private static void goOn(double[][] cost, String written, int i, String heard, int k) {
        double here = cost[i][k];
        for (int letters = 1; letters <= MOST_LETTERS && i + letters <= written.length(); letters++) {
            List<String> ways = HEARD.getOrDefault(written.substring(i, i + letters), List.of());
            for (int way = 0; way < ways.size(); way++) {
                String sounds = ways.get(way);
                if (sounds.equals(SILENT)) {
                    reach(cost, i + letters, k, here + silence(written, i));
                } else if (heard.startsWith(sounds, k)) {
                    reach(cost, i + letters, k + sounds.length(), here + Math.min(MOST_RARE, way * RARER));
                }
            }
        }
        if (i < written.length()) {
            reach(cost, i + 1, k, here + left(written, i));
        }
        if (k < heard.length()) {
            char c = heard.charAt(k);
            boolean vowelWithin = isVowel(c) && k + 1 < heard.length();
            reach(cost, i, k + 1, here + (SIGNS.indexOf(c) >= 0 ? 0 : vowelWithin ? VOWEL_LEFT : OTHER_ENDING));
        }
        if (i < written.length() && k < heard.length() && isVowel(written.charAt(i)) && isVowel(heard.charAt(k))) {
            reach(cost, i + 1, k + 1, here + OTHER_VOWEL);
        }
    }

    private static void reach(double[][] cost, int i, int k, double value) {
        cost[i][k] = Math.min(cost[i][k], value);
    }

    /** An h is silent but before a vowel, where it may be, and so is an e at the end. */
    private static double silence(String written, int at) {
        boolean beforeVowel = at + 1 < written.length() && isVowel(written.charAt(at + 1));
        boolean end = at + 1 == written.length();
        return isVowel(written.charAt(at)) ? (end ? 0 : HARDLY_HEARD) : beforeVowel ? HARDLY_HEARD : 0;
    }

    private static double left(String written, int at) {
        char c = written.charAt(at);
        boolean end = at + 1 == written.length();
        if (isVowel(c)) {
            return end ? OTHER_ENDING : VOWEL_LEFT;
        }
        boolean beforeVowel = !end && isVowel(written.charAt(at + 1));
        boolean silent = (end && OFTEN_SILENT_AT_END.indexOf(c) >= 0) || (!beforeVowel && c == 'r');
        return silent ? HARDLY_HEARD : CONSONANT_LEFT;
    }

    private static boolean isVowel(char c) {
        return LATIN_VOWELS.indexOf(c) >= 0 || VOWELS.indexOf(c) >= 0;
    }
}
