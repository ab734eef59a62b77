package org.dossier.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;
import org.dossier.text.Facet;
import org.dossier.text.Folding;
import org.dossier.text.Folding.Token;
import org.dossier.text.ThingFields;
import org.jspecify.annotations.Nullable;

/** Things for whoever is still typing a name. */
final class Completions {
    private static final int MOST_WORDS = 20;
    private static final String DOCUMENT = "document";

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Analyzer analyzer;
    /** How many things point to the one of each document; worked out when it is first asked for. */
    private int @Nullable [] prominence;

    Completions(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.analyzer = analyzer;
    }

    /** As {@link ThingIndex#complete} says. */
    List<String> complete(String typed, Collection<String> types, int most) throws IOException {
        List<Token> tokens = Folding.tokens(analyzer, ThingFields.TITLE, typed);
        String whole = Folding.whole(analyzer, typed);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return List.of();
        }
        boolean ended = Character.isWhitespace(typed.codePointBefore(typed.length()));
        FixedBitSet begins =
                Documents.of(searcher, ofTypes(new PrefixQuery(new Term(ThingFields.WHOLE, whole)), types));
        List<String> found = new ArrayList<>(best(begins, most));
        if (found.size() < most) {
            FixedBitSet others = Documents.of(searcher, ofTypes(words(tokens, ended), types));
            others.andNot(begins);
            found.addAll(best(others, most - found.size()));
        }
        return found;
    }

    private static Query words(List<Token> tokens, boolean ended) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < tokens.size(); i++) {
            Term term = new Term(ThingFields.TITLE, tokens.get(i).term());
            all.add(i == tokens.size() - 1 && !ended ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
        }
        return all.build();
    }

    private static Query ofTypes(Query names, Collection<String> types) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(names, Occur.FILTER);
        if (types.isEmpty()) {
            all.add(new TermQuery(new Term(Facet.TYPE.field(), DOCUMENT)), Occur.MUST_NOT);
        } else {
            all.add(
                    new TermInSetQuery(
                            Facet.TYPE.field(),
                            types.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        return all.build();
    }

    private List<String> best(FixedBitSet documents, int most) throws IOException {
        int[] pointing = prominence();
        Prominent best = new Prominent(most, pointing);
        DocIdSetIterator found = new BitSetIterator(documents, documents.cardinality());
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            best.insertWithOverflow(doc);
        }
        List<String> ids = new ArrayList<>();
        while (best.size() > 0) {
            int document = best.pop();
            SortedDocValues id = MultiDocValues.getSortedValues(reader, ThingFields.THING);
            if (id.advanceExact(document)) {
                ids.add(0, id.lookupOrd(id.ordValue()).utf8ToString());
            }
        }
        return ids;
    }

    /** The least prominent at the top; equals in the order of ids. */
    private static final class Prominent extends PriorityQueue<Integer> {
        private final int[] pointing;

        Prominent(int most, int[] pointing) {
            super(most);
            this.pointing = pointing;
        }

        @Override
        protected boolean lessThan(Integer one, Integer other) {
            return pointing[one] == pointing[other] ? one > other : pointing[one] < pointing[other];
        }
    }

    /** As {@link ThingIndex#prominence} says. */
    int prominence(String id) throws IOException {
        int document = Documents.ofThing(reader, id);
        return document < 0 ? 0 : prominence()[document];
    }

    private synchronized int[] prominence() throws IOException {
        if (prominence == null) {
            int[] pointing = new int[reader.maxDoc()];
            for (Facet facet : Facet.values()) {
                count(facet, pointing);
            }
            prominence = pointing;
        }
        return prominence;
    }

    /** Looks up each value of a facet among the ids of things. */
    private void count(Facet facet, int[] pointing) throws IOException {
        Terms values = MultiTerms.getTerms(reader, facet.field());
        Terms things = MultiTerms.getTerms(reader, ThingFields.THING);
        if (values == null || things == null) {
            return;
        }
        TermsEnum value = values.iterator();
        TermsEnum thing = things.iterator();
        for (BytesRef pointed = value.next(); pointed != null; pointed = value.next()) {
            if (thing.seekExact(pointed)) {
                int document = thing.postings(null, PostingsEnum.NONE).nextDoc();
                pointing[document] = Math.max(pointing[document], value.docFreq());
            }
        }
    }
}
