package org.dossier.link;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.link.mapping.MappingSet;
import org.dossier.mapping.AuthorityFile;
import org.dossier.mapping.AuthorityLink;
import org.dossier.model.Identifier;
import org.dossier.rdf.Iri;

/** Proposes what is still to be decided of an entity: candidates that are neither linked nor rejected. For use by many threads. */
public final class Proposer {
    private final Matcher matcher;
    private final MappingSet decided;
    private final double least;

    /**
     * @param decided what is not proposed again
     * @param least candidates of a lower score are not proposed, 0 to 1
     */
    public Proposer(Matcher matcher, MappingSet decided, double least) {
        this.matcher = matcher;
        this.decided = decided;
        this.least = least;
    }

    /**
     * The proposal for an entity, if there is one: candidates with an identifier that has an IRI and that the entity is not yet linked to. A candidate
     * of which any identifier was rejected is not proposed, and nothing for an entity that is said to be in no authority file.
     *
     * @param subject its key is its IRI
     * @param documents how many documents name it
     * @throws IOException if the index cannot be read
     */
    public Optional<Proposal> propose(Subject subject, int documents) throws IOException {
        Iri ours = new Iri(subject.key());
        if (decided.isWithoutTerm(ours)) {
            return Optional.empty();
        }
        Set<Iri> linked = targets(subject.identifiers());
        decided.positives(ours).forEach(mapping -> linked.add(AuthorityLink.entry(mapping.object())));
        List<Candidate> candidates = matcher.match(subject).stream()
                .filter(candidate -> candidate.score() >= least && isOpen(ours, linked, candidate))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(new Proposal(subject, documents, candidates));
    }

    private boolean isOpen(Iri subject, Set<Iri> linked, Candidate candidate) {
        Set<Iri> theirs = targets(candidate.identifiers());
        return !linked.containsAll(theirs) && theirs.stream().noneMatch(their -> decided.isRejected(subject, their));
    }

    private static Set<Iri> targets(List<Identifier> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> AuthorityFile.iri(identifier.scheme(), identifier.value()).stream())
                .collect(Collectors.toSet());
    }
}
