package org.dossier.server.view;

import java.util.Locale;

/** Languages and scripts by their English names. */
public final class Languages {
    private Languages() {}

    /** "Russian" for {@code ru}, "Chinese (Simplified Han)" for {@code zh-hans}; the tag itself where it has no name. */
    public static String english(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    /** "Cyrillic" for {@code Cyrl}. */
    static String script(String code) {
        if (!code.matches("[A-Za-z]{4}")) {
            return code;
        }
        if (code.startsWith("Han") && !code.equals("Hang")) {
            // Java leaves out what is simplified or traditional.
            return code.equals("Hans") ? "Simplified Han" : code.equals("Hant") ? "Traditional Han" : "Han";
        }
        String name = new Locale.Builder().setScript(code).build().getDisplayScript(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }
}
