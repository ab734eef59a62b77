package org.dossier.server.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dossier.language.Wording;
import org.dossier.text.search.Span;
import org.dossier.text.search.ThingsFound;

/** What was found, counted by years, or by tens of years where there are many of them. */
public final class Years {
    /** More years than these are shown by tens. */
    private static final int MOST = 24;
    /** Years are written with four digits. */
    private static final int FIRST = 1000;

    private static final int LAST = 9999;

    private Years() {}

    /**
     * Counts them, in the order of time.
     *
     * @param shown which spans are shown
     * @param address the search for what was found of a span
     */
    public static List<SearchView.Year> of(
            ThingsFound found, Wording wording, Predicate<Span> shown, Function<Span, String> address)
            throws IOException {
        SortedMap<Integer, Integer> years = found.years(1);
        boolean byTens = !years.isEmpty() && years.lastKey() - years.firstKey() >= MOST;
        int each = byTens ? 10 : 1;
        SortedMap<Integer, Integer> counts = byTens ? found.years(each) : years;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<SearchView.Year> all = new ArrayList<>();
        counts.forEach((year, count) -> {
            if (year >= FIRST && year + each - 1 <= LAST && shown.test(Span.ofYears(year, year + each - 1))) {
                String name = Integer.toString(year);
                all.add(new SearchView.Year(
                        byTens ? wording.say("search.decade", "year", name) : name,
                        count,
                        Math.max(1, 100 * count / most),
                        address.apply(Span.ofYears(year, year + each - 1))));
            }
        });
        return all;
    }
}
