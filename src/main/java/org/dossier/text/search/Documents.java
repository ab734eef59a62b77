package org.dossier.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.text.ThingFields;

/** Documents of the index by their numbers. */
final class Documents {
    private Documents() {}

    /** All that a query finds. */
    static FixedBitSet of(IndexSearcher searcher, Query query) throws IOException {
        FixedBitSet found =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        return searcher.search(query, new CollectorManager<Marks, FixedBitSet>() {
            @Override
            public Marks newCollector() {
                return new Marks(found);
            }

            @Override
            public FixedBitSet reduce(Collection<Marks> collectors) {
                return found;
            }
        });
    }

    /** The ids of the things that some documents are, in the order of these; a document that is no thing is left out. */
    static List<String> ids(IndexReader reader, IntStream documents) throws IOException {
        List<String> ids = new ArrayList<>();
        SortedDocValues column = MultiDocValues.getSortedValues(reader, ThingFields.THING);
        for (int document : documents.toArray()) {
            // Columns are read forwards only.
            if (column.docID() > document) {
                column = MultiDocValues.getSortedValues(reader, ThingFields.THING);
            }
            if (column.advanceExact(document)) {
                ids.add(column.lookupOrd(column.ordValue()).utf8ToString());
            }
        }
        return ids;
    }

    /** The document of a thing; -1 if there is none. */
    static int ofThing(IndexReader reader, String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(ThingFields.THING, id), PostingsEnum.NONE);
            if (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                return leaf.docBase + postings.docID();
            }
        }
        return -1;
    }

    private static final class Marks extends SimpleCollector {
        private final FixedBitSet found;
        private int base;

        Marks(FixedBitSet found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) {
            found.set(base + document);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
