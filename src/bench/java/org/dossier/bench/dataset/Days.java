package org.dossier.bench.dataset;

/** Dates of 1945 to 1954 in EDTF. */
final class Days {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    /** {@code 1951-07-10}. */
    static String day(Dice dice) {
        String month = month(dice);
        int length = LENGTHS[Integer.parseInt(month.substring(5)) - 1];
        return month + two(dice.between(1, length));
    }

    /** {@code 1951-07}. */
    static String month(Dice dice) {
        return year(dice) + two(dice.between(1, 12));
    }

    /** {@code 1951}; the years of a war come more often. */
    static String year(Dice dice) {
        return String.valueOf(dice.chance(0.6) ? dice.between(1950, 1953) : dice.between(1945, 1954));
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
