package org.dossier.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.mapping.Mapping;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.rdf.Iri;

/**
 * Somebody or something in the authority files that one of our entities may be.
 *
 * @param entries what the authority files have of it: several entries where their identifiers, or names and dates, say that they are the
 *     same; the one whose name is most alike first, never empty
 * @param score how likely it is the right one, from 0 to 1
 * @param features the reasons; the score is the logistic function of the sum of their weights
 */
public record Candidate(List<AuthorityEntry> entries, double score, List<Feature> features) {
    /** From this score on a candidate is taken for right; {@code docs/linking.md} tells how often it is. */
    public static final double SURE = 0.85;

    public Candidate {
        entries = List.copyOf(entries);
        features = List.copyOf(features);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a candidate has no entry");
        }
    }

    /** A candidate whose score is that of its features. */
    static Candidate of(List<AuthorityEntry> entries, List<Feature> features) {
        double sum = features.stream().mapToDouble(Feature::weight).sum();
        return new Candidate(entries, 1 / (1 + Math.exp(-sum)), features);
    }

    /** The same with a reason more, in place of those of its name; the score is what follows from all. */
    public Candidate with(Feature reason) {
        List<Feature> all = new ArrayList<>(features);
        all.removeIf(feature -> feature.name().equals(reason.name()));
        all.add(reason);
        return of(entries, all);
    }

    /** True if it can be taken for right. */
    public boolean isSure() {
        return score >= SURE;
    }

    /**
     * The score as a mapping tells it: to three decimals, and {@value Mapping#MOST_UNSURE} at most, since 1 is what a person may say and no sum of reasons can.
     */
    public double confidence() {
        return Math.min(Mapping.MOST_UNSURE, Mapping.rounded(score));
    }

    /** The name under which the first entry is listed. */
    public String label() {
        return entries.get(0).names().get(0).value();
    }

    /** Every identifier of its entries, once. */
    public List<Identifier> identifiers() {
        return entries.stream()
                .flatMap(entry -> entry.identifiers().stream())
                .map(identifier -> new Identifier(identifier.scheme(), identifier.value(), List.of()))
                .distinct()
                .toList();
    }

    /** Its identifiers that have an IRI, in their order, each with the one that its authority file gives to it. */
    public Map<Identifier, Iri> iris() {
        Map<Identifier, Iri> iris = new LinkedHashMap<>();
        for (Identifier identifier : identifiers()) {
            AuthorityFile.iri(identifier.scheme(), identifier.value()).ifPresent(iri -> iris.put(identifier, iri));
        }
        return iris;
    }

    /** The score in words: each reason with its weight, {@code name +3.50: the same words; life dates +1.00: ...}. */
    public String explanation() {
        return features.stream()
                .map(feature ->
                        feature.name() + String.format(Locale.ROOT, " %+.2f: ", feature.weight()) + feature.words())
                .collect(Collectors.joining("; "));
    }
}
