package org.dossier.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    static Optional<Days> parse(String text) {
        Matcher date = YEAR_MONTH_DAY.matcher(text);
        if (date.matches()) {
            return read(date);
        }
        Matcher year = LONG_YEAR.matcher(text);
        return year.matches() ? longYear(year) : Optional.empty();
    }

    private static Optional<Days> read(Matcher date) {
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
        if (month != null && day == null && month.indexOf('X') < 0) {
            int number = Integer.parseInt(month);
            if (number >= 21 && number <= 41) {
                return Optional.of(season(year, number));
            }
        }
        return DigitPattern.of(year, month, day);
    }

    /**
     * Seasons: 21 to 24 spring to winter wherever it is (so the bounds are the whole year), 25 to 28 of the northern and
     * 29 to 32 of the southern hemisphere, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves of the year.
     */
    private static Days season(String pattern, int number) {
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
        Days years = DigitPattern.of(pattern, null, null).orElseThrow();
        List<Days> seasons = new ArrayList<>();
        for (int year = years.first().getYear(); year <= years.last().getYear(); year++) {
            if (DigitPattern.matchesYear(pattern, year)) {
                LocalDate january = LocalDate.of(year, 1, 1);
                seasons.add(Days.span(
                        january.plusMonths(from - 1L), january.plusMonths(to).minusDays(1)));
            }
        }
        return Days.union(seasons);
    }

    private static Optional<Days> longYear(Matcher matcher) {
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
        return Optional.of(Days.span(Year.of((int) year).atDay(1), LocalDate.of((int) year, 12, 31)));
    }

    /** {@code 1950S2}: a year in 1900 to 1999, estimated to be 1950. */
    private static Optional<Days> significantDigits(int year, int digits) {
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
                            ? Days.span(LocalDate.of(-high, 1, 1), LocalDate.of(-low, 12, 31))
                            : Days.span(LocalDate.of(low, 1, 1), LocalDate.of(high, 12, 31)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
