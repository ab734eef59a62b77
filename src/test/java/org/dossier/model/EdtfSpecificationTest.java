package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the EDTF specification (Library of Congress, 4 February 2019), all of them, and dates held against a count of days. */
class EdtfSpecificationTest {
    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // level 0: date, date and time, time interval
                "1985-04-12|1985-04-12|1985-04-12",
                "1985-04|1985-04-01|1985-04-30",
                "1985|1985-01-01|1985-12-31",
                "1985-04-12T23:20:30|1985-04-12|1985-04-12",
                "1985-04-12T23:20:30Z|1985-04-12|1985-04-12",
                "1985-04-12T23:20:30-04|1985-04-12|1985-04-12",
                "1985-04-12T23:20:30+04:30|1985-04-12|1985-04-12",
                "1964/2008|1964-01-01|2008-12-31",
                "2004-06/2006-08|2004-06-01|2006-08-31",
                "2004-02-01/2005-02-08|2004-02-01|2005-02-08",
                "2004-02-01/2005-02|2004-02-01|2005-02-28",
                "2004-02-01/2005|2004-02-01|2005-12-31",
                "2005/2006-02|2005-01-01|2006-02-28",
                // level 1: long years, seasons, qualification, unspecified digits, extended intervals, negative years
                "Y170000002|+170000002-01-01|+170000002-12-31",
                "Y-170000002|-170000002-01-01|-170000002-12-31",
                "2001-21|2001-01-01|2001-12-31",
                "1984?|1984-01-01|1984-12-31",
                "2004-06~|2004-06-01|2004-06-30",
                "2004-06-11%|2004-06-11|2004-06-11",
                "201X|2010-01-01|2019-12-31",
                "20XX|2000-01-01|2099-12-31",
                "2004-XX|2004-01-01|2004-12-31",
                "1985-04-XX|1985-04-01|1985-04-30",
                "1985-XX-XX|1985-01-01|1985-12-31",
                "1985-04-12/..|1985-04-12|open",
                "1985-04/..|1985-04-01|open",
                "1985/..|1985-01-01|open",
                "../1985-04-12|open|1985-04-12",
                "../1985-04|open|1985-04-30",
                "../1985|open|1985-12-31",
                "1985-04-12/|1985-04-12|open",
                "1985-04/|1985-04-01|open",
                "1985/|1985-01-01|open",
                "/1985-04-12|open|1985-04-12",
                "/1985-04|open|1985-04-30",
                "/1985|open|1985-12-31",
                "-1985|-1985-01-01|-1985-12-31",
                // level 2: exponential years, significant digits, all seasons, sets, unspecified digits, qualified
                // parts, intervals
                "Y-17E7|-170000000-01-01|-170000000-12-31",
                "1950S2|1900-01-01|1999-12-31",
                "Y171010000S3|+171000000-01-01|+171999999-12-31",
                "Y3388E2S3|+338000-01-01|+338999-12-31",
                "2001-34|2001-04-01|2001-06-30",
                "[1667,1668,1670..1672]|1667-01-01|1672-12-31",
                "[..1760-12-03]|open|1760-12-03",
                "[1760-12..]|1760-12-01|open",
                "[1760-01,1760-02,1760-12..]|1760-01-01|open",
                "[1667,1760-12]|1667-01-01|1760-12-31",
                "[..1984]|open|1984-12-31",
                "{1667,1668,1670..1672}|1667-01-01|1672-12-31",
                "{1960,1961-12}|1960-01-01|1961-12-31",
                "{..1984}|open|1984-12-31",
                "156X-12-25|1560-12-25|1569-12-25",
                "15XX-12-25|1500-12-25|1599-12-25",
                "XXXX-12-XX|0000-12-01|9999-12-31",
                "1XXX-XX|1000-01-01|1999-12-31",
                "1XXX-12|1000-12-01|1999-12-31",
                "1984-1X|1984-10-01|1984-12-31",
                "2004-06~-11|2004-06-11|2004-06-11",
                "2004?-06-11|2004-06-11|2004-06-11",
                "?2004-06-~11|2004-06-11|2004-06-11",
                "2004-%06-11|2004-06-11|2004-06-11",
                "2004-06-~01/2004-06-~20|2004-06-01|2004-06-20",
                "2004-06-XX/2004-07-03|2004-06-01|2004-07-03",
            })
    void anExampleOfTheSpecificationHasItsBounds(String text, String earliest, String latest) {
        EdtfDate date = EdtfDate.parse(text).orElseThrow();
        assertThat(date.earliest()).isEqualTo(earliest.equals("open") ? LocalDate.MIN : LocalDate.parse(earliest));
        assertThat(date.latest()).isEqualTo(latest.equals("open") ? LocalDate.MAX : LocalDate.parse(latest));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "Y1985",
                "Y17E2",
                "Y17E99",
                "Y9999999999",
                "Y-0",
                "Y170000002S0",
                "Y170000002S10",
                "Y17E",
                "YX7000"
            })
    void aYearWithAYHasMoreThanFourDigits(String text) {
        assertThat(EdtfDate.parse(text)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDateWithUnspecifiedDigitsHasTheFirstAndLastDayThatFit(long seed) {
        Random random = new Random(seed);
        String pattern = pattern(random);
        List<LocalDate> days = fitting(pattern);
        if (days.isEmpty()) {
            assertThat(EdtfDate.parse(pattern)).as(pattern).isEmpty();
        } else {
            EdtfDate date = EdtfDate.parse(qualified(pattern, random)).orElseThrow();
            assertThat(date.earliest()).as(pattern).isEqualTo(days.get(0));
            assertThat(date.latest()).as(pattern).isEqualTo(days.get(days.size() - 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSetAndAnIntervalReachFromTheirFirstDayToTheirLast(long seed) {
        Random random = new Random(seed);
        List<String> patterns = new ArrayList<>();
        List<LocalDate> all = new ArrayList<>();
        while (patterns.size() < 1 + random.nextInt(4)) {
            String pattern = pattern(random);
            if (!fitting(pattern).isEmpty()) {
                patterns.add(pattern);
                all.addAll(fitting(pattern));
            }
        }
        all.sort(null);
        String members = String.join(random.nextBoolean() ? "," : ", ", patterns);
        EdtfDate set = EdtfDate.parse(random.nextBoolean() ? "[" + members + "]" : "{" + members + "}")
                .orElseThrow();
        assertThat(set.earliest()).as(members).isEqualTo(all.get(0));
        assertThat(set.latest()).as(members).isEqualTo(all.get(all.size() - 1));

        String from = patterns.get(0);
        String to = patterns.get(patterns.size() - 1);
        LocalDate first = fitting(from).get(0);
        LocalDate last = fitting(to).get(fitting(to).size() - 1);
        if (first.isAfter(last)) {
            assertThat(EdtfDate.parse(from + "/" + to)).isEmpty();
        } else {
            EdtfDate interval = EdtfDate.parse(from + "/" + to).orElseThrow();
            assertThat(interval.earliest()).isEqualTo(first);
            assertThat(interval.latest()).isEqualTo(last);
        }
    }

    /** A day, month or year of the 1950s, some digits of it unspecified. */
    private static String pattern(Random random) {
        StringBuilder text = new StringBuilder("195").append(random.nextInt(10));
        int parts = random.nextInt(3);
        if (parts > 0) {
            text.append("-%02d".formatted(1 + random.nextInt(12)));
        }
        if (parts > 1) {
            text.append("-%02d".formatted(1 + random.nextInt(31)));
        }
        for (int i = 3; i < text.length(); i++) {
            if (text.charAt(i) != '-' && random.nextInt(3) == 0) {
                text.setCharAt(i, 'X');
            }
        }
        return text.toString();
    }

    private static String qualified(String pattern, Random random) {
        return pattern + List.of("", "?", "~", "%").get(random.nextInt(4));
    }

    /** Every day of the 1950s whose text fits, in order. */
    private static List<LocalDate> fitting(String pattern) {
        String regex = pattern.replace("X", "[0-9]") + (pattern.length() < 10 ? "-.*" : "");
        return LocalDate.of(1950, 1, 1)
                .datesUntil(LocalDate.of(1960, 1, 1))
                .filter(day -> day.toString().matches(regex))
                .toList();
    }
}
