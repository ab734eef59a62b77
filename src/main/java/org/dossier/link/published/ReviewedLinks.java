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
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;

/**
 * What the mappings of a dataset say, as far as it is published. The file is read once to know which row decides each pair, before the records
 * are mapped, and once more to state those rows, after. Memory holds some 150 bytes a pair and 100 a subject, and no row.
 */
public final class ReviewedLinks implements LinkDecisions {
    /** What a thing that has links is one of. */
    private static final Set<Iri> KINDS =
            Set.of(Vocabulary.ACTOR, Vocabulary.PLACE_CLASS, Vocabulary.EVENT, Vocabulary.PROGRAM);

    private final Optional<MappingRows> rows;
    private final Map<Digest, Pair> pairs = new HashMap<>();
    private final Set<Digest> subjects = new HashSet<>();
    private final Set<Digest> known = ConcurrentHashMap.newKeySet();

    /** Takes what is stated, row by row in the order of the file. */
    public interface Sink {
        /** A row's turn begins. */
        void row(Iri mapping, long line) throws IOException;

        /** A statement of that row. */
        void state(Triple triple, long line) throws IOException;

        /** Something that is wrong with the file, or with a row that is not stated. */
        void problem(MappingProblem problem) throws IOException;
    }

    /** What was decided of a subject and an object. */
    private static final class Pair {
        private Standing standing = Standing.PROPOSED;
        private boolean exact;
        private long decidingLine;
        private long rejectingLine;
        private volatile boolean recorded;
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
    public static ReviewedLinks read(Path folder) throws IOException {
        ReviewedLinks links = new ReviewedLinks(MappingRows.of(folder));
        if (links.rows.isPresent()) {
            links.rows.get().read(links.deciding());
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
        Pair pair = pairs.computeIfAbsent(key(mapping), key -> new Pair());
        if (mapping.standing().decidesAfter(pair.standing)) {
            pair.standing = mapping.standing();
            pair.exact = mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH);
            pair.decidingLine = line;
        }
        if (mapping.negative() && pair.rejectingLine == 0) {
            pair.rejectingLine = line;
        }
        subjects.add(Digest.of(mapping.subject()));
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
    public void notice(Triple triple) {
        if (!subjects.isEmpty()
                && triple.predicate().equals(ExternalVocabulary.RDF_TYPE)
                && triple.object() instanceof Iri type
                && KINDS.contains(type)) {
            Digest subject = Digest.of(triple.subject());
            if (subjects.contains(subject)) {
                known.add(subject);
            }
        }
    }

    /**
     * States every row that decides, and tells what is wrong; once all records are mapped.
     *
     * @throws IOException if the file cannot be read, or as the sink throws it
     */
    public void state(Sink sink) throws IOException {
        if (rows.isPresent()) {
            rows.get().read(stating(sink));
        }
    }

    private MappingRows.Receiver stating(Sink sink) {
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

    private void row(Mapping mapping, long line, Sink sink) throws IOException {
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

    private void deciding(Mapping mapping, long line, Pair pair, Sink sink) throws IOException {
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
        sink.row(AuthorityLink.mapping(mapping.subject(), AuthorityLink.entry(mapping.object())), line);
        // A proposal adds nothing to what a record says but that it says the same.
        if (pair.standing != Standing.PROPOSED || !pair.recorded) {
            MappingStatements.state(mapping, triple -> sink.state(triple, line));
        }
    }

    private static MappingProblem problem(long line, String column, Iri value, MappingFault fault, String message) {
        return new MappingProblem(MappingFile.NAME, line, column, value.value(), fault, false, message);
    }
}
