package org.dossier.model;

import java.util.List;

/**
 * A collection: a set of documents brought together by whoever publishes them.
 *
 * @param labels its title, one a language at most; never empty; each is a claim, as with {@link Actor}
 * @param dates the span its documents cover
 * @param related other collections, by id or title
 * @param languages BCP 47 tags of the languages its documents are in
 */
public record Collection(
        String id, List<Text> labels, Dating dates, List<String> related, List<String> languages, Annotation annotation)
        implements ArchiveRecord {
    public Collection {
        labels = List.copyOf(labels);
        related = List.copyOf(related);
        languages = List.copyOf(languages);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("collection " + id + " has no title");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.COLLECTIONS;
    }
}
