package org.dossier.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.model.EdtfParser.Span;

/**
 * Reads one EDTF date: a year, month, day or season, with qualifiers and unspecified digits. Qualifiers do not move the
 * bounds: "about 1951" is 1951 with a doubt, and how far the doubt reaches EDTF does not say.
 */
final class EdtfSingleDate {
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "[?~%]?(-?[0-9X]{4})(?:S([0-9]{1,4}))?[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?(?:-[?~%]?([0-9X]{2})[?~%]?)?)?");
    private static final Pattern LONG_YEAR =
            Pattern.compile("Y(-?[0-9]{1,9})(?:E([0-9]{1,2}))?(?:S([0-9]{1,9}))?[?~%]?");
    private static final int MAX_YEAR = 999_999_999;
    private static final int MAX_YEAR_OF_FOUR_DIGITS = 9999;

    private EdtfSingleDate() {}

    static Optional<Span> parse(String text) {
        Matcher date = YEAR_MONTH_DAY.matcher(text);
        if (date.matches()) {
            return read(date);
        }
        Matcher year = LONG_YEAR.matcher(text);
        return year.matches() ? longYear(year) : Optional.empty();
    }

    private static Optional<Span> read(Matcher date) {
        String year = date.group(1);
        String significant = date.group(2);
        String month = date.group(3);
        String day = date.group(4);
        if (year.equals("-0000")) {
            return Optional.empty();
        }
        if (significant != null) {
            return month == null && year.indexOf('X') < 0
                    ? significantDigits(Integer.parseInt(year), Integer.parseInt(significant))
                    : Optional.empty();
        }
        if (month == null) {
            return Optional.of(years(year));
        }
        if (day == null && month.indexOf('X') < 0) {
            int number = Integer.parseInt(month);
            if (number >= 21 && number <= 41) {
                return Optional.of(season(years(year), number));
            }
        }
        return days(year, month, day);
    }

    /** The years a pattern such as {@code 19X3} may mean; of a negative one the larger number is the earlier year. */
    private static Span years(String pattern) {
        int low = Integer.parseInt(pattern.replace('X', '0'));
        int high = Integer.parseInt(pattern.replace('X', '9'));
        return new Span(LocalDate.of(Math.min(low, high), 1, 1), LocalDate.of(Math.max(low, high), 12, 31));
    }

    /** Tries every year, month and day that the patterns allow, from both ends: the first that exists is the bound. */
    private static Optional<Span> days(String year, String month, String day) {
        Span span = years(year);
        int first = span.earliest().getYear();
        int last = span.latest().getYear();
        LocalDate earliest = null;
        for (int y = first; y <= last && earliest == null; y++) {
            earliest = matches(year, y) ? dayIn(y, month, day, true) : null;
        }
        LocalDate latest = null;
        for (int y = last; y >= first && latest == null; y--) {
            latest = matches(year, y) ? dayIn(y, month, day, false) : null;
        }
        return earliest == null || latest == null ? Optional.empty() : Optional.of(new Span(earliest, latest));
    }

    private static @org.jspecify.annotations.Nullable LocalDate dayIn(
            int year, String month, @org.jspecify.annotations.Nullable String day, boolean first) {
        for (int i = 1; i <= 12; i++) {
            int m = first ? i : 13 - i;
            if (!fits(month, m)) {
                continue;
            }
            int length = YearMonth.of(year, m).lengthOfMonth();
            if (day == null) {
                return LocalDate.of(year, m, first ? 1 : length);
            }
            for (int j = 1; j <= length; j++) {
                int d = first ? j : length + 1 - j;
                if (fits(day, d)) {
                    return LocalDate.of(year, m, d);
                }
            }
        }
        return null;
    }

    private static boolean fits(String pattern, int number) {
        return matchesDigits(pattern, number);
    }

    private static boolean matches(String pattern, int year) {
        boolean negative = pattern.startsWith("-");
        return negative == (year < 0) && matchesDigits(negative ? pattern.substring(1) : pattern, Math.abs(year));
    }

    private static boolean matchesDigits(String pattern, int number) {
        int rest = number;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            if (pattern.charAt(i) != 'X' && pattern.charAt(i) != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }

    /**
     * Seasons: 21 to 24 spring to winter wherever it is (so the bounds are the whole year), 25 to 28 of the northern and
     * 29 to 32 of the southern hemisphere, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves of the year.
     */
    private static Span season(Span years, int number) {
        int from;
        int to;
        if (number <= 24) {
            from = 1;
            to = 12;
        } else if (number <= 28) {
            from = 3 + (number - 25) * 3;
            to = from + 2;
        } else if (number <= 32) {
            from = 9 + (number - 29) * 3;
            to = from + 2;
        } else if (number <= 36) {
            from = 1 + (number - 33) * 3;
            to = from + 2;
        } else if (number <= 39) {
            from = 1 + (number - 37) * 4;
            to = from + 3;
        } else {
            from = 1 + (number - 40) * 6;
            to = from + 5;
        }
        LocalDate earliest = years.earliest().plusMonths(from - 1L);
        LocalDate latest =
                YearMonth.from(years.latest()).withMonth(1).plusMonths(to - 1L).atEndOfMonth();
        return new Span(earliest, latest);
    }

    private static Optional<Span> longYear(Matcher matcher) {
        long year = Long.parseLong(matcher.group(1));
        int exponent = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        for (int i = 0; i < exponent && Math.abs(year) <= MAX_YEAR; i++) {
            year *= 10;
        }
        if (Math.abs(year) > MAX_YEAR || Math.abs(year) <= MAX_YEAR_OF_FOUR_DIGITS) {
            return Optional.empty(); // Y is for years of more than four digits
        }
        if (matcher.group(3) != null) {
            return significantDigits((int) year, Integer.parseInt(matcher.group(3)));
        }
        return Optional.of(new Span(Year.of((int) year).atDay(1), LocalDate.of((int) year, 12, 31)));
    }

    /** {@code 1950S2}: a year in 1900 to 1999, estimated to be 1950. */
    private static Optional<Span> significantDigits(int year, int digits) {
        int length = String.valueOf(Math.abs(year)).length();
        if (digits < 1 || digits > length) {
            return Optional.empty();
        }
        int unit = 1;
        for (int i = digits; i < length; i++) {
            unit *= 10;
        }
        int low = Math.abs(year) / unit * unit;
        int high = low + unit - 1;
        try {
            return Optional.of(
                    year < 0
                            ? new Span(LocalDate.of(-high, 1, 1), LocalDate.of(-low, 12, 31))
                            : new Span(LocalDate.of(low, 1, 1), LocalDate.of(high, 12, 31)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
