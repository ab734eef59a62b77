package org.dossier.link.review;

import java.util.List;
import org.dossier.link.Candidate;
import org.dossier.link.Subject;
import org.dossier.model.Identifier;
import org.dossier.rdf.Iri;

/**
 * A candidate that can be decided.
 *
 * @param links its identifiers that have an IRI, each with that; never empty
 */
public record Choice(Candidate candidate, List<Link> links) {
    public Choice {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException(candidate.label() + " has no IRI");
        }
    }

    /** An identifier and the IRI that its authority file gives to it. */
    public record Link(Identifier identifier, Iri iri) {}

    /** The identifiers of a candidate that have an IRI. */
    static List<Link> links(Candidate candidate) {
        return candidate.iris().entrySet().stream()
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }

    /** What names it among the candidates of its entity: the first of its IRIs. */
    public String key() {
        return links.get(0).iri().value();
    }

    /** What of it agrees with one of our entities, and what conflicts. */
    public Evidence evidence(Subject subject) {
        return Evidence.of(subject, candidate);
    }
}
