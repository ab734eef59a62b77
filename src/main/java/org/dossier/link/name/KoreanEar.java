package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Foreign names as Korean writes them, by ear: 안드레이 for Andrei, 맥아더 for MacArthur. A word becomes a row of sounds; consonants
 * that Korean does not tell apart are one, and ㅡ, which only carries a consonant, hardly counts.
 */
final class KoreanEar {
    private static final String ONSETS = "KKNTTLMPPSS-SSSKTPK";
    private static final int EMPTY_ONSET = ONSETS.indexOf('-');
    /** Of each vowel; ㅐ is a or e, ㅓ any. */
    private static final String VOWELS = "aäaäəeəeoaäeouəeiuɨii";

    private static final String WITH_W = "ㅘㅙㅝㅞㅟ";
    /** The coda that is heard, for each of the 28 that Hangul writes. */
    private static final String CODAS = "-KKKNNNTLKMLLLPLMPPTTgTTKTPT";

    private static final String VOWEL_LETTERS = "aeiouäəɨ";

    private static final double OTHER_CONSONANT = 1;
    private static final double OTHER_VOWEL = 0.5;
    private static final double UNCLEAR_VOWEL = 0.1;
    /** A sound that is hardly heard: r and h before a consonant or at the end, g after n, t before a hissing sound, one vowel beside another. */
    private static final double HARDLY_HEARD = 0.25;

    private static final char UNCLEAR = 'ə';
    private static final char CARRIER = 'ɨ';
    private static final double CARRIED = 0.05;
    /** How English letters sound where its spelling is not that of other languages; one rule after another. */
    private static final List<List<String>> ENGLISH = List.of(
            List.of("igh", "ai"),
            List.of("tth", "s"),
            List.of("th", "s"),
            List.of("ea", "i"),
            List.of("ew", "u"),
            List.of("aw", "o"),
            List.of("au", "o"),
            List.of("ow", "au"),
            List.of("ay", "ei"),
            List.of("ey", "i"),
            List.of("dge", "j"),
            List.of("dg", "j"));

    private static final double BEST = 0.95;
    /** Two short words are too easily alike. */
    private static final int SHORTEST = 3;

    private KoreanEar() {}

    /** How alike a word in Hangul and one in another script sound, from 0 to {@value #BEST}. */
    static double likeness(Word hangul, Word other) {
        String heard = ofHangul(hangul.lower());
        double best = 0;
        for (String form : forms(other)) {
            int length = Math.max(heard.length() - carriers(heard), form.length());
            if (Math.min(heard.length(), form.length()) >= SHORTEST) {
                best = Math.max(best, BEST - distance(heard, form) / length);
            }
        }
        return best;
    }

    private static String ofHangul(String word) {
        StringBuilder heard = new StringBuilder(word.length() * 2);
        for (int i = 0; i < word.length(); i++) {
            int number = word.charAt(i) - 0xAC00;
            if (number >= 0 && number < ONSETS.length() * VOWELS.length() * CODAS.length()) {
                append(heard, ONSETS.charAt(number / CODAS.length() / VOWELS.length()));
                int vowel = number / CODAS.length() % VOWELS.length();
                boolean w = WITH_W.indexOf(KoreanSyllable.VOWELS.charAt(vowel)) >= 0
                        && number / CODAS.length() / VOWELS.length() == EMPTY_ONSET;
                append(heard, w ? 'P' : '-');
                append(heard, VOWELS.charAt(vowel));
                append(heard, CODAS.charAt(number % CODAS.length()));
            }
        }
        return heard.toString();
    }

    private static List<String> forms(Word word) {
        List<String> forms = new ArrayList<>(2);
        List<String> sounds = new ArrayList<>(word.sounds().sounds());
        if (word.writing() == Writing.LATIN) {
            sounds.add(Spelling.ENGLISH.sound(inEnglish(word.latin())));
        }
        for (String sound : sounds) {
            StringBuilder heard = new StringBuilder(sound.length());
            for (int i = 0; i < sound.length(); i++) {
                char c = sound.charAt(i);
                int at = Skeleton.SOUNDS.indexOf(c);
                append(
                        heard,
                        Skeleton.isBeforeHiss(sound, i)
                                ? '-'
                                : at >= 0 ? Skeleton.COARSE.charAt(at) : c == 'j' || c == 'y' ? 'i' : c);
            }
            if (!forms.contains(heard.toString())) {
                forms.add(heard.toString());
            }
        }
        return forms;
    }

    private static int carriers(String heard) {
        return (int) heard.chars().filter(c -> c == CARRIER).count();
    }

    private static String inEnglish(String latin) {
        String letters = latin;
        for (List<String> rule : ENGLISH) {
            letters = letters.replace(rule.get(0), rule.get(1));
        }
        return letters;
    }

    /** Adds a sound that is heard, and none twice in a row. */
    private static void append(StringBuilder heard, char sound) {
        if (sound == 'g') {
            append(heard, 'N');
            append(heard, 'K');
        } else if (sound != '-' && (heard.isEmpty() || heard.charAt(heard.length() - 1) != sound)) {
            heard.append(sound);
        }
    }

    /** What it takes to make one row of sounds the other (Levenshtein, weighted). */
    private static double distance(String one, String other) {
        double[] before = new double[other.length() + 1];
        for (int k = 1; k <= other.length(); k++) {
            before[k] = before[k - 1] + left(other, k - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            double[] here = new double[other.length() + 1];
            here[0] = before[0] + left(one, i - 1);
            for (int k = 1; k <= other.length(); k++) {
                double changed = before[k - 1] + changed(one.charAt(i - 1), other.charAt(k - 1));
                double out = Math.min(before[k] + left(one, i - 1), here[k - 1] + left(other, k - 1));
                here[k] = Math.min(changed, out);
            }
            before = here;
        }
        return before[other.length()];
    }

    private static double changed(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (!isVowel(one) || !isVowel(other)) {
            return 2 * OTHER_CONSONANT;
        }
        boolean unclear = one == UNCLEAR
                || one == CARRIER
                || other == CARRIER
                || other == UNCLEAR
                || ("ae".indexOf(one) >= 0 && other == 'ä')
                || (one == 'ä' && "ae".indexOf(other) >= 0);
        return unclear ? UNCLEAR_VOWEL : OTHER_VOWEL;
    }

    /** What it takes to leave a sound out. */
    private static double left(String sounds, int at) {
        char c = sounds.charAt(at);
        boolean beforeVowel = at + 1 < sounds.length() && isVowel(sounds.charAt(at + 1));
        if (c == CARRIER) {
            return CARRIED;
        }
        if (isVowel(c)) {
            boolean silent = c == 'e' && at == sounds.length() - 1;
            boolean beside = beforeVowel || (at > 0 && isVowel(sounds.charAt(at - 1)));
            return beside || silent ? HARDLY_HEARD : OTHER_VOWEL;
        }
        boolean weak = !beforeVowel && (c == 'L' || c == 'K' || c == 'T');
        return weak ? HARDLY_HEARD : OTHER_CONSONANT;
    }

    private static boolean isVowel(char sound) {
        return VOWEL_LETTERS.indexOf(sound) >= 0;
    }
}
