package org.dossier.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers that were measured one after another; at least one. */
record Series(List<Double> numbers) {
    Series {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    static Series of(double number) {
        return new Series(List.of(number));
    }

    /** Each number over that of the other series at its place: both were measured in turn. */
    Series over(Series other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            ratios.add(numbers.get(i) / other.numbers.get(i));
        }
        return new Series(ratios);
    }

    Series times(double factor) {
        return new Series(numbers.stream().map(number -> number * factor).toList());
    }

    double least() {
        return sorted().get(0);
    }

    double most() {
        return sorted().get(numbers.size() - 1);
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Double> sorted() {
        return numbers.stream().sorted().toList();
    }

    /** {@code 3.1 (2.9-3.4)}: the median, and between what the others lie. */
    String text() {
        return number(median()) + (numbers.size() > 1 ? " (" + number(least()) + "-" + number(most()) + ")" : "");
    }

    static String number(double value) {
        String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 || value == 0 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
