package org.dossier.link.name;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Words of any script in plain Latin letters. ICU transliterates: Russian by the rules of the Board on Geographic Names, Han by its
 * readings in names, what is left by its general rules. Its transliterators are made once, when a word first needs them; they guard
 * themselves, so threads share them. They take their time, so what they made is kept.
 */
final class LatinLetters {
    private static final class Russian {
        static final Known<String> RULES = Known.by("Russian-Latin/BGN");
    }

    private static final class Han {
        private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
        /** As the beginning of a name, which is a surname. */
        static final Known<Integer> FIRST = new Known<>(c -> plain(any(NAMES.transliterate(Character.toString(c)))));
        /** After another character. */
        static final Known<Integer> NEXT = new Known<>(c -> plain(any(next(Character.toString(c)))));

        private static String next(String character) {
            String afterOne = NAMES.transliterate("\u4E00" + character);
            return afterOne.substring(afterOne.indexOf(' ') + 1);
        }
    }

    private static final class Simplified {
        private static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
        static final Known<Integer> FORMS = new Known<>(c -> RULES.transliterate(Character.toString(c)));
    }

    private static final class Hangul {
        static final Known<String> RULES = Known.by("Hangul-Latin");
    }

    private static final class Any {
        static final Known<String> RULES = Known.by("Any-Latin");
    }

    /** What a rule made of words or characters; forgotten when it is too much. */
    private static final class Known<K> {
        private static final int MOST = 1 << 16;

        private final Map<K, String> known = new ConcurrentHashMap<>();
        private final Function<K, String> rule;

        Known(Function<K, String> rule) {
            this.rule = rule;
        }

        static Known<String> by(String id) {
            return new Known<>(Transliterator.getInstance(id)::transliterate);
        }

        String of(K given) {
            String made = known.get(given);
            if (made == null) {
                made = rule.apply(given);
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(given, made);
            }
            return made;
        }
    }

    /** For the letters of Latin blocks, what stays of them without signs; {@code ""} where that is the letter itself. */
    private static final String[] PLAIN = plainLetters();

    private static final int END_OF_LATIN = 0x250;
    private static final int MORE_LATIN = 0x1E00;
    private static final int END_OF_MORE_LATIN = 0x1F00;

    private LatinLetters() {}

    /** A word in lower case, transliterated and without signs; may be several words for one in a script without blanks. */
    static String of(String word, Writing writing) {
        return switch (writing) {
            case LATIN -> plain(word);
            case CYRILLIC -> plain(any(Russian.RULES.of(word)));
            case HANGUL -> plain(any(Hangul.RULES.of(word)));
            case HAN, OTHER -> plain(any(word));
        };
    }

    /** A character of a Chinese word, {@code first} in it, as it is read in names; {@code ""} for what is not read. */
    static String ofHan(int character, boolean first) {
        if (UnicodeScript.of(character) != UnicodeScript.HAN) {
            return plain(any(Character.toString(character)));
        }
        return (first ? Han.FIRST : Han.NEXT).of(character).replace(" ", "");
    }

    /** The simplified form of a Chinese character, or itself if it has none. */
    static String simplified(int character) {
        return Simplified.FORMS.of(character);
    }

    private static String any(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x370 && Character.isLetter(word.codePointAt(i)) && !isLatin(word.charAt(i))) {
                return Any.RULES.of(word).toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    private static boolean isLatin(char c) {
        return c < END_OF_LATIN || (c >= MORE_LATIN && c < END_OF_MORE_LATIN);
    }

    /**
     * Latin letters without signs over, under and through them, other letters as they are; digits, blanks and {@code ?} (a letter that was
     * lost) stay, everything else goes.
     */
    static String plain(String word) {
        int i = 0;
        while (i < word.length() && isPlain(word.charAt(i))) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length()).append(word, 0, i);
        for (; i < word.length(); i++) {
            append(plain, word.charAt(i));
        }
        return plain.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '?' || c == ' ';
    }

    private static void append(StringBuilder plain, char c) {
        if (isPlain(c)) {
            plain.append(c);
        } else if (c >= 0x80) {
            String known = c < END_OF_LATIN ? PLAIN[c] : isLatin(c) ? PLAIN[c - MORE_LATIN + END_OF_LATIN] : "";
            if (!known.isEmpty()) {
                plain.append(known);
            } else if (isKept(c)) {
                plain.append(c);
            }
        }
    }

    private static boolean isKept(char c) {
        int type = Character.getType(c);
        return Character.isSurrogate(c) || (Character.isLetterOrDigit(c) && type != Character.MODIFIER_LETTER);
    }

    private static String[] plainLetters() {
        String[] plain = new String[END_OF_LATIN + END_OF_MORE_LATIN - MORE_LATIN];
        for (int i = 0; i < plain.length; i++) {
            int c = i < END_OF_LATIN ? i : i - END_OF_LATIN + MORE_LATIN;
            StringBuilder letters = new StringBuilder();
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            for (int k = 0; k < parts.length(); k++) {
                char part = Character.toLowerCase(parts.charAt(k));
                if (part >= 'a' && part <= 'z') {
                    letters.append(part);
                }
            }
            plain[i] = letters.isEmpty() ? withoutStroke(c) : letters.toString();
        }
        return plain;
    }

    /** Letters that Unicode does not take apart. */
    private static String withoutStroke(int c) {
        return switch (c) {
            case '\u00DF' -> "ss";
            case '\u00E6', '\u00C6' -> "ae";
            case '\u00F0', '\u00D0', '\u0111', '\u0110' -> "d";
            case '\u00F8', '\u00D8' -> "o";
            case '\u00FE', '\u00DE' -> "th";
            case '\u0127', '\u0126' -> "h";
            case '\u0131' -> "i";
            case '\u0142', '\u0141' -> "l";
            case '\u0153', '\u0152' -> "oe";
            case '\u0167', '\u0166' -> "t";
            default -> "";
        };
    }
}
