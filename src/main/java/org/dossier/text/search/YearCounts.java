package org.dossier.text.search;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many documents may be of each year, or of several years together: what may be of more counts in each of them. What was counted of some can be taken
 * away again. For one thread while it is added to.
 */
final class YearCounts {
    private final int each;
    /** How many more may be of a year than of the one before. */
    private final Tally changes = new Tally();
    /** How many begin, and how many end, at a year, as far as they say. */
    private final Tally firsts = new Tally();

    private final Tally lasts = new Tally();

    /** @param each how many years are counted together; 10 for decades */
    YearCounts(int each) {
        this.each = each;
    }

    /** Adds one by its days since 1970: {@link Integer#MIN_VALUE} and {@link Integer#MAX_VALUE} where it has no bound. */
    void add(long firstDay, long lastDay) {
        int first = year(firstDay);
        int last = year(lastDay);
        changes.add(first, 1);
        changes.add(last == Integer.MAX_VALUE ? last : last + each, -1);
        firsts.add(first == Integer.MIN_VALUE ? last : first, 1);
        lasts.add(last == Integer.MAX_VALUE ? first : last, 1);
    }

    private int year(long day) {
        return day == Integer.MIN_VALUE || day == Integer.MAX_VALUE
                ? (int) day
                : Math.floorDiv(LocalDate.ofEpochDay(day).getYear(), each) * each;
    }

    /** Those that are not among others, which are among these. */
    YearCounts without(YearCounts others) {
        YearCounts rest = new YearCounts(each);
        rest.changes.put(changes, others.changes);
        rest.firsts.put(firsts, others.firsts);
        rest.lasts.put(lasts, others.lasts);
        return rest;
    }

    /** By the first of the years that are counted together, without those that none may be of; empty if none has a date. */
    SortedMap<Integer, Integer> summed() {
        SortedMap<Integer, Integer> changed = changes.known();
        SortedMap<Integer, Integer> begun = firsts.known();
        SortedMap<Integer, Integer> ended = lasts.known();
        SortedMap<Integer, Integer> years = new TreeMap<>();
        if (begun.isEmpty()) {
            return years;
        }
        int least = begun.firstKey();
        int greatest = ended.lastKey();
        int open = 0;
        for (int change : changed.headMap(least).values()) {
            open += change;
        }
        for (int year = least; year <= greatest; year += each) {
            open += changed.getOrDefault(year, 0);
            if (open > 0) {
                years.put(year, open);
            }
        }
        return years;
    }

    /** Numbers by year. An array takes a fraction of the time of a map, and nearly all years are in it. */
    private static final class Tally {
        /** The first year that is not in the array. */
        private static final int LATE = 10_000;

        private final int[] ofOurEra = new int[LATE];
        private final SortedMap<Integer, Integer> ofOthers = new TreeMap<>();

        void add(int year, int by) {
            if (year >= 0 && year < LATE) {
                ofOurEra[year] += by;
            } else {
                ofOthers.merge(year, by, Integer::sum);
            }
        }

        /** Puts the difference of two into this, which is empty. */
        void put(Tally all, Tally less) {
            for (int year = 0; year < LATE; year++) {
                ofOurEra[year] = all.ofOurEra[year] - less.ofOurEra[year];
            }
            ofOthers.putAll(all.ofOthers);
            less.ofOthers.forEach((year, number) -> ofOthers.merge(year, -number, Integer::sum));
        }

        /** Those that are not 0. */
        SortedMap<Integer, Integer> known() {
            SortedMap<Integer, Integer> known = new TreeMap<>(ofOthers);
            known.values().removeIf(number -> number == 0);
            for (int year = 0; year < LATE; year++) {
                if (ofOurEra[year] != 0) {
                    known.put(year, ofOurEra[year]);
                }
            }
            return known;
        }
    }
}
