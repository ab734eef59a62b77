package org.dossier.server.view;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a label is sorted by: case aside, and numbers by their size, so that "fond 9" comes before "fond 45". */
final class SortKey {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private SortKey() {}

    static String of(String label) {
        Matcher numbers = NUMBER.matcher(label.toLowerCase(Locale.ROOT));
        return numbers.replaceAll(number -> "%018d".formatted(Long.parseLong(number.group())));
    }
}
