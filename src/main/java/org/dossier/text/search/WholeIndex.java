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
        try {
            return counts.computeIfAbsent(facet, asked -> {
                try {
                    return counted(asked, all);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
        try {
            return years.computeIfAbsent(each, asked -> {
                try {
                    return years(asked, all);
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
