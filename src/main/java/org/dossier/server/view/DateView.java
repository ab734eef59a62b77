package org.dossier.server.view;

import org.dossier.language.Wording;

/**
 * A date as a page shows it.
 *
 * @param human for reading: "10 July 1951"; the words of the record where they could not be read
 * @param edtf the EDTF text; {@code ""} if the words could not be read
 * @param asWritten the words of the record; {@code ""} if it has none beside the EDTF
 * @param span what an imprecise date may mean, as a sentence; {@code ""} if it is a day
 * @param machine a value for HTML's {@code time}; {@code ""} if HTML has none for it
 */
public record DateView(String human, String edtf, String asWritten, String span, String machine) {
    /** A thing without a date. */
    public static final DateView NONE = new DateView("", "", "", "", "");

    /** True if nothing is known of the date. */
    public boolean isEmpty() {
        return human.isEmpty();
    }

    /**
     * The date that was recorded.
     *
     * @param edtf EDTF text or {@code ""}
     * @param asWritten the words of the record or {@code ""}
     * @param earliest the first day it may mean, ISO, or {@code ""}
     * @param latest the last day
     */
    static DateView of(String edtf, String asWritten, String earliest, String latest, Wording wording) {
        if (edtf.isEmpty()) {
            return asWritten.isEmpty() ? NONE : new DateView(asWritten, "", "", wording.say("date.not-read"), "");
        }
        String machine = edtf.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?") ? edtf : "";
        return new DateView(
                HumanDate.of(edtf, wording),
                edtf,
                asWritten.equals(edtf) ? "" : asWritten,
                span(edtf, earliest, latest, wording),
                machine);
    }

    private static String span(String edtf, String earliest, String latest, Wording wording) {
        if (earliest.equals(latest)) {
            return "";
        }
        String from = HumanDate.of(earliest, wording);
        String to = HumanDate.of(latest, wording);
        if (earliest.isEmpty() || latest.isEmpty()) {
            return earliest.isEmpty()
                    ? wording.say("date.not-later", "date", to)
                    : wording.say("date.not-earlier", "date", from);
        }
        if (edtf.matches(".*[?~%].*")) {
            return wording.say("date.counted", "from", from, "to", to);
        }
        return edtf.contains("/")
                ? wording.say("date.span", "from", from, "to", to)
                : wording.say("date.some-day", "from", from, "to", to);
    }
}
