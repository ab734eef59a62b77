package org.dossier.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days whose digits are as told, {@code X} standing for any: {@code 195X-XX-27} is the 27th of any month of the fifties.
 *
 * @param year four digits, with a minus sign before years before the year 0
 * @param month two digits; null if only the year is told
 * @param day two digits; null if it is not told
 */
record DigitPattern(
        String year, @Nullable String month, @Nullable String day, LocalDate first, LocalDate last) implements Days {
    /** Reads it; empty if no calendar has such a day. */
    static Optional<Days> of(String year, @Nullable String month, @Nullable String day) {
        int low = Integer.parseInt(year.replace('X', '0'));
        int high = Integer.parseInt(year.replace('X', '9'));
        // Of years before the year 0 the larger number is the earlier.
        LocalDate begin = LocalDate.of(Math.min(low, high), 1, 1);
        LocalDate end = LocalDate.of(Math.max(low, high), 12, 31);
        DigitPattern pattern = new DigitPattern(year, month, day, begin, end);
        boolean gaps = (year + month + day).indexOf('X') >= 0;
        return pattern.onOrAfter(begin).map(first -> {
            LocalDate last = pattern.onOrBefore(end).orElseThrow();
            return gaps ? new DigitPattern(year, month, day, first, last) : Days.span(first, last);
        });
    }

    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
        for (int y = Math.max(from.getYear(), first.getYear()); y <= last.getYear(); y++) {
            for (int m = 1; matchesYear(y) && m <= 12; m++) {
                if (!matchesMonth(m) || YearMonth.of(y, m).atEndOfMonth().isBefore(from)) {
                    continue;
                }
                LocalDate begin = LocalDate.of(y, m, 1);
                for (int d = begin.isBefore(from) ? from.getDayOfMonth() : 1; d <= begin.lengthOfMonth(); d++) {
                    if (matchesDay(d)) {
                        return Optional.of(begin.withDayOfMonth(d));
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate until) {
        for (int y = Math.min(until.getYear(), last.getYear()); y >= first.getYear(); y--) {
            for (int m = 12; matchesYear(y) && m >= 1; m--) {
                LocalDate begin = LocalDate.of(y, m, 1);
                if (!matchesMonth(m) || begin.isAfter(until)) {
                    continue;
                }
                boolean cut = YearMonth.of(y, m).equals(YearMonth.from(until));
                for (int d = cut ? until.getDayOfMonth() : begin.lengthOfMonth(); d >= 1; d--) {
                    if (matchesDay(d)) {
                        return Optional.of(begin.withDayOfMonth(d));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean matchesYear(int number) {
        return matchesYear(year, number);
    }

    private boolean matchesMonth(int number) {
        return month == null || matches(month, number);
    }

    private boolean matchesDay(int number) {
        return day == null || matches(day, number);
    }

    /** Whether a year has the digits of a pattern. */
    static boolean matchesYear(String pattern, int number) {
        boolean negative = pattern.startsWith("-");
        return negative == number < 0 && matches(negative ? pattern.substring(1) : pattern, Math.abs(number));
    }

    private static boolean matches(String pattern, int number) {
        int rest = number;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            if (pattern.charAt(i) != 'X' && pattern.charAt(i) != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
