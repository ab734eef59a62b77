package org.dossier.server.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that have an address of their own; {@code docs/graph.md} lists them. */
public enum EntityType {
    DOCUMENT("Document", "documents"),
    PERSON("Person", "people"),
    ORGANIZATION("Organization", "organizations"),
    POSITION("Position", "positions"),
    ACTOR("Name not yet identified", "names not yet identified"),
    PLACE("Place", "places"),
    EVENT("Event", "events"),
    PROGRAM("Program", "programs"),
    COLLECTION("Collection", "collections"),
    UNIT("Archival unit", "archival units"),
    TOPIC("Topic", "topics"),
    KIND("Kind of document", "kinds of document"),
    SCHEME("Concept scheme", "concept schemes"),
    MAPPING("Link to an authority", "links to authorities");

    private final String title;
    private final String plural;

    EntityType(String title, String plural) {
        this.title = title;
        this.plural = plural;
    }

    /** The word in addresses: {@code document}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one of them is called. */
    public String title() {
        return title;
    }

    /** What many of them are called, within a sentence. */
    public String plural() {
        return plural;
    }

    /** The type that addresses call {@code word}; empty if there is none. */
    public static Optional<EntityType> named(String word) {
        return List.of(values()).stream()
                .filter(type -> type.word().equals(word))
                .findFirst();
    }
}
