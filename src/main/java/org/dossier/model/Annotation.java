package org.dossier.model;

import java.util.List;

/**
 * What every kind of record may say beside its own subject.
 *
 * @param descriptions scope and content, or a biography, in any number of languages
 * @param notes remarks of the archivist
 * @param url the page about it, an absolute http(s) URL; {@code ""} if none is known
 * @param sources where the statements of the record were seen: URLs or citations
 * @param replaces former records that this one takes the place of: ids of its kind, or types and keys as in an IRI ({@code actor/filippov})
 */
public record Annotation(
        List<Text> descriptions, List<Text> notes, String url, List<String> sources, List<String> replaces) {
    /** Nothing said. */
    public static final Annotation NONE = new Annotation(List.of(), List.of(), "", List.of(), List.of());

    public Annotation {
        descriptions = List.copyOf(descriptions);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        replaces = List.copyOf(replaces);
    }
}
