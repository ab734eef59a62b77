package org.dossier.text.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.dossier.text.ThingFields;

/** Finds what stands beside a thing among others. */
final class Neighbours {
    private final IndexSearcher searcher;

    Neighbours(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** By date, what has none last, and what is alike by id. */
    Beside inTime(String id, Query among) throws IOException {
        return beside(id, among, byDay(false), byDay(true));
    }

    /** By number. */
    Beside onShelf(String id, Query among) throws IOException {
        return beside(id, among, byNumber(false), byNumber(true));
    }

    private Beside beside(String id, Query among, Sort onwards, Sort backwards) throws IOException {
        return new Beside(next(id, among, backwards), next(id, among, onwards));
    }

    private List<String> next(String id, Query among, Sort order) throws IOException {
        ScoreDoc[] here = searcher.search(new TermQuery(new Term(ThingFields.THING, id)), 1, order).scoreDocs;
        return here.length == 0 ? List.of() : ids(searcher.searchAfter((FieldDoc) here[0], among, 1, order));
    }

    /** A page of what a query finds, by number. */
    List<String> page(Query query, int from, int count) throws IOException {
        if (count == 0) {
            return List.of(); // Lucene looks for one at least
        }
        List<String> ids = ids(searcher.search(query, from + count, byNumber(false)));
        return ids.subList(Math.min(from, ids.size()), ids.size());
    }

    private List<String> ids(TopDocs found) throws IOException {
        return Documents.ids(
                searcher.getIndexReader(), Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc));
    }

    private static Sort byDay(boolean reverse) {
        SortField day = new SortField(ThingFields.SORT_DAY, SortField.Type.INT, reverse);
        day.setMissingValue(Integer.MAX_VALUE);
        return new Sort(day, new SortField(null, SortField.Type.DOC, reverse));
    }

    private static Sort byNumber(boolean reverse) {
        return new Sort(
                new SortField(ThingFields.SHELF, SortField.Type.STRING, reverse),
                new SortField(null, SortField.Type.DOC, reverse));
    }
}
