package org.dossier.link;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of years, either end of which may be unknown; negative before our era.
 *
 * @param first the first year, {@link #UNKNOWN} if it is not known
 * @param last the last year, {@link #UNKNOWN} if it is not known
 */
public record Years(int first, int last) {
    /** Stands for a year that is not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Pattern YEAR = Pattern.compile("-?\\d{4}");

    /** Nothing is known. */
    public static final Years NONE = new Years(UNKNOWN, UNKNOWN);

    /** A span of one or two known ends. */
    public static Years of(OptionalInt first, OptionalInt last) {
        return new Years(first.orElse(UNKNOWN), last.orElse(UNKNOWN));
    }

    /** The year that a date begins with, as {@code 1905-03-01} and {@code -0044} do; empty if it begins otherwise. */
    public static OptionalInt year(String date) {
        Matcher year = YEAR.matcher(date);
        return year.lookingAt() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
    }

    /** True if the first year is known. */
    public boolean hasFirst() {
        return first != UNKNOWN;
    }

    /** True if the last year is known. */
    public boolean hasLast() {
        return last != UNKNOWN;
    }

    /** The span that holds this one and the year. */
    public Years with(int year) {
        return new Years(hasFirst() ? Math.min(first, year) : year, hasLast() ? Math.max(last, year) : year);
    }

    /** As one writes it: {@code 1905-1974}, {@code 1905-}, {@code 1950}; {@code ""} if nothing is known. */
    public String text() {
        if (!hasFirst() && !hasLast()) {
            return "";
        }
        return first == last
                ? Integer.toString(first)
                : (hasFirst() ? Integer.toString(first) : "") + "-" + (hasLast() ? Integer.toString(last) : "");
    }
}
