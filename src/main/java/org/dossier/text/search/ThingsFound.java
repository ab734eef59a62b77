package org.dossier.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;
import org.dossier.text.Facet;
import org.dossier.text.ThingFields;

/** What a query found, for one thread. Counts come from columns of the index, one pass for each facet. */
public final class ThingsFound {
    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Query query;
    private final FixedBitSet documents;
    private final int total;
    private final WholeIndex whole;

    private ThingsFound(IndexSearcher searcher, Query query, FixedBitSet documents, WholeIndex whole) {
        this.searcher = searcher;
        this.whole = whole;
        this.reader = searcher.getIndexReader();
        this.query = query;
        this.documents = documents;
        this.total = documents.cardinality();
    }

    /** @param whole what is counted of all that the index has */
    static ThingsFound of(IndexSearcher searcher, Query query, WholeIndex whole) throws IOException {
        return new ThingsFound(searcher, query, Documents.of(searcher, query), whole);
    }

    /** How many things there are. */
    public int total() {
        return total;
    }

    /**
     * Some of them, in an order.
     *
     * @param from how many to pass over
     * @param count how many at most
     * @return their ids
     */
    public List<String> page(Order order, int from, int count) throws IOException {
        int end = (int) Math.min((long) from + count, total);
        if (end <= from) {
            return List.of();
        }
        ScoreDoc[] best = order == Order.RELEVANCE
                ? searcher.search(query, end).scoreDocs
                : searcher.search(query, end, byDay(order)).scoreDocs;
        return Documents.ids(reader, Arrays.stream(best, from, end).mapToInt(hit -> hit.doc));
    }

    private static Sort byDay(Order order) {
        SortField day = new SortField(ThingFields.SORT_DAY, SortField.Type.INT, order == Order.NEWEST);
        day.setMissingValue(order == Order.NEWEST ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        return new Sort(day, SortField.FIELD_DOC);
    }

    /** The ids of all of them, in the order of ids; a fault of the disk is thrown unchecked. */
    public Iterator<String> ids() throws IOException {
        SortedDocValues ids = MultiDocValues.getSortedValues(reader, ThingFields.THING);
        DocIdSetIterator found = new BitSetIterator(documents, total);
        return new Iterator<>() {
            private int next = found.nextDoc();

            @Override
            public boolean hasNext() {
                return next != DocIdSetIterator.NO_MORE_DOCS;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                try {
                    ids.advance(next);
                    next = found.nextDoc();
                    return ids.lookupOrd(ids.ordValue()).utf8ToString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** The values of a facet that they have. */
    public FacetCounts counts(Facet facet, int most) throws IOException {
        SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, facet.field());
        if (column == null) {
            // Nothing in the whole index has a value of it.
            return new FacetCounts(facet, List.of(), 0);
        }
        int[] counts = counted(facet);
        int values = 0;
        Frequent best = new Frequent(most, counts);
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                values++;
                best.insertWithOverflow(value);
            }
        }
        List<Count> listed = new ArrayList<>();
        while (best.size() > 0) {
            int value = best.pop();
            listed.add(0, new Count(column.lookupOrd(value).utf8ToString(), counts[value]));
        }
        return new FacetCounts(facet, listed, values);
    }

    /** Of what finds most of the index, what it did not find is counted, and taken from all. */
    private int[] counted(Facet facet) throws IOException {
        if (!whole.isMost(total)) {
            return whole.counted(facet, documents);
        }
        int[] counts = whole.counted(facet).clone();
        int[] others = whole.counted(facet, whole.others(documents));
        for (int value = 0; value < counts.length; value++) {
            counts[value] -= others[value];
        }
        return counts;
    }

    /** How many of them have each value of a facet; in the order of values. */
    public Map<String, Integer> counts(Facet facet) throws IOException {
        Map<String, Integer> values = new LinkedHashMap<>();
        SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, facet.field());
        if (column != null) {
            int[] counts = counted(facet);
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    values.put(column.lookupOrd(value).utf8ToString(), counts[value]);
                }
            }
        }
        return values;
    }

    /** Values by their counts, the least at the top; equals by value. */
    private static final class Frequent extends PriorityQueue<Integer> {
        private final int[] counts;

        Frequent(int most, int[] counts) {
            super(most);
            this.counts = counts;
        }

        @Override
        protected boolean lessThan(Integer one, Integer other) {
            return counts[one] == counts[other] ? one > other : counts[one] < counts[other];
        }
    }

    /**
     * How many may be of each year, or of several years together: what may be of more counts in each of them.
     *
     * @param each how many years are counted together; 10 for decades
     * @return by the first of these years, without those that none may be of; empty if none has a date
     */
    public SortedMap<Integer, Integer> years(int each) throws IOException {
        if (!whole.isMost(total)) {
            return whole.years(each, documents).summed();
        }
        return whole.years(each)
                .without(whole.years(each, whole.others(documents)))
                .summed();
    }

    DocIdSetIterator documents() {
        return new BitSetIterator(documents, total);
    }

    /** True if that thing was found. */
    public boolean has(String id) throws IOException {
        int document = Documents.ofThing(reader, id);
        return document >= 0 && documents.get(document);
    }
}
