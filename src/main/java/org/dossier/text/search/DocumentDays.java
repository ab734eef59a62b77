package org.dossier.text.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.dossier.text.ThingFields;

/** The days of documents, in the order of time, so that what is of any span is counted at once. Safe for many threads. */
public final class DocumentDays {
    private final IndexReader reader;
    /** The first days of all, and the last days of all, each sorted for itself. */
    private final int[] firsts;

    private final int[] lasts;
    /** The days of those that are dated to the day, and in the same order which documents of the index they are. */
    private final int[] days;

    private final int[] documents;

    private DocumentDays(IndexReader reader, int[] firsts, int[] lasts, long[] dated) {
        this.reader = reader;
        this.firsts = firsts;
        this.lasts = lasts;
        this.days = LongStream.of(dated)
                .mapToInt(one -> (int) (one >> Integer.SIZE))
                .toArray();
        this.documents = LongStream.of(dated).mapToInt(one -> (int) one).toArray();
    }

    /** @param found which documents of the index, in their order */
    static DocumentDays of(IndexReader reader, DocIdSetIterator found) throws IOException {
        NumericDocValues first = MultiDocValues.getNumericValues(reader, ThingFields.FIRST_DAY);
        NumericDocValues last = MultiDocValues.getNumericValues(reader, ThingFields.LAST_DAY);
        if (first == null || last == null) {
            return new DocumentDays(reader, new int[0], new int[0], new long[0]);
        }
        LongStream.Builder firsts = LongStream.builder();
        LongStream.Builder lasts = LongStream.builder();
        LongStream.Builder dated = LongStream.builder();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (first.advanceExact(doc) && last.advanceExact(doc)) {
                firsts.add(first.longValue());
                lasts.add(last.longValue());
                if (first.longValue() == last.longValue()) {
                    dated.add(first.longValue() << Integer.SIZE | doc);
                }
            }
        }
        return new DocumentDays(
                reader,
                days(firsts.build()),
                days(lasts.build()),
                dated.build().sorted().toArray());
    }

    private static int[] days(LongStream days) {
        return days.mapToInt(day -> (int) day).sorted().toArray();
    }

    /** How many may be of a span: those that a search for it finds. */
    public int count(Span span) {
        int later = firsts.length - from(firsts, span.lastDay() + 1L);
        int earlier = from(lasts, span.firstDay());
        return firsts.length - later - earlier;
    }

    /** Ids of those that are dated to a day of the span: the last ones of it. */
    public List<String> last(Span span, int most) throws IOException {
        int end = from(days, span.lastDay() + 1L);
        return ids(Math.max(from(days, span.firstDay()), end - most), end);
    }

    /** Ids of those that are dated to a day of the span: the first ones of it. */
    public List<String> first(Span span, int most) throws IOException {
        int begin = from(days, span.firstDay());
        return ids(begin, Math.min(from(days, span.lastDay() + 1L), begin + most));
    }

    private List<String> ids(int begin, int end) throws IOException {
        return Documents.ids(reader, Arrays.stream(documents, begin, Math.max(begin, end)));
    }

    /** Where days begin that are not before one. */
    private static int from(int[] sorted, long day) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
