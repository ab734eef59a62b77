package org.dossier.source;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** Turns what records write for a language into a BCP 47 tag. */
final class LanguageNames {
    private static final Map<String, String> TAGS = new HashMap<>();

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
    }

    private LanguageNames() {}

    /** The tag in lower case; {@code ""} if the text is neither a tag nor the English name of a language. */
    static String tag(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String named = TAGS.get(lower);
        if (named != null) {
            return named;
        }
        String primary = lower.split("-", 2)[0];
        boolean isUnknown = primary.length() == 2 && !TAGS.containsValue(primary);
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
