package org.dossier.server.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header by which a reader asks for parts of a file (RFC 9110, 14.2). */
final class RangeHeader {
    /** More parts than this are no download that goes on, but a burden (RFC 9110, 17.15). */
    private static final int MOST_PARTS = 32;

    private static final int MOST_CHARACTERS = 2048;
    private static final String UNIT = "bytes=";
    private static final Pattern PART = Pattern.compile("([0-9]+)-([0-9]*)|-([0-9]+)");
    private static final int DIGITS_OF_LONG = 18;

    private RangeHeader() {}

    /**
     * The parts that a header asks for, in its order.
     *
     * @param header the header's value, {@code ""} if absent
     * @param fileBytes how long the file is
     * @return empty if the whole file is the answer: no part is asked for, the header is not well formed, or asks for too many parts or
     *     for the same bytes twice. A list of none if no part lies within the file (416)
     */
    static Optional<List<ByteRange>> parts(String header, long fileBytes) {
        if (!header.regionMatches(true, 0, UNIT, 0, UNIT.length()) || header.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String[] asked = header.substring(UNIT.length()).split(",", -1);
        if (asked.length > MOST_PARTS) {
            return Optional.empty();
        }
        List<ByteRange> parts = new ArrayList<>();
        for (String one : asked) {
            Matcher part = PART.matcher(one.strip());
            if (!part.matches()) {
                return Optional.empty();
            }
            boolean suffix = part.group(1) == null;
            long first = suffix ? Math.max(0, fileBytes - number(part.group(3))) : number(part.group(1));
            long last = suffix || part.group(2).isEmpty() ? Long.MAX_VALUE : number(part.group(2));
            if (first > last) {
                return Optional.empty();
            }
            if (first < fileBytes) {
                parts.add(new ByteRange(first, Math.min(last, fileBytes - 1)));
            }
        }
        return overlap(parts) ? Optional.empty() : Optional.of(parts);
    }

    private static boolean overlap(List<ByteRange> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (parts.get(i).first() <= parts.get(j).last()
                        && parts.get(j).first() <= parts.get(i).last()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A number of bytes; one that is longer than any file counts as the greatest. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > DIGITS_OF_LONG ? Long.MAX_VALUE : Long.parseLong(significant);
    }
}
