package org.dossier.server.view;

import java.util.List;
import org.dossier.server.entity.EntityType;

/**
 * The thing that a page is about.
 *
 * @param iri its IRI, the one to cite
 * @param path its page below the server's root, without suffix: {@code document/112024}
 * @param href its page, as a link from the page at hand
 * @param title what it is called
 * @param otherTitles what it is called in other languages
 * @param warnings what a reader must know before trusting the page, each a sentence
 */
public record Subject(
        EntityType type,
        String iri,
        String path,
        String href,
        Words title,
        List<Words> otherTitles,
        List<Words> descriptions,
        List<Words> notes,
        List<String> warnings) {
    public Subject {
        otherTitles = List.copyOf(otherTitles);
        descriptions = List.copyOf(descriptions);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }
}
