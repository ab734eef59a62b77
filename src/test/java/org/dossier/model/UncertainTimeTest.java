package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds what is certain and possible of every two of some expressions against a model that tries every pair of a first and a last
 * day on which either may have been. The days of the model are those of ten months; no expression tells of others.
 */
class UncertainTimeTest {
    private static final LocalDate BEGIN = LocalDate.of(1951, 12, 1);
    private static final int DAYS = 305;

    /** When something may have been: from a day to a day, counted from the first of the model. */
    private record Run(int first, int last) {
        boolean within(Run period) {
            return first >= period.first && last <= period.last;
        }
    }

    /** Every run that an expression may mean, worked out by its text and nothing of the code that is tested. */
    private static final Map<String, List<Run>> MEANINGS = meanings();

    @Test
    void whatIsCertainIsSoInEveryCaseAndWhatIsPossibleInOne() {
        List<String> faults = new ArrayList<>();
        MEANINGS.forEach((left, lefts) -> MEANINGS.forEach((right, rights) -> {
            Run period = hull(rights);
            EdtfDate a = EdtfDate.parse(left).orElseThrow();
            EdtfDate b = EdtfDate.parse(right).orElseThrow();
            BiPredicate<Run, Run> before = (x, y) -> x.last < y.first;
            check(faults, left + " certainly before " + right, a.certainlyBefore(b), all(lefts, rights, before));
            check(faults, left + " possibly before " + right, a.possiblyBefore(b), any(lefts, rights, before));
            check(
                    faults,
                    left + " certainly during " + right,
                    a.certainlyDuring(b),
                    lefts.stream().allMatch(run -> run.within(period)));
            check(
                    faults,
                    left + " possibly during " + right,
                    a.possiblyDuring(b),
                    lefts.stream().anyMatch(run -> run.within(period)));
            Run hull = hull(lefts);
            check(
                    faults,
                    left + " overlaps " + right,
                    a.overlaps(b),
                    hull.first <= period.last && period.first <= hull.last);
        }));
        assertThat(faults).isEmpty();
        assertThat(MEANINGS).hasSizeGreaterThan(25);
    }

    @ParameterizedTest(name = "{0} before {1}: certainly {2}, possibly {3}")
    @CsvSource({
        "1951-07/.., 1960, false, false",
        "1951-07/, 1960, false, true",
        "../1951-07, 1951-08, true, true",
        "[..1951-07], 1951-06, false, true",
        "'{..1951-07}', 1951-06, false, false",
        "1950, 1951/.., true, true",
        "1952, ../1951, false, false",
        "1952, /1951, false, false",
        "1949, /1951, false, true",
        "-0050, -0044, true, true",
        "19X3, 1914, false, true",
    })
    void openAndUnknownEndsAreNotTheSame(String left, String right, boolean certainly, boolean possibly) {
        EdtfDate a = EdtfDate.parse(left).orElseThrow();
        EdtfDate b = EdtfDate.parse(right).orElseThrow();
        assertThat(a.certainlyBefore(b)).isEqualTo(certainly);
        assertThat(a.possiblyBefore(b)).isEqualTo(possibly);
    }

    @ParameterizedTest
    @CsvSource({"1951-22?, true", "1951-~07, true", "195X%, true", "1951-07, false", "1951/.., false"})
    void aMarkOfDoubtIsSeen(String text, boolean qualified) {
        assertThat(EdtfDate.parse(text).orElseThrow().isQualified()).isEqualTo(qualified);
    }

    private static void check(List<String> faults, String what, boolean said, boolean so) {
        if (said != so) {
            faults.add(what + ": " + said + ", but " + so);
        }
    }

    private static boolean all(List<Run> lefts, List<Run> rights, BiPredicate<Run, Run> relation) {
        return lefts.stream().allMatch(left -> rights.stream().allMatch(right -> relation.test(left, right)));
    }

    private static boolean any(List<Run> lefts, List<Run> rights, BiPredicate<Run, Run> relation) {
        return lefts.stream().anyMatch(left -> rights.stream().anyMatch(right -> relation.test(left, right)));
    }

    private static Run hull(List<Run> runs) {
        return new Run(
                runs.stream().mapToInt(Run::first).min().orElseThrow(),
                runs.stream().mapToInt(Run::last).max().orElseThrow());
    }

    private static Map<String, List<Run>> meanings() {
        List<String> singles = List.of(
                "1951-12-05",
                "1951-12",
                "1952-01",
                "1952-02-29",
                "1952-02",
                "1952-0X-1X",
                "1952-0X-31",
                "1952-01-XX",
                "1952-0X-01",
                "1951-12-2X",
                "1952-01-15~",
                "1952-03",
                "1952-03-31");
        Map<String, List<Run>> meanings = new TreeMap<>();
        singles.forEach(text ->
                meanings.put(text, days(text).stream().map(d -> new Run(d, d)).toList()));
        for (String interval : List.of(
                "1951-12/1952-01",
                "1951-12-05/1952-02",
                "1952-01/1952-01-10",
                "1952-01-15/1952-0X-1X",
                "1952-0X-31/1952-03",
                "1952-0X-01/1952-02-15",
                "1951-12-2X/1952-01-1X",
                "1952-02/1952-02")) {
            String[] ends = interval.split("/");
            List<Run> runs = new ArrayList<>();
            days(ends[0])
                    .forEach(b -> days(ends[1]).stream().filter(e -> e >= b).forEach(e -> runs.add(new Run(b, e))));
            meanings.put(interval, runs);
        }
        for (String members : List.of("1951-12-05,1952-01", "1952-01-10,1952-03-31,1951-12", "1952-0X-01,1952-02-29")) {
            List<Run> each = List.of(new Run(Integer.MAX_VALUE, Integer.MIN_VALUE));
            List<Run> one = new ArrayList<>();
            for (String member : members.split(",")) {
                days(member).forEach(d -> one.add(new Run(d, d)));
                each = each.stream()
                        .flatMap(run ->
                                days(member).stream().map(d -> new Run(Math.min(run.first, d), Math.max(run.last, d))))
                        .distinct()
                        .toList();
            }
            meanings.put("[" + members + "]", one);
            meanings.put("{" + members + "}", each);
        }
        return meanings;
    }

    /** The days of the model whose ISO form has the digits of a text, any where it has an X or nothing. */
    private static List<Integer> days(String text) {
        String digits = text.replaceAll("[?~%]", "").replace("X", "[0-9]");
        return Stream.iterate(0, d -> d < DAYS, d -> d + 1)
                .filter(d -> BEGIN.plusDays(d).toString().matches(digits + "(-[0-9]{2})*"))
                .toList();
    }
}
