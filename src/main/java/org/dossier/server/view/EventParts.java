package org.dossier.server.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Vocabulary;

/** What the page of an event shows beside its facts: the documents that name it, and those of the days around it. */
final class EventParts {
    private static final int DAYS_AROUND = 14;
    /** Dates that are looked at for the days around; more would make a page slow. */
    private static final int DATES_READ = 200_000;

    private EventParts() {}

    static void add(Parts parts) {
        parts.documents("mentioned", "Documents that name it", Vocabulary.MENTIONS);
        Optional<LocalDate> begin = day(parts.reader.text(parts.entity, Vocabulary.EARLIEST));
        Optional<LocalDate> end = day(parts.reader.text(parts.entity, Vocabulary.LATEST));
        if (begin.isPresent()) {
            around(parts, begin.get(), end.orElse(begin.get()));
        }
    }

    private static void around(Parts parts, LocalDate begin, LocalDate end) {
        LocalDate from = begin.minusDays(DAYS_AROUND);
        LocalDate to = end.plusDays(DAYS_AROUND);
        String query = Questions.documentsWhere("""
                ?document dossier:earliest ?first ; dossier:latest ?last .
                  FILTER(?first >= "%s"^^xsd:date && ?last <= "%s"^^xsd:date)""".formatted(from, to));
        parts.uncharted(
                "around",
                "Documents from %d days before it to %d days after".formatted(DAYS_AROUND, DAYS_AROUND),
                between(parts.reader, from, to),
                query);
    }

    private static List<Node> between(GraphReader reader, LocalDate from, LocalDate to) {
        List<Node> found = new ArrayList<>();
        ExtendedIterator<Triple> dates = reader.statements(Vocabulary.EARLIEST);
        try {
            for (int read = 0; dates.hasNext() && read < DATES_READ && found.size() < DocumentLists.MOST; read++) {
                Triple triple = dates.next();
                Optional<LocalDate> first = day(GraphReader.lexical(triple.getObject()));
                if (first.isPresent()
                        && !first.get().isBefore(from)
                        && !first.get().isAfter(to)
                        && reader.has(
                                triple.getSubject(), ExternalVocabulary.RDF_TYPE, GraphReader.node(Vocabulary.DOCUMENT))
                        && day(reader.text(triple.getSubject(), Vocabulary.LATEST))
                                .filter(last -> !last.isAfter(to))
                                .isPresent()) {
                    found.add(triple.getSubject());
                }
            }
        } finally {
            dates.close();
        }
        return found;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
