package org.dossier.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What things are counted and narrowed by. Values are ids below {@code {base}id/}, {@code person/mao-zedong}, where not said otherwise. */
public enum Facet {
    /** What sort of thing it is, as its address says: {@code document}. */
    TYPE,
    /** What kind of document. */
    KIND,
    SENDER,
    RECIPIENT,
    /** Who or what takes part in a document or an event, in any role, or is mentioned. */
    INVOLVED,
    /** Who or what a document mentions: persons, organizations, places, events. */
    MENTIONED,
    /** Places that are mentioned, sent from or to, or where an event was. */
    PLACE,
    TOPIC,
    COLLECTION,
    REPOSITORY,
    /** The archival units in which copies of a document are held, with all units above them. */
    UNIT,
    PROGRAM,
    /** A BCP 47 tag. */
    LANGUAGE;

    /** The word in addresses: {@code sender}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet that addresses call {@code word}; empty if there is none. */
    public static Optional<Facet> named(String word) {
        return Stream.of(values()).filter(facet -> facet.word().equals(word)).findFirst();
    }

    /** The field of the index: its terms, and as many values as a thing has for counting. */
    public String field() {
        return "facet_" + word();
    }
}
