package org.dossier.link.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.mapping.Mapping;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;

/** What was decided, as one tells it to the next reviewer. */
public final class DecisionWords {
    private DecisionWords() {}

    /**
     * A decision on one entry.
     *
     * @param relation {@code exact}, {@code close} or {@code not}
     * @param label what the entry is called; {@code ""} if that is not known
     * @param identifiers of the entry in authority files: {@code wikidata Q5816}
     * @param names who decided; {@code ""} if nobody says
     */
    public record Decided(
            String relation,
            String label,
            List<String> identifiers,
            String names,
            Optional<LocalDate> day,
            String comment) {
        public Decided {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** The decisions, each on one entry, whatever number of identifiers it has. */
    public static List<Decided> decided(List<Mapping> mappings) {
        Map<Decided, List<String>> entries = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            Decided entry = new Decided(
                    relation(mapping),
                    mapping.objectLabel(),
                    List.of(),
                    names(mapping),
                    mapping.date(),
                    mapping.comment());
            entries.computeIfAbsent(entry, each -> new ArrayList<>()).add(identifier(mapping.object()));
        }
        return entries.entrySet().stream()
                .map(entry -> new Decided(
                        entry.getKey().relation(),
                        entry.getKey().label(),
                        entry.getValue(),
                        entry.getKey().names(),
                        entry.getKey().day(),
                        entry.getKey().comment()))
                .toList();
    }

    /** A line for each decision: {@code the same as Mao Zedong (wikidata Q5816, gnd 118577425), says A. Reviewer on 2026-03-01}. */
    public static List<String> of(List<Mapping> mappings) {
        return decided(mappings).stream().map(DecisionWords::line).toList();
    }

    private static String line(Decided decided) {
        String relation = switch (decided.relation()) {
            case "not" -> "not ";
            case "exact" -> "the same as ";
            default -> "close to ";
        };
        return relation + (decided.label().isEmpty() ? "an entry" : decided.label()) + " ("
                + String.join(", ", decided.identifiers()) + ")"
                + (decided.names().isEmpty() ? "" : ", says " + decided.names())
                + decided.day().map(day -> " on " + day).orElse("")
                + (decided.comment().isEmpty() ? "" : ": " + decided.comment());
    }

    private static String relation(Mapping mapping) {
        boolean exact = mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH);
        return mapping.negative() ? "not" : exact ? "exact" : "close";
    }

    private static String names(Mapping mapping) {
        return Stream.concat(
                        mapping.reviewerNames().stream(),
                        mapping.reviewers().stream().map(Iri::value))
                .collect(Collectors.joining(", "));
    }

    private static String identifier(Iri iri) {
        return AuthorityFile.of(iri.value()).map(Identifier::words).orElse(iri.value());
    }
}
