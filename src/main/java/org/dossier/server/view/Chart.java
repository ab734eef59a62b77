package org.dossier.server.view;

import java.util.List;

/**
 * Numbers over time, as bars and as a table.
 *
 * @param caption what is counted
 * @param series what the parts of a bar stand for
 * @param undated how many documents have no date and so no bar
 */
public record Chart(String caption, List<String> series, List<Bar> bars, int undated) {
    /** Nothing to draw. */
    public static final Chart NONE = new Chart("", List.of(), List.of(), 0);

    /** The height of the tallest bar, in units of the drawing. */
    public static final int HEIGHT = 120;

    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /**
     * A span of time.
     *
     * @param label "1951" or "July 1951"
     * @param tick what stands below the bar; {@code ""} for most bars of a long chart
     * @param counts one for each series
     * @param href the documents of that span
     */
    public record Bar(String label, String tick, List<Integer> counts, String href) {
        public Bar {
            counts = List.copyOf(counts);
        }

        /** All series together. */
        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The number the tallest bar stands for; at least 1. */
    public int most() {
        return bars.stream().mapToInt(Bar::total).max().orElse(1);
    }

    /** How wide a bar is drawn, with the space beside it: many bars are narrow. */
    public int step() {
        return bars.size() > 40 ? 8 : 40;
    }

    /** True if a tick stands at the first of several bars rather than below its own. */
    public boolean isMonthly() {
        return bars.stream().anyMatch(bar -> bar.tick().isEmpty());
    }

    /** How wide the whole is drawn. */
    public int width() {
        return bars.size() * step();
    }

    /** True if it needs more width than a phone has. */
    public boolean isLong() {
        return width() > 400;
    }

    /** How tall a number is drawn. */
    public int height(int count) {
        return count == 0 ? 0 : Math.max(1, Math.round((float) count * HEIGHT / Math.max(1, most())));
    }

    /** How tall the series before {@code index} are drawn together. */
    public int below(Bar bar, int index) {
        int sum = 0;
        for (int i = 0; i < index; i++) {
            sum += height(bar.counts().get(i));
        }
        return sum;
    }
}
