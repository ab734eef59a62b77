package org.dossier.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format (EDTF, Library of Congress, 2019; ISO 8601-2): levels 0 and 1 fully, and of
 * level 2 sets, unspecified digits in any place, qualification of parts, exponential years and all seasons.
 */
public final class EdtfDate {
    private static final Pattern DAY_OR_MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?");
    private static final int LAST_FOUR_DIGIT_YEAR = 9999;
    /** Dates that were read; a century has some 36,500 days. */
    private static final Map<String, Optional<EdtfDate>> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 40_000;
    private static final int LONGEST_KEPT = 24;

    private final String text;
    private final Extent extent;
    private final LocalDate earliest;
    private final LocalDate latest;
    /** Every document of that date states them. */
    private final String earliestDay;

    private final String latestDay;

    private EdtfDate(String text, Extent extent) {
        this.text = text;
        this.extent = extent;
        this.earliest = extent.earliestBegin();
        this.latest = extent.latestEnd();
        this.earliestDay = day(earliest);
        this.latestDay = day(latest);
    }

    /** The EDTF text, as given. */
    public String text() {
        return text;
    }

    /** The first day it may mean; {@link LocalDate#MIN} if the beginning is open or unknown. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day it may mean; {@link LocalDate#MAX} if the end is open or unknown. */
    public LocalDate latest() {
        return latest;
    }

    /**
     * Reads an EDTF text.
     *
     * @return the date; empty if {@code text} is not EDTF, names a day that no calendar has, or ends before it begins
     */
    public static Optional<EdtfDate> parse(String text) {
        Optional<EdtfDate> known = READ.get(text);
        if (known != null) {
            return known;
        }
        Optional<EdtfDate> read = read(text);
        if (text.length() <= LONGEST_KEPT && READ.size() < MOST_READ) {
            READ.put(text, read);
        }
        return read;
    }

    private static Optional<EdtfDate> read(String text) {
        return EdtfParser.parse(text).map(extent -> new EdtfDate(text, extent));
    }

    /** What keeps a text that {@link #parse} does not read from being a date, in words that follow the text. */
    public static String fault(String text) {
        Matcher matcher = DAY_OR_MONTH.matcher(text);
        if (matcher.matches()) {
            int month = Integer.parseInt(matcher.group(2));
            if (month < 1 || month > 12) {
                return "has no month " + matcher.group(2);
            }
            return "has no day " + matcher.group(3) + " in that month";
        }
        int slash = text.indexOf('/');
        if (slash > 0
                && parse(text.substring(0, slash)).isPresent()
                && parse(text.substring(slash + 1)).isPresent()) {
            return "ends before it begins";
        }
        return "is no date in EDTF (1953, 1953-07, 1953-07-27, 1951-07/1953-07, 1953~)";
    }

    /** The first day as {@code xsd:date} text; {@code ""} if it is open, unknown or not in the years 1 to 9999. */
    public String earliestDay() {
        return earliestDay;
    }

    /** The last day as {@code xsd:date} text; {@code ""} if it is open, unknown or not in the years 1 to 9999. */
    public String latestDay() {
        return latestDay;
    }

    /**
     * Whether it ended before the other began, on whichever day either was. A date is of something on one day; an interval of
     * something that lasted; a set in brackets of something on one of its days, a set in braces of something on each.
     */
    public boolean certainlyBefore(EdtfDate other) {
        return extent.latestEnd().isBefore(other.extent.earliestBegin());
    }

    /** Whether it may have ended before the other began. */
    public boolean possiblyBefore(EdtfDate other) {
        return extent.earliestEnd().isBefore(other.extent.latestBegin());
    }

    /** Whether it began and ended within the days from the first to the last of a period, on whichever day it was. */
    public boolean certainlyDuring(EdtfDate period) {
        return !earliest.isBefore(period.earliest) && !latest.isAfter(period.latest);
    }

    /** Whether it may have begun and ended within the days from the first to the last of a period. */
    public boolean possiblyDuring(EdtfDate period) {
        return extent.mayLieWithin(period.earliest, period.latest);
    }

    /** Whether the days from its first to its last and those of the other have a day in common. */
    public boolean overlaps(EdtfDate other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /** Whether it is marked as uncertain or approximate, which moves none of its bounds: how far the doubt reaches EDTF does not say. */
    public boolean isQualified() {
        return text.indexOf('?') >= 0 || text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    private static String day(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > LAST_FOUR_DIGIT_YEAR ? "" : date.toString();
    }

    /** True if the other is of the same text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof EdtfDate date && text.equals(date.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
