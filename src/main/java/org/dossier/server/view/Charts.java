package org.dossier.server.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dossier.language.Wording;
import org.dossier.server.view.Chart.Bar;

/** Lays out charts over time. */
final class Charts {
    /** A longer gap is left out of a chart, so that one late document does not push the others into a corner. */
    private static final int LONGEST_GAP = 10;

    private final Links links;
    private final Wording wording;

    Charts(GraphReader reader) {
        this.links = reader.links();
        this.wording = reader.wording();
    }

    /** A bar for each year; years between without a document have an empty one, unless they are many. */
    Chart byYear(List<String> series, Map<Integer, int[]> counts, int undated) {
        NavigableMap<Integer, int[]> years = new TreeMap<>(counts);
        List<Bar> bars = new ArrayList<>();
        int before = years.firstKey();
        for (Map.Entry<Integer, int[]> year : years.entrySet()) {
            if (year.getKey() - before > LONGEST_GAP) {
                bars.add(new Bar(wording.say("chart.gap"), "…", Collections.nCopies(series.size(), 0), ""));
            } else {
                for (int empty = before + 1; empty < year.getKey(); empty++) {
                    bars.add(bar(empty, new int[series.size()]));
                }
            }
            bars.add(bar(year.getKey(), year.getValue()));
            before = year.getKey();
        }
        return new Chart(wording.say("chart.by-year"), series, bars, undated);
    }

    /** A bar for each month from the first to the last, but for gaps of more than ten years. */
    Chart byMonth(Map<YearMonth, Integer> counts, int undated) {
        NavigableMap<YearMonth, Integer> months = new TreeMap<>(counts);
        List<Bar> bars = new ArrayList<>();
        YearMonth next = months.firstKey().withMonth(1);
        for (Map.Entry<YearMonth, Integer> month : months.entrySet()) {
            if (next.plusYears(LONGEST_GAP).isBefore(month.getKey())) {
                bars.add(new Bar(wording.say("chart.gap"), "…", List.of(0), ""));
                next = month.getKey().withMonth(1);
            }
            for (; next.isBefore(month.getKey()); next = next.plusMonths(1)) {
                bars.add(bar(next, 0));
            }
            bars.add(bar(month.getKey(), month.getValue()));
            next = month.getKey().plusMonths(1);
        }
        return new Chart(wording.say("chart.by-month"), List.of(wording.say("chart.documents")), bars, undated);
    }

    private Bar bar(YearMonth month, int count) {
        String query = Questions.documentsWhere("""
                ?document dossier:earliest ?first .
                  FILTER(?first >= "%s"^^xsd:date && ?first <= "%s"^^xsd:date)""".formatted(month.atDay(1), month.atEndOfMonth()));
        return new Bar(
                wording.calendar().month(month),
                month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "",
                List.of(count),
                count == 0 ? "" : links.sparql(query));
    }

    private static Bar bar(int year, int[] counts) {
        return new Bar(
                String.valueOf(year),
                String.valueOf(year),
                Arrays.stream(counts).boxed().toList(),
                "");
    }
}
