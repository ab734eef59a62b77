package org.dossier.link.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.link.Candidate;
import org.dossier.link.CandidateFile;
import org.dossier.link.Proposal;
import org.dossier.link.mapping.Mapping;
import org.dossier.mapping.AuthorityFile;
import org.dossier.mapping.MappingRule;
import org.dossier.model.Identifier;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.source.SourceLocation;

/**
 * The candidates of {@code candidates.jsonl} that a release publishes in their own graph: those that a reviewer would still be asked about. The
 * file is read once to know its subjects, before the records are mapped, and once more to state what is open, after. Memory holds some 100
 * bytes a subject, and one proposal.
 */
final class OpenCandidates {

    private final Path folder;
    private final String toolVersion;
    private final Set<Digest> subjects = new HashSet<>();
    private final Set<Digest> known = ConcurrentHashMap.newKeySet();
    private final Set<Digest> linked = ConcurrentHashMap.newKeySet();

    private OpenCandidates(Path folder, String toolVersion) {
        this.folder = folder;
        this.toolVersion = toolVersion;
    }

    /**
     * Reads whom something is proposed for; nobody if the dataset has no such file.
     *
     * @param folder the dataset's
     * @param toolVersion the version of Dossier that is told with each candidate
     * @throws IOException if the file cannot be read, or a line of it is not as it is written
     */
    static OpenCandidates read(Path folder, String toolVersion) throws IOException {
        OpenCandidates candidates = new OpenCandidates(folder, toolVersion);
        CandidateFile.read(
                folder,
                (proposal, line) ->
                        candidates.subjects.add(Digest.of(proposal.subject().key())));
        return candidates;
    }

    /** Is told what the records state, by any thread, to know which subjects there are and what they are linked to. */
    void notice(Triple triple) {
        if (subjects.isEmpty()) {
            return;
        }
        if (ReviewedLinks.isSubject(triple)) {
            Digest subject = Digest.of(triple.subject());
            if (subjects.contains(subject)) {
                known.add(subject);
            }
        } else if (triple.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH)
                && triple.object() instanceof Iri entry
                && subjects.contains(Digest.of(triple.subject()))) {
            linked.add(Digest.of(triple.subject(), entry));
        }
    }

    /**
     * States what is open, and tells what is proposed for nothing that there is; once all records are mapped.
     *
     * @param reviewed what was decided
     * @throws IOException if the file cannot be read, or as the sink throws it
     */
    void state(ReviewedLinks reviewed, LinkSink sink) throws IOException {
        if (!subjects.isEmpty()) {
            CandidateFile.read(folder, (proposal, line) -> state(proposal, line, reviewed, sink));
        }
    }

    private void state(Proposal proposal, long line, ReviewedLinks reviewed, LinkSink sink) throws IOException {
        SourceLocation where = new SourceLocation(CandidateFile.NAME, line);
        String key = proposal.subject().key();
        if (!known.contains(Digest.of(key))) {
            sink.remark(new LinkRemark(
                    LinkRemark.Kind.STALE_CANDIDATES,
                    where,
                    "subject",
                    key,
                    key
                            + " is no person, organization, place or event of this release; its candidates are not published;"
                            + " run dossier link again"));
            return;
        }
        Iri subject = new Iri(key);
        if (reviewed.isSettled(subject)) {
            return;
        }
        Set<Iri> stated = new HashSet<>();
        for (Candidate candidate : proposal.candidates()) {
            Map<Identifier, Iri> entries = candidate.iris();
            if (entries.values().stream().noneMatch(entry -> reviewed.isDecided(subject, entry))) {
                for (Map.Entry<Identifier, Iri> entry : entries.entrySet()) {
                    Iri iri = iri(subject, entry.getKey());
                    if (!linked.contains(Digest.of(subject, entry.getValue())) && stated.add(iri)) {
                        MappingStatements.candidate(
                                iri,
                                mapping(subject, entry.getValue(), candidate),
                                triple -> sink.state(MappingRule.CANDIDATE, triple, where));
                    }
                }
            }
        }
    }

    private static Iri iri(Iri subject, Identifier identifier) {
        return new Iri(subject.value() + "#candidate-" + identifier.scheme() + '-'
                + AuthorityFile.plain(identifier.scheme(), identifier.value()));
    }

    private Mapping mapping(Iri subject, Iri entry, Candidate candidate) {
        return Mapping.of(
                        subject,
                        ExternalVocabulary.SKOS_EXACT_MATCH,
                        entry,
                        ExternalVocabulary.SEMAPV_COMPOSITE_MATCHING)
                .labels("", candidate.label())
                .tool(Proposal.TOOL, toolVersion)
                .confidence(candidate.confidence())
                .comment(candidate.explanation())
                .build();
    }
}
