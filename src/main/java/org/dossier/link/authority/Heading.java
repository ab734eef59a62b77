package org.dossier.link.authority;

import java.util.regex.Pattern;

/**
 * A heading of a library's authority file, which may end in dates: {@code Stalin, Joseph, 1878-1953}. A number alone is part of the name, as in
 * {@code Alien Registration Act, 1940}.
 *
 * @param name the heading without them
 * @param dates the dates, {@code ""} if it has none
 */
record Heading(String name, String dates) {
    private static final int LONGEST_DATES = 60;
    private static final Pattern DATES = Pattern.compile(
            "(?i)(?:[\\s0-9?~/.()\u2010-\u2015-]|\\b(?:active|approximately|born|died|circa|ca|fl|or|century"
                    + "|[0-9]+(?:st|nd|rd|th)|b|d|c|bc|ad)\\b)+");
    private static final Pattern YEAR_OR_CENTURY = Pattern.compile("[0-9]{3}|(?i:century)");
    private static final Pattern NUMBER = Pattern.compile("[0-9.?/ ]*");

    /** Reads a heading. */
    static Heading of(String text) {
        int comma = text.lastIndexOf(',');
        String last = comma < 0 ? "" : text.substring(comma + 1).strip();
        boolean ends = comma > 0
                && last.length() <= LONGEST_DATES
                && !NUMBER.matcher(last).matches()
                && YEAR_OR_CENTURY.matcher(last).find()
                && DATES.matcher(last).matches();
        return ends ? new Heading(text.substring(0, comma).strip(), last) : new Heading(text, "");
    }
}
