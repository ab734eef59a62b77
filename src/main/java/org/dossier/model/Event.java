package org.dossier.model;

import java.util.List;

/**
 * Something that happened, dated.
 *
 * @param labels its name, one a language at most; never empty
 * @param begin when it happened, or when it began
 * @param end when it ended; undated for an event of one day
 * @param places where, by id or name
 * @param participants who took part, by id or name
 */
public record Event(
        String id,
        List<Text> labels,
        Dating begin,
        Dating end,
        List<String> places,
        List<String> participants,
        List<Identifier> identifiers,
        Annotation annotation)
        implements ArchiveRecord {
    public Event {
        labels = List.copyOf(labels);
        places = List.copyOf(places);
        participants = List.copyOf(participants);
        identifiers = List.copyOf(identifiers);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("event " + id + " has no label");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.EVENTS;
    }
}
