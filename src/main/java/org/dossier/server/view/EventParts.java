package org.dossier.server.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dossier.rdf.Vocabulary;

/** What the page of an event shows beside its facts: the documents that name it, and those of the days around it. */
final class EventParts {
    private static final int DAYS_AROUND = 14;

    private EventParts() {}

    static void add(Parts parts) {
        parts.documents("mentioned", parts.say("list.named-by"), Vocabulary.MENTIONS);
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
                parts.say("list.around", "days", DAYS_AROUND),
                parts.reader.documents().between(number(from), number(to)),
                query);
    }

    private static int number(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
