package org.dossier.source;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Turns what records write for a language into a BCP 47 tag. */
final class LanguageNames {
    private static final Map<String, String> TAGS = new HashMap<>();
    private static final Set<String> CODES;
    /** What texts were found to mean; few are ever written, and no more than that are kept. */
    private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

    private static final int MOST_FOUND = 1000;

    static {
        for (String code : Locale.getISOLanguages()) {
            TAGS.putIfAbsent(
                    new Locale.Builder()
                            .setLanguage(code)
                            .build()
                            .getDisplayLanguage(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    code);
        }
        CODES = Set.copyOf(TAGS.values());
    }

    private LanguageNames() {}

    /** The tag in lower case; {@code ""} if the text is neither a tag nor the English name of a language. */
    static String tag(String text) {
        String known = FOUND.get(text);
        if (known != null) {
            return known;
        }
        String tag = find(text);
        if (FOUND.size() < MOST_FOUND) {
            FOUND.put(text, tag);
        }
        return tag;
    }

    private static String find(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String named = TAGS.get(lower);
        if (named != null) {
            return named;
        }
        String primary = lower.split("-", 2)[0];
        boolean isUnknown = primary.length() == 2 && !CODES.contains(primary);
        if (lower.isEmpty() || isUnknown || lower.matches("[a-z]{4,}")) {
            return "";
        }
        try {
            new Locale.Builder().setLanguageTag(lower);
            return lower;
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
