package org.dossier.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks. */
public enum Language {
    // The English of dates is that of archives: 10 July 1951.
    ENGLISH("en", "English", Locale.UK),
    KOREAN("ko", "한국어", Locale.KOREA),
    RUSSIAN("ru", "Русский", Locale.forLanguageTag("ru-RU")),
    CHINESE("zh", "中文", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The BCP 47 tag that addresses, cookies and headers have: {@code ko}. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself: {@code 한국어}. */
    public String ownName() {
        return ownName;
    }

    /** How dates and numbers are written in it. */
    public Locale locale() {
        return locale;
    }

    /** The language with exactly that tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /**
     * The language that an {@code Accept-Language} header ranks highest of those spoken here (RFC 9110, 12.5.4). Of a range only its first subtag
     * counts: {@code zh-Hant-TW} is Chinese.
     *
     * @param header the header's value, {@code ""} if absent; an item that is not well formed is passed over
     * @return the earlier one on a tie; English if it names none
     */
    public static Language accepted(String header) {
        Language best = ENGLISH;
        double bestQuality = 0;
        for (String item : header.split(",")) {
            String[] parts = item.strip().split("\\s*;\\s*");
            String range = parts.length == 0 ? "" : parts[0].toLowerCase(Locale.ROOT);
            double quality = quality(parts);
            Optional<Language> named = range.equals("*") ? Optional.of(ENGLISH) : tagged(range.split("-", 2)[0]);
            if (named.isPresent() && quality > bestQuality) {
                best = named.get();
                bestQuality = quality;
            }
        }
        return best;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                String value = parts[i].substring(2);
                return value.matches("(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(value) : 0;
            }
        }
        return 1;
    }
}
