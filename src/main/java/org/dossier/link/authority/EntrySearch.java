package org.dossier.link.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.link.name.NameReading;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Text;

/** Asks the index. */
final class EntrySearch {
    /** How much the other names of a thing count beside the one that an entry fits best. */
    private static final float OTHER_NAMES = 0.1f;
    /** What a name that is equal as a whole counts: more than all keys in common. */
    private static final float WHOLE_NAME = 1000;
    /** What a word of the same letters counts beside its key. */
    private static final float SPELLED_ALIKE = 0.5f;
    /** Of a thing with very many names the first are looked up: Lucene takes no more than 1,024 terms. */
    private static final int MOST_TERMS = 1_000;

    /** Each word becomes up to fifty that are like it. */
    private static final int MOST_FUZZY_WORDS = 20;

    private static final int MOST_CHANGES = 2;
    private static final int MOST_IDENTIFIED = 1000;
    /** So many entries that have the words of a beginning are put into order. */
    private static final int MOST_BEGINNING = 1000;

    private final IndexSearcher index;

    EntrySearch(DirectoryReader reader) {
        this.index = new IndexSearcher(reader);
    }

    /**
     * As {@link AuthorityIndex#candidates} says. A key counts by how rare it is among entries of the kind (BM25 without lengths and frequencies), a
     * name that is equal more than all of them.
     */
    List<AuthorityEntry> candidates(AuthorityKind kind, Collection<NameReading> names, int most) throws IOException {
        Set<Query> queries = new LinkedHashSet<>();
        int count = 0;
        for (NameReading name : names) {
            Set<String> keys = EntryDocuments.keysOfAlike(kind, name);
            BooleanQuery query = query(kind, name, keys);
            int terms = query.clauses().size();
            if (!keys.isEmpty() && !queries.contains(query) && count + terms <= MOST_TERMS) {
                count += terms;
                queries.add(query);
            }
        }
        return entries(new DisjunctionMaxQuery(queries, OTHER_NAMES), most);
    }

    private static BooleanQuery query(AuthorityKind kind, NameReading name, Set<String> keys) {
        String field = EntryDocuments.keys(kind);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        keys.forEach(key -> query.add(new TermQuery(new Term(field, key)), BooleanClause.Occur.SHOULD));
        EntryDocuments.spelled(List.of(name))
                .forEach(word -> query.add(
                        new BoostQuery(new TermQuery(new Term(field, word)), SPELLED_ALIKE),
                        BooleanClause.Occur.SHOULD));
        if (name.isCyrillic()) {
            String heard = EntryDocuments.heard(kind);
            EntryDocuments.heardKeys(List.of(name))
                    .forEach(key -> query.add(new TermQuery(new Term(heard, key)), BooleanClause.Occur.SHOULD));
        }
        Query whole = new TermQuery(new Term(EntryDocuments.names(kind), EntryDocuments.whole(name)));
        query.add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_NAME), BooleanClause.Occur.SHOULD);
        return query.build();
    }

    List<AuthorityEntry> fuzzy(AuthorityKind kind, Collection<String> names, int most) throws IOException {
        String field = EntryDocuments.words(kind);
        Set<String> words = new LinkedHashSet<>();
        try (Analyzer analyzer = new StandardAnalyzer()) {
            for (String name : names) {
                addWords(analyzer, field, name, words);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream()
                .limit(MOST_FUZZY_WORDS)
                .forEach(word ->
                        query.add(new FuzzyQuery(new Term(field, word), MOST_CHANGES), BooleanClause.Occur.SHOULD));
        return entries(query.build(), most);
    }

    /** As {@link AuthorityIndex#beginning} says. */
    List<AuthorityEntry> beginning(String prefix, int most) throws IOException {
        BooleanQuery.Builder anyKind = new BooleanQuery.Builder();
        for (AuthorityKind kind : AuthorityKind.values()) {
            String field = EntryDocuments.words(kind);
            Set<String> words = new LinkedHashSet<>();
            try (Analyzer analyzer = new StandardAnalyzer()) {
                addWords(analyzer, field, prefix, words);
            }
            if (words.isEmpty()) {
                return List.of();
            }
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            int left = Math.min(words.size(), MOST_FUZZY_WORDS);
            for (String word : words.stream().limit(MOST_FUZZY_WORDS).toList()) {
                Term term = new Term(field, word);
                all.add(--left == 0 ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.MUST);
            }
            anyKind.add(all.build(), BooleanClause.Occur.SHOULD);
        }
        String typed = prefix.strip().toLowerCase(Locale.ROOT);
        return entries(anyKind.build(), MOST_BEGINNING).stream()
                .sorted(Comparator.comparing((AuthorityEntry entry) -> !begins(entry, typed))
                        .thenComparing(entry -> -entry.names().size())
                        .thenComparing(AuthorityEntry::id))
                .limit(most)
                .toList();
    }

    private static boolean begins(AuthorityEntry entry, String typed) {
        return entry.names().stream()
                .anyMatch(name -> name.value().toLowerCase(Locale.ROOT).startsWith(typed));
    }

    private static void addWords(Analyzer analyzer, String field, String name, Set<String> words) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream(field, name)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
    }

    List<AuthorityEntry> identified(String scheme, String value) throws IOException {
        String identifier = EntryDocuments.identifier(scheme, AuthorityFile.plain(scheme, value));
        return entries(new TermQuery(new Term(EntryDocuments.IDENTIFIER, identifier)), MOST_IDENTIFIED);
    }

    Optional<AuthorityEntry> entry(String extract, String id) throws IOException {
        return entries(new TermQuery(new Term(EntryDocuments.ID, EntryDocuments.id(extract, id))), 1).stream()
                .findFirst();
    }

    private List<AuthorityEntry> entries(Query query, int most) throws IOException {
        List<AuthorityEntry> entries = new ArrayList<>();
        for (ScoreDoc found : index.search(query, most).scoreDocs) {
            entries.add(entry(found.doc));
        }
        return entries;
    }

    private AuthorityEntry entry(int document) throws IOException {
        return find(document)
                .orElseThrow(() ->
                        new IOException("the index of authorities has no entry at " + document + "; build it again"));
    }

    private LeafReaderContext leaf(int document) {
        List<LeafReaderContext> leaves = index.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** Empty if the document is none of an entry. */
    private Optional<AuthorityEntry> find(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues forms = DocValues.getBinary(leaf.reader(), EntryDocuments.ENTRY);
        return forms.advanceExact(document - leaf.docBase)
                ? Optional.of(EntryForm.read(forms.binaryValue()))
                : Optional.empty();
    }

    /**
     * True if entries from all over the index have the keys that their names have now: an index that was made when names were read otherwise does
     * not, and must be made anew.
     *
     * @param most how many are tried at most
     */
    boolean findsItsOwn(int most) throws IOException {
        for (int document : spread(most)) {
            Optional<AuthorityEntry> entry = find(document);
            if (entry.isPresent() && !isFoundByItsNames(document, entry.get())) {
                return false;
            }
        }
        return true;
    }

    /** Documents from all over the index. */
    private List<Integer> spread(int most) {
        int all = index.getIndexReader().maxDoc();
        int count = Math.min(most, all);
        return IntStream.range(0, count)
                .mapToObj(i -> (int) ((long) i * all / count))
                .toList();
    }

    /** As {@link AuthorityIndex#some} says. */
    List<AuthorityEntry> some(int most) throws IOException {
        List<AuthorityEntry> some = new ArrayList<>();
        for (int document : spread(most)) {
            find(document).ifPresent(some::add);
        }
        return some;
    }

    private boolean isFoundByItsNames(int document, AuthorityEntry entry) throws IOException {
        List<NameReading> names = new ArrayList<>();
        for (Text name : entry.names()) {
            names.addAll(EntryDocuments.readings(entry.kind(), name.value()));
        }
        return isUnder(document, EntryDocuments.keys(entry.kind()), EntryDocuments.keys(entry.kind(), names))
                && isUnder(document, EntryDocuments.heard(entry.kind()), EntryDocuments.heardKeys(names))
                && isUnder(document, EntryDocuments.names(entry.kind()), EntryDocuments.wholes(names));
    }

    /** True if a document stands under every one of some terms. */
    private boolean isUnder(int document, String field, Set<String> terms) throws IOException {
        LeafReaderContext leaf = leaf(document);
        TermsEnum all = Terms.getTerms(leaf.reader(), field).iterator();
        for (String term : terms) {
            int local = document - leaf.docBase;
            if (!all.seekExact(new BytesRef(term))
                    || all.postings(null, PostingsEnum.NONE).advance(local) != local) {
                return false;
            }
        }
        return true;
    }
}
