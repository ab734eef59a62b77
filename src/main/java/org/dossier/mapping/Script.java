package org.dossier.mapping;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dossier.model.Text;

/** The script of a text (ISO 15924): as its language tag says, or else as its characters show. */
final class Script {
    private static final Map<UnicodeScript, String> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.LATIN, "Latn"),
            Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(UnicodeScript.HAN, "Hani"),
            Map.entry(UnicodeScript.HANGUL, "Hang"),
            Map.entry(UnicodeScript.HIRAGANA, "Jpan"),
            Map.entry(UnicodeScript.KATAKANA, "Jpan"),
            Map.entry(UnicodeScript.BOPOMOFO, "Bopo"),
            Map.entry(UnicodeScript.GREEK, "Grek"),
            Map.entry(UnicodeScript.ARABIC, "Arab"),
            Map.entry(UnicodeScript.HEBREW, "Hebr"),
            Map.entry(UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(UnicodeScript.BENGALI, "Beng"),
            Map.entry(UnicodeScript.TAMIL, "Taml"),
            Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.LAO, "Laoo"),
            Map.entry(UnicodeScript.KHMER, "Khmr"),
            Map.entry(UnicodeScript.MYANMAR, "Mymr"),
            Map.entry(UnicodeScript.TIBETAN, "Tibt"),
            Map.entry(UnicodeScript.MONGOLIAN, "Mong"),
            Map.entry(UnicodeScript.ETHIOPIC, "Ethi")));
    /** Languages that are usually written in another script than Latin; a tag names the script only where it is another. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ru", "Cyrl"),
            Map.entry("uk", "Cyrl"),
            Map.entry("be", "Cyrl"),
            Map.entry("bg", "Cyrl"),
            Map.entry("mn", "Cyrl"),
            Map.entry("zh", "Hani"),
            Map.entry("ko", "Hang"),
            Map.entry("ja", "Jpan"),
            Map.entry("el", "Grek"),
            Map.entry("ar", "Arab"),
            Map.entry("fa", "Arab"),
            Map.entry("he", "Hebr"),
            Map.entry("hy", "Armn"),
            Map.entry("ka", "Geor"),
            Map.entry("hi", "Deva"),
            Map.entry("th", "Thai"));

    private Script() {}

    /** The code of the script, {@code ""} where neither tag nor characters tell. */
    static String of(Text text) {
        String stated = stated(text.language());
        return stated.isEmpty() ? ofCharacters(text.value()) : stated;
    }

    /** The script of most letters, the first of them on a tie; Han beside Kana is Japanese, beside Hangul Korean. */
    static String ofCharacters(String value) {
        boolean letters = false;
        int i = 0;
        for (; i < value.length() && value.charAt(i) < 0x80; i++) {
            letters |= Character.isLetter(value.charAt(i));
        }
        if (i == value.length()) {
            return letters ? "Latn" : "";
        }
        return ofMostCharacters(value);
    }

    private static String ofMostCharacters(String value) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        value.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            return "Jpan";
        }
        if (counts.containsKey(UnicodeScript.HAN) && counts.containsKey(UnicodeScript.HANGUL)) {
            return "Kore";
        }
        String code = "";
        int most = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            UnicodeScript script = UnicodeScript.of(value.codePointAt(i));
            int count = counts.getOrDefault(script, 0);
            if (count > most) {
                most = count;
                code = CODES.getOrDefault(script, "");
            }
        }
        return code;
    }

    /** The language tag of a text, with the script where the language is not usually written in it ({@code zh-latn}). */
    static String tag(Text text) {
        String tag = text.language();
        if (tag.isEmpty() || !stated(tag).isEmpty()) {
            return tag;
        }
        int end = tag.indexOf('-');
        String language = end < 0 ? tag : tag.substring(0, end);
        String script = ofCharacters(text.value());
        String usual = USUAL.getOrDefault(language, "");
        boolean told = script.isEmpty()
                || usual.isEmpty()
                || script.equals(usual)
                || (script.equals("Kore") && language.equals("ko"))
                || (script.equals("Hani") && (language.equals("ja") || language.equals("ko")));
        return told ? tag : language + '-' + script.toLowerCase(Locale.ROOT) + (end < 0 ? "" : tag.substring(end));
    }

    /** The script that a lower-cased tag names: four letters after the language, {@code zh-hans}. */
    private static String stated(String tag) {
        int from = tag.indexOf('-') + 1;
        int end = from == 0 ? 0 : tag.indexOf('-', from);
        String part = from == 0 ? "" : tag.substring(from, end < 0 ? tag.length() : end);
        return part.length() == 4 && Character.isLetter(part.charAt(0))
                ? Character.toUpperCase(part.charAt(0)) + part.substring(1)
                : "";
    }
}
