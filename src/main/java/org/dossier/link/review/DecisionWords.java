package org.dossier.link.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A line for each decision: {@code the same as Mao Zedong (wikidata Q5816, gnd 118577425), says A. Reviewer on 2026-03-01}. */
    public static List<String> of(List<Mapping> mappings) {
        Map<List<String>, List<String>> lines = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            lines.computeIfAbsent(List.of(what(mapping), who(mapping)), line -> new ArrayList<>())
                    .add(identifier(mapping.object()));
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey().get(0) + " (" + String.join(", ", line.getValue()) + ")"
                        + line.getKey().get(1))
                .toList();
    }

    private static String what(Mapping mapping) {
        boolean exact = mapping.predicate().equals(ExternalVocabulary.SKOS_EXACT_MATCH);
        String relation = mapping.negative() ? "not " : exact ? "the same as " : "close to ";
        return relation + (mapping.objectLabel().isEmpty() ? "an entry" : mapping.objectLabel());
    }

    private static String who(Mapping mapping) {
        String names = Stream.concat(
                        mapping.reviewerNames().stream(),
                        mapping.reviewers().stream().map(Iri::value))
                .collect(Collectors.joining(", "));
        return (names.isEmpty() ? "" : ", says " + names)
                + mapping.date()
                        .map(LocalDate::toString)
                        .map(day -> " on " + day)
                        .orElse("")
                + (mapping.comment().isEmpty() ? "" : ": " + mapping.comment());
    }

    private static String identifier(Iri iri) {
        return AuthorityFile.of(iri.value()).map(Identifier::words).orElse(iri.value());
    }
}
