package org.dossier.link.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingFault;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingProblem;
import org.dossier.link.mapping.MappingRows;
import org.dossier.link.mapping.Standing;
import org.dossier.mapping.AuthorityLink;
import org.dossier.mapping.LinkDecisions;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.source.SourceLocation;

/**
 * What the mappings of a dataset say, as far as it is published. The file is read once to know which row decides each pair, before the records
 * are mapped, and once more to state those rows, after. Memory holds some 150 bytes a pair and 100 a subject, and no row.
 */
final class ReviewedLinks implements LinkDecisions {
    /** What a thing that has links is one of. */
    private static final Set<Iri> KINDS =
            Set.of(Vocabulary.ACTOR, Vocabulary.PLACE_CLASS, Vocabulary.EVENT, Vocabulary.PROGRAM);

    private final Optional<MappingRows> rows;
    private final Map<Digest, Pair> pairs = new HashMap<>();
    private final Set<Digest> subjects = new HashSet<>();
    private final Set<Digest> known = ConcurrentHashMap.newKeySet();
    /** The subjects that have an exact match, or of which somebody said that there is none. */
    private final Set<Digest> settled = new HashSet<>();

    /** What was decided of a subject and an object. */
    private static final class Pair {
        private final Digest subject;
        private Standing standing = Standing.PROPOSED;
        private boolean exact;
        private long decidingLine;
        private long rejectingLine;
        private volatile boolean recorded;

        Pair(Digest subject) {
            this.subject = subject;
        }
    }

    private ReviewedLinks(Optional<MappingRows> rows) {
        this.rows = rows;
    }

    /**
     * Reads what is decided; nothing if the dataset has no file of mappings.
     *
     * @param folder the dataset's
     * @throws IOException if the file cannot be read, or its head or the names of its columns cannot be understood
     */
    static ReviewedLinks read(Path folder) throws IOException {
        ReviewedLinks links = new ReviewedLinks(MappingRows.of(folder));
        if (links.rows.isPresent()) {
            links.rows.get().read(links.deciding());
            links.settle();
        }
        return links;
    }

    private MappingRows.Receiver deciding() {
        return new MappingRows.Receiver() {
            @Override
            public void mapping(Mapping mapping, long line) {
                if (isMatch(mapping)) {
                    decide(mapping, line);
                }
            }

            @Override
            public void problem(MappingProblem problem) {
                // Told when the rows are stated.
            }
        };
    }

    private void decide(Mapping mapping, long line) {
        Digest subject = Digest.of(mapping.subject());
        Pair pair = pairs.computeIfAbsent(key(mapping), key -> new Pair(subject));
        if (mapping.standing().decidesAfter(pair.standing)) {
            pair.standing = mapping.standing();
            pair.exact = mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH);
            pair.decidingLine = line;
        }
        if (mapping.negative() && pair.rejectingLine == 0) {
            pair.rejectingLine = line;
        }
        subjects.add(subject);
    }

    private void settle() {
        for (Pair pair : pairs.values()) {
            if (pair.standing == Standing.REVIEWED && pair.exact) {
                settled.add(pair.subject);
            }
        }
    }

    /** True if a reviewer is asked nothing more about a subject: a person gave it an exact match, or said that there is none. */
    boolean isSettled(Iri subject) {
        return settled.contains(Digest.of(subject));
    }

    /** True if a pair was accepted, called a close match, or rejected. */
    boolean isDecided(Iri subject, Iri entry) {
        Pair pair = pairs.get(Digest.of(subject, entry));
        return pair != null && pair.standing != Standing.PROPOSED;
    }

    private static Digest key(Mapping mapping) {
        return Digest.of(mapping.subject(), AuthorityLink.entry(mapping.object()));
    }

    private static boolean isMatch(Mapping mapping) {
        return mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH)
                || mapping.predicate().equals(ExternalVocabulary.SKOS_CLOSE_MATCH);
    }

    @Override
    public Optional<Decision> recorded(Iri thing, Iri entry) {
        Pair pair = pairs.isEmpty() ? null : pairs.get(Digest.of(thing, entry));
        if (pair == null) {
            return Optional.empty();
        }
        pair.recorded = true;
        Relation relation = pair.exact ? Relation.EXACT : Relation.CLOSE;
        String where = MappingFile.NAME + ":" + pair.decidingLine;
        return switch (pair.standing) {
            case PROPOSED -> Optional.empty();
            case REVIEWED -> Optional.of(new Decision(relation, where));
            case REJECTED -> Optional.of(new Decision(Relation.REJECTED, where));
        };
    }

    /** Is told what the records state, by any thread, to know which subjects there are. */
    void notice(Triple triple) {
        if (!subjects.isEmpty() && isSubject(triple)) {
            Digest subject = Digest.of(triple.subject());
            if (subjects.contains(subject)) {
                known.add(subject);
            }
        }
    }

    /** True if a pair was rejected. */
    boolean isRejected(Iri subject, Iri entry) {
        Pair pair = pairs.get(Digest.of(subject, entry));
        return pair != null && pair.standing == Standing.REJECTED;
    }

    /** True if anything was said of a pair, also by a tool alone. */
    boolean isMentioned(Iri subject, Iri entry) {
        return pairs.containsKey(Digest.of(subject, entry));
    }

    /** True if it is stated that there is something that may have links. */
    static boolean isSubject(Triple triple) {
        return triple.predicate().equals(ExternalVocabulary.RDF_TYPE)
                && triple.object() instanceof Iri type
                && KINDS.contains(type);
    }

    /**
     * States every row that decides, and tells what is wrong; once all records are mapped.
     *
     * @throws IOException if the file cannot be read, or as the sink throws it
     */
    void state(LinkSink sink) throws IOException {
        if (rows.isPresent()) {
            rows.get().read(stating(sink));
        }
    }

    private MappingRows.Receiver stating(LinkSink sink) {
        return new MappingRows.Receiver() {
            @Override
            public void mapping(Mapping mapping, long line) throws IOException {
                row(mapping, line, sink);
            }

            @Override
            public void problem(MappingProblem problem) throws IOException {
                sink.problem(problem);
            }
        };
    }

    private void row(Mapping mapping, long line, LinkSink sink) throws IOException {
        if (!isMatch(mapping)) {
            sink.problem(problem(
                    line,
                    "predicate_id",
                    mapping.predicate(),
                    MappingFault.OTHER_PREDICATE,
                    "is neither skos:exactMatch nor skos:closeMatch; write one of these, or the row is not published"));
            return;
        }
        Pair pair = pairs.get(key(mapping));
        if (pair == null) {
            return; // added since; the release is refused, as the file has changed
        }
        if (!mapping.negative() && pair.rejectingLine > 0 && pair.rejectingLine < line) {
            sink.problem(MappingProblem.contradiction(MappingFile.NAME, line, pair.rejectingLine));
        } else if (pair.decidingLine == line) {
            deciding(mapping, line, pair, sink);
        }
    }

    private void deciding(Mapping mapping, long line, Pair pair, LinkSink sink) throws IOException {
        if (!known.contains(Digest.of(mapping.subject()))) {
            sink.problem(problem(
                    line,
                    "subject_id",
                    mapping.subject(),
                    MappingFault.UNKNOWN_SUBJECT,
                    "is no person, organization, position, place, event or program of this release; correct it, or"
                            + " remove the row; it is not published"));
            return;
        }
        SourceLocation where = new SourceLocation(MappingFile.NAME, line);
        sink.mapping(AuthorityLink.mapping(mapping.subject(), AuthorityLink.entry(mapping.object())), where);
        // A proposal adds nothing to what a record says but that it says the same.
        if (pair.standing != Standing.PROPOSED || !pair.recorded) {
            MappingStatements.state(mapping, triple -> sink.state(MappingRule.MAPPING_ROW, triple, where));
        }
    }

    private static MappingProblem problem(long line, String column, Iri value, MappingFault fault, String message) {
        return new MappingProblem(MappingFile.NAME, line, column, value.value(), fault, false, message);
    }
}
