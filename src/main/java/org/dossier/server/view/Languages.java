package org.dossier.server.view;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.dossier.language.Language;

/** Languages and scripts by their names in the language of the reader. */
public final class Languages {
    private Languages() {}

    /** "Russian" for {@code ru}, "Chinese (Simplified Han)" for {@code zh-hans}; the tag itself where it has no name. */
    public static String name(String tag, Language reader) {
        String name = Locale.forLanguageTag(tag).getDisplayName(reader.locale());
        return name.isEmpty() ? tag : name;
    }

    /** "Cyrillic" for {@code Cyrl}. */
    static String script(String code, Language reader) {
        if (!code.matches("[A-Za-z]{4}")) {
            return code;
        }
        String name = LocaleDisplayNames.getInstance(ULocale.forLocale(reader.locale()))
                .scriptDisplayName(code);
        return name.isEmpty() ? code : name;
    }
}
