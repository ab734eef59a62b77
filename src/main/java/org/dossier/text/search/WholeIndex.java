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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.text.Facet;
import org.dossier.text.ThingFields;

/**
 * Counts documents of an index by facet and by year, and keeps what it counted of all of them: 4 bytes for each value of a facet. Safe for many threads.
 */
final class WholeIndex {
    private final IndexReader reader;
    private final FixedBitSet all;
    private final Map<Facet, int[]> counts = new ConcurrentHashMap<>();
    private final Map<Integer, YearCounts> years = new ConcurrentHashMap<>();

    WholeIndex(IndexReader reader) {
        this.reader = reader;
        this.all = new FixedBitSet(Math.max(1, reader.maxDoc()));
        all.set(0, reader.maxDoc());
    }

    /** All documents but some. */
    FixedBitSet others(FixedBitSet documents) {
        FixedBitSet others = all.clone();
        others.andNot(documents);
        return others;
    }

    /** How many documents have each value of a facet, by the number of the value; nobody changes it. */
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

    /** How many of some documents have it. */
    int[] counted(Facet facet, FixedBitSet documents) throws IOException {
        SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, facet.field());
        if (column == null) {
            // Nothing in the whole index has a value of it.
            return new int[0];
        }
        int[] found = new int[(int) column.getValueCount()];
        DocIdSetIterator each = new BitSetIterator(documents, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (column.advanceExact(doc)) {
                for (int i = column.docValueCount(); i > 0; i--) {
                    found[(int) column.nextOrd()]++;
                }
            }
        }
        return found;
    }

    /** How many documents may be of each year, or of several together. */
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

    /** How many of some documents may be. */
    YearCounts years(int each, FixedBitSet documents) throws IOException {
        YearCounts counted = new YearCounts(each);
        NumericDocValues firsts = MultiDocValues.getNumericValues(reader, ThingFields.FIRST_DAY);
        NumericDocValues lasts = MultiDocValues.getNumericValues(reader, ThingFields.LAST_DAY);
        if (firsts == null || lasts == null) {
            return counted;
        }
        DocIdSetIterator found = new BitSetIterator(documents, 0);
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (firsts.advanceExact(doc) && lasts.advanceExact(doc)) {
                counted.add(firsts.longValue(), lasts.longValue());
            }
        }
        return counted;
    }
}
