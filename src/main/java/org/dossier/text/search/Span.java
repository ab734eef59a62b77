package org.dossier.text.search;

import java.time.LocalDate;

/**
 * Days one of which the date of what is found may mean.
 *
 * @param first the first; {@link LocalDate#MIN} if there is none
 * @param last the last; {@link LocalDate#MAX} if there is none
 */
public record Span(LocalDate first, LocalDate last) {
    /** Any day, or none. */
    public static final Span ALL = new Span(LocalDate.MIN, LocalDate.MAX);

    /** The days of some years, the last included. */
    public static Span ofYears(int first, int last) {
        return new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** True if nothing is asked of dates. */
    public boolean isAll() {
        return equals(ALL);
    }

    int firstDay() {
        return day(first, Integer.MIN_VALUE);
    }

    int lastDay() {
        return day(last, Integer.MAX_VALUE);
    }

    private static int day(LocalDate day, int otherwise) {
        long number = day.toEpochDay();
        return number == (int) number ? (int) number : otherwise;
    }
}
