package org.dossier.link.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossier.disk.Sha256;
import org.dossier.link.Candidate;
import org.dossier.link.Proposal;
import org.dossier.link.Subject;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.MappingSet;
import org.dossier.mapping.AuthorityLink;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/**
 * One of our entities with what is to be decided of it.
 *
 * @param choices its candidates of which nothing is decided, the best first; none once the entity has an exact match
 * @param unaddressed its candidates that no mapping can name, since none of their identifiers has an IRI
 * @param said what the file of mappings says of it, in its order
 */
public record ReviewItem(Proposal proposal, List<Choice> choices, List<Candidate> unaddressed, List<Mapping> said) {
    private static final int STATE_DIGITS = 32;

    public ReviewItem {
        choices = List.copyOf(choices);
        unaddressed = List.copyOf(unaddressed);
        said = List.copyOf(said);
    }

    /** What is to be decided of a proposal, after what was decided. */
    static ReviewItem of(Proposal proposal, MappingSet mappings) {
        Iri ours = new Iri(proposal.subject().key());
        List<Mapping> said = mappings.mappings(ours);
        List<Mapping> decided = said.stream().filter(ReviewItem::isDecision).toList();
        boolean matched = decided.stream()
                .anyMatch(mapping -> !mapping.negative()
                        && mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH)
                        && !mappings.isRejected(ours, mapping.object()));
        List<Choice> choices = proposal.candidates().stream()
                .map(candidate -> new Addressed(candidate, Choice.links(candidate)))
                .filter(candidate -> !matched && candidate.isOpen(decided))
                .map(candidate -> new Choice(candidate.candidate(), candidate.links()))
                .toList();
        List<Candidate> unaddressed = proposal.candidates().stream()
                .filter(candidate -> Choice.links(candidate).isEmpty())
                .toList();
        return new ReviewItem(proposal, choices, unaddressed, said);
    }

    /** A rejection is one whoever says so; else a person must stand behind it. */
    private static boolean isDecision(Mapping mapping) {
        return mapping.negative() || mapping.isReviewed();
    }

    private record Addressed(Candidate candidate, List<Choice.Link> links) {
        boolean isOpen(List<Mapping> decided) {
            return !links.isEmpty()
                    && links.stream()
                            .noneMatch(link -> decided.stream()
                                    .anyMatch(mapping -> AuthorityLink.entry(mapping.object())
                                            .equals(link.iri())));
        }
    }

    /** What was decided of it so far, in the order of the file. */
    public List<Mapping> decided() {
        return said.stream().filter(ReviewItem::isDecision).toList();
    }

    /** Another one once anything else is proposed or said of the entity. */
    public String state() {
        return Sha256.of((proposal + "\n" + said).getBytes(StandardCharsets.UTF_8))
                .substring(0, STATE_DIGITS);
    }

    /** Our entity. */
    public Subject subject() {
        return proposal.subject();
    }

    /** What we call it. */
    public String label() {
        return subject().names().get(0);
    }

    /** True if nothing of it is left to decide. */
    public boolean isDecided() {
        return choices.isEmpty();
    }

    /** True if there was something to decide, now or before. */
    boolean isDecidable() {
        return proposal.candidates().size() > unaddressed.size();
    }

    /** The candidate of a key. */
    public Optional<Choice> choice(String key) {
        return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    /** The keys of all that is left to decide, with a blank between two. */
    public String allKeys() {
        return choices.stream().map(Choice::key).collect(Collectors.joining(" "));
    }

    /** How many documents the best candidate would enlighten if it is right, times how likely that is. */
    double usefulness() {
        return choices.isEmpty() ? 0 : bestScore() * proposal.documents();
    }

    double bestScore() {
        return choices.stream()
                .mapToDouble(choice -> choice.candidate().score())
                .max()
                .orElse(0);
    }
}
