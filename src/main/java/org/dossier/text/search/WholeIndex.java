package org.dossier.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.text.Facet;
import org.dossier.text.ThingFields;

/**
 * Counts things of an index by facet and by year, and keeps what it counted of all of them: 4 bytes for each value of a facet. Safe for many threads.
 */
final class WholeIndex {
    private final IndexReader reader;
    /** Which documents of the index are things; the others are their texts. */
    private final FixedBitSet all;

    private final int total;
    private final Map<Facet, int[]> counts = new ConcurrentHashMap<>();
    private final Map<Integer, YearCounts> years = new ConcurrentHashMap<>();

    WholeIndex(IndexSearcher searcher) throws IOException {
        this.reader = searcher.getIndexReader();
        this.all = Documents.of(searcher, new FieldExistsQuery(ThingFields.THING));
        this.total = all.cardinality();
    }

    /** True if so many are more than the others. */
    boolean isMost(int things) {
        return things > total / 2;
    }

    /** All things but some. */
    FixedBitSet others(FixedBitSet things) {
        FixedBitSet others = all.clone();
        others.andNot(things);
        return others;
    }

    /** How many things have each value of a facet, by the number of the value; nobody changes it. */
    int[] counted(Facet facet) throws IOException {
        return kept(counts, facet, asked -> counted(asked, all));
    }

    /** How many of some things have it. */
    int[] counted(Facet facet, FixedBitSet things) throws IOException {
        SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, facet.field());
        if (column == null) {
            // Nothing in the whole index has a value of it.
            return new int[0];
        }
        int[] found = new int[(int) column.getValueCount()];
        DocIdSetIterator each = new BitSetIterator(things, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (column.advanceExact(doc)) {
                for (int i = column.docValueCount(); i > 0; i--) {
                    found[(int) column.nextOrd()]++;
                }
            }
        }
        return found;
    }

    /** How many things may be of each year, or of several together. */
    YearCounts years(int each) throws IOException {
        return kept(years, each, asked -> years(asked, all));
    }

    /** Counts something of all things. */
    private interface Counting<K, V> {
        V of(K asked) throws IOException;
    }

    /** What was counted before, or is counted now. */
    private static <K, V> V kept(Map<K, V> counted, K asked, Counting<K, V> counting) throws IOException {
        try {
            return counted.computeIfAbsent(asked, key -> {
                try {
                    return counting.of(key);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many of some things may be. */
    YearCounts years(int each, FixedBitSet things) throws IOException {
        YearCounts counted = new YearCounts(each);
        NumericDocValues firsts = MultiDocValues.getNumericValues(reader, ThingFields.FIRST_DAY);
        NumericDocValues lasts = MultiDocValues.getNumericValues(reader, ThingFields.LAST_DAY);
        if (firsts == null || lasts == null) {
            return counted;
        }
        DocIdSetIterator found = new BitSetIterator(things, 0);
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (firsts.advanceExact(doc) && lasts.advanceExact(doc)) {
                counted.add(firsts.longValue(), lasts.longValue());
            }
        }
        return counted;
    }
}
