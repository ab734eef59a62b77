package org.dossier.text.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.dossier.text.Facet;
import org.dossier.text.Folding;
import org.dossier.text.Lucene;
import org.dossier.text.ThingFields;
import org.jspecify.annotations.Nullable;

/**
 * The things of a release that have a label, found by words in all their texts and narrowed by {@linkplain Facet facets}: a part of its full-text
 * index. Reads only, and takes no lock. Safe for many threads.
 */
public final class ThingIndex implements Closeable {
    /** What the words are a name of comes first. */
    private static final float NAMED = 100;
    /** What involves it comes after all in which the words stand: first what it sent or was sent. */
    private static final float INVOLVED = 0.01f;

    private static final String DOCUMENT = "document";

    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = Folding.analyzer();
    private final WordQueries queries;
    private final Completions completions;
    private final Spellings spellings;
    private final Neighbours neighbours;
    /** Worked out when they are first asked for. */
    private @Nullable Involvement involvement;

    private @Nullable DocumentDays days;

    private @Nullable WholeIndex whole;

    private ThingIndex(FSDirectory files, DirectoryReader reader, Set<String> fields) {
        this.files = files;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.queries = new WordQueries(analyzer, fields);
        this.completions = new Completions(searcher, analyzer);
        this.spellings = new Spellings(reader, analyzer);
        this.neighbours = new Neighbours(searcher);
    }

    /**
     * Opens the index in the folder that a {@link org.dossier.text.TextSink} made.
     *
     * @throws IOException if there is none, or it was made when things were not in it
     */
    public static ThingIndex open(Path folder) throws IOException {
        Lucene.quiet();
        FSDirectory files = FSDirectory.open(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(files);
            Set<String> fields = new HashSet<>();
            for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
                fields.add(field.name);
            }
            if (!fields.contains(ThingFields.THING)) {
                reader.close();
                throw new IOException("it was made before whole things were in it");
            }
            return new ThingIndex(files, reader, fields);
        } catch (IOException | IllegalArgumentException e) {
            files.close();
            throw new IOException(
                    folder + ": cannot be searched, as " + e.getMessage() + "; build the dataset again", e);
        }
    }

    /** Finds things. */
    public ThingsFound find(ThingQuery asked) throws IOException {
        return ThingsFound.of(searcher, query(asked), whole());
    }

    private synchronized WholeIndex whole() throws IOException {
        if (whole == null) {
            whole = new WholeIndex(searcher);
        }
        return whole;
    }

    /** How many things fit. */
    public int count(ThingQuery asked) throws IOException {
        return searcher.count(query(asked));
    }

    /** What marks the words in texts. */
    public Highlighter highlighter(SearchWords words) {
        return new Highlighter(analyzer, words);
    }

    /**
     * Things whose names begin as somebody types, or have the words that were typed.
     *
     * @param typed the last word may be the beginning of one
     * @param types which types, as {@link Facet#TYPE} has them; none for all but documents
     * @return ids, the best first: names that begin so before others, then what is involved in most
     */
    public List<String> complete(String typed, Collection<String> types, int most) throws IOException {
        return completions.complete(typed, types, most);
    }

    /** How many things involve one, by whatever property it is counted by. */
    public int prominence(String id) throws IOException {
        return completions.prominence(id);
    }

    /** A word that things have, written almost like one that none has; empty if the word is there, or nothing is like it. */
    public Optional<String> spelling(String word) throws IOException {
        return spellings.like(word);
    }

    /** How many things have a value. */
    public int count(Choice choice) throws IOException {
        return reader.docFreq(term(choice));
    }

    /** How many things are directly part of one; of an archive the fonds that it holds. */
    public int countParts(String id) throws IOException {
        return reader.docFreq(new Term(ThingFields.PARENT, id));
    }

    /**
     * Some of the things that are directly part of one, by their numbers.
     *
     * @param from how many to pass over
     * @param count how many at most
     * @return their ids
     */
    public List<String> parts(String id, int from, int count) throws IOException {
        return neighbours.page(new TermQuery(new Term(ThingFields.PARENT, id)), from, count);
    }

    /** What stands beside a thing among the parts of another, by their numbers. */
    public Beside besideInParts(String id, String parent) throws IOException {
        return neighbours.onShelf(id, new TermQuery(new Term(ThingFields.PARENT, parent)));
    }

    /** What stands beside a thing among those that fit, by date; what has none comes last. */
    public Beside beside(String id, ThingQuery among) throws IOException {
        return neighbours.inTime(id, query(among));
    }

    /** What stands beside a thing among those of its type that have a date; nothing if it has none itself. */
    public Beside besideInTime(String id) throws IOException {
        Query dated = new BooleanQuery.Builder()
                .add(
                        new TermQuery(term(new Choice(Facet.TYPE, id.substring(0, Math.max(0, id.indexOf('/')))))),
                        Occur.FILTER)
                .add(new FieldExistsQuery(ThingFields.SORT_DAY), Occur.FILTER)
                .build();
        Query self = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ThingFields.THING, id)), Occur.FILTER)
                .add(dated, Occur.FILTER)
                .build();
        return searcher.count(self) == 0 ? Beside.NONE : neighbours.inTime(id, dated);
    }

    /** Who is involved in documents. */
    public synchronized Involvement involvement() throws IOException {
        if (involvement == null) {
            involvement = Involvement.of(documents());
        }
        return involvement;
    }

    /** When the documents may be. */
    public synchronized DocumentDays days() throws IOException {
        if (days == null) {
            days = DocumentDays.of(reader, documents().documents());
        }
        return days;
    }

    private ThingsFound documents() throws IOException {
        return find(ThingQuery.of(new Choice(Facet.TYPE, DOCUMENT)));
    }

    private static Term term(Choice choice) {
        return new Term(choice.facet().field(), choice.value());
    }

    private Query query(ThingQuery asked) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean wanted = asked.words().parts().stream().anyMatch(part -> !part.excluded());
        if (wanted || !asked.named().isEmpty()) {
            all.add(byText(asked), Occur.MUST);
        } else {
            all.add(new FieldExistsQuery(ThingFields.THING), Occur.FILTER);
        }
        for (Query excluded : queries.excluded(asked.words())) {
            all.add(excluded, Occur.MUST_NOT);
        }
        for (Choice choice : asked.choices()) {
            all.add(new TermQuery(term(choice)), Occur.FILTER);
        }
        if (!asked.span().isAll()) {
            all.add(
                    IntPoint.newRangeQuery(
                            ThingFields.FIRST_DAY,
                            Integer.MIN_VALUE,
                            asked.span().lastDay()),
                    Occur.FILTER);
            all.add(
                    IntPoint.newRangeQuery(ThingFields.LAST_DAY, asked.span().firstDay(), Integer.MAX_VALUE),
                    Occur.FILTER);
        }
        return all.build();
    }

    private Query byText(ThingQuery asked) throws IOException {
        Query words = queries.wanted(asked.words());
        if (asked.named().isEmpty()) {
            return words;
        }
        List<BytesRef> named = asked.named().stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(
                        new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(ThingFields.THING, named)), NAMED),
                        Occur.SHOULD)
                .add(involving(Facet.INVOLVED, named, INVOLVED), Occur.SHOULD)
                .add(involving(Facet.SENDER, named, INVOLVED), Occur.SHOULD)
                .add(involving(Facet.RECIPIENT, named, INVOLVED), Occur.SHOULD)
                .build();
    }

    private static Query involving(Facet facet, List<BytesRef> named, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(facet.field(), named)), boost);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
        analyzer.close();
    }
}
