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
        if (lower.matches("[a-z]{4,}")) {
            return "";
        }
        try {
            return new Locale.Builder()
                            .setLanguageTag(lower)
                            .build()
                            .toLanguageTag()
                            .equals("und")
                    ? ""
                    : lower;
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
