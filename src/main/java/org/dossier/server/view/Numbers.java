package org.dossier.server.view;

import java.util.Locale;
import org.dossier.language.Wording;

/** Numbers as English writes them. */
public final class Numbers {
    private Numbers() {}

    /** {@code 12,345}. */
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 1 document}, {@code 12 documents}. */
    public static String of(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /** The same in a language. */
    public static String bytes(Wording wording, long bytes) {
        return bytes < 1000
                ? wording.say("releases.bytes", "n", bytes)
                : bytes(bytes, wording.language().locale());
    }

    /** {@code 482 kB}; decimal units. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes(bytes, Locale.ENGLISH);
    }

    private static String bytes(long bytes, Locale locale) {
        double value = bytes;
        String unit = "";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value >= 1000) {
                value /= 1000;
                unit = next;
            }
        }
        return String.format(locale, value < 10 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
