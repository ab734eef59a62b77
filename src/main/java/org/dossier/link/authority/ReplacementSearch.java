package org.dossier.link.authority;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.source.Problem;
import org.dossier.source.Row;
import org.dossier.source.Rule;
import org.dossier.source.SourceLocation;

/** Asks the index which identifiers were given up, and what stands for them. */
final class ReplacementSearch {
    /** So many identifiers are followed from one at most; no authority merges as often. */
    private static final int MOST_FOLLOWED = 50;

    private static final Set<String> STORED = Set.of(
            EntryDocuments.SCHEME,
            EntryDocuments.OLD,
            EntryDocuments.NOW,
            EntryDocuments.EXTRACT,
            EntryDocuments.FILE,
            EntryDocuments.LINE);

    private final IndexSearcher index;

    ReplacementSearch(DirectoryReader reader) {
        this.index = new IndexSearcher(reader);
    }

    /** As {@link AuthorityIndex#knows} says. */
    boolean knows(String scheme, String value) throws IOException {
        String identifier = EntryDocuments.identifier(scheme, AuthorityFile.plain(scheme, value));
        return index.count(new TermQuery(new Term(EntryDocuments.IDENTIFIER, identifier))) > 0
                || index.count(new TermQuery(new Term(EntryDocuments.REPLACED, identifier))) > 0;
    }

    /** As {@link AuthorityIndex#replacement} says. */
    Optional<Identifier> replacement(String scheme, String value) throws IOException {
        String plain = AuthorityFile.plain(scheme, value);
        Set<String> ends = follow(scheme, plain).ends();
        return ends.size() == 1
                ? ends.stream().findFirst().map(end -> new Identifier(scheme, end, List.of()))
                : Optional.empty();
    }

    /** As {@link AuthorityIndex#endless} says. */
    Optional<Identifier> endless(String scheme, String value) throws IOException {
        String plain = AuthorityFile.plain(scheme, value);
        return follow(scheme, plain).endless()
                ? successors(scheme, plain).stream().findFirst().map(next -> new Identifier(scheme, next, List.of()))
                : Optional.empty();
    }

    /** As {@link AuthorityIndex#replacedIn} says. */
    Optional<String> replacedIn(String scheme, String value) throws IOException {
        String identifier = EntryDocuments.identifier(scheme, AuthorityFile.plain(scheme, value));
        TermQuery query = new TermQuery(new Term(EntryDocuments.REPLACED, identifier));
        for (ScoreDoc found : index.search(query, 1).scoreDocs) {
            return Optional.of(index.storedFields()
                    .document(found.doc, Set.of(EntryDocuments.EXTRACT))
                    .get(EntryDocuments.EXTRACT));
        }
        return Optional.empty();
    }

    /**
     * What is found by following replacements.
     *
     * @param ends the identifiers that nothing replaces
     * @param circle the identifiers on the way back to the first, which stands at both ends; empty if none leads back
     * @param endless true if every way leads in a circle
     */
    private record Trail(Set<String> ends, List<String> circle, boolean endless) {}

    private Trail follow(String scheme, String first) throws IOException {
        Map<String, String> before = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(first));
        Set<String> ends = new TreeSet<>();
        List<String> circle = List.of();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty() && seen.size() <= MOST_FOLLOWED) {
            String old = open.remove();
            Set<String> successors = successors(scheme, old);
            if (successors.isEmpty() && !old.equals(first)) {
                ends.add(old);
            }
            for (String now : successors) {
                if (now.equals(first) && circle.isEmpty()) {
                    circle = way(before, first, old);
                }
                if (seen.add(now)) {
                    before.put(now, old);
                    open.add(now);
                }
            }
        }
        return new Trail(ends, circle, ends.isEmpty() && open.isEmpty() && seen.size() > 1);
    }

    private static List<String> way(Map<String, String> before, String first, String last) {
        Deque<String> way = new ArrayDeque<>(List.of(first));
        for (String at = last; !at.equals(first); at = before.getOrDefault(at, first)) {
            way.addFirst(at);
        }
        way.addFirst(first);
        return List.copyOf(way);
    }

    /** What is said to replace an identifier at once. */
    private Set<String> successors(String scheme, String old) throws IOException {
        TermQuery query = new TermQuery(new Term(EntryDocuments.REPLACED, EntryDocuments.identifier(scheme, old)));
        Set<String> successors = new TreeSet<>();
        for (ScoreDoc found : index.search(query, MOST_FOLLOWED).scoreDocs) {
            successors.add(index.storedFields()
                    .document(found.doc, Set.of(EntryDocuments.NOW))
                    .get(EntryDocuments.NOW));
        }
        return successors;
    }

    /**
     * Tells each replacement that leads back to itself.
     *
     * @param problems takes the name of the extract and what is wrong with it
     */
    void tellCircles(BiConsumer<String, Problem> problems) throws IOException {
        for (int number = 0; number < index.getIndexReader().maxDoc(); number++) {
            Document document = index.storedFields().document(number, STORED);
            String old = document.get(EntryDocuments.OLD);
            if (old != null) {
                String scheme = document.get(EntryDocuments.SCHEME);
                List<String> circle = follow(scheme, old).circle();
                if (circle.size() > 1 && circle.get(1).equals(document.get(EntryDocuments.NOW))) {
                    problems.accept(document.get(EntryDocuments.EXTRACT), problem(document, scheme, circle));
                }
            }
        }
    }

    private static Problem problem(Document document, String scheme, List<String> circle) {
        String identifier = scheme + ":" + circle.get(0);
        SourceLocation where = new SourceLocation(
                document.get(EntryDocuments.FILE),
                document.getField(EntryDocuments.LINE).numericValue().longValue());
        String what = "identifier \"" + Row.shown(identifier) + "\" is replaced by itself in the end ("
                + Row.shown(String.join(", ", circle))
                + "), so that it cannot be told which one lives; correct the extract that is out of date";
        return new Problem(where, "", "", Row.shown(identifier), Rule.REPLACED_IN_A_CIRCLE, what);
    }
}
