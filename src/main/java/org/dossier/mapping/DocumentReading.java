package org.dossier.mapping;

import java.util.List;
import org.dossier.model.ArchivalReference;
import org.dossier.model.Document;

/**
 * What the words of a document's record tell beyond its fields.
 *
 * @param title what its title tells of how it was sent
 * @param references where its copies are kept
 */
record DocumentReading(TitleReading title, List<ArchivalReference> references) {
    DocumentReading {
        references = List.copyOf(references);
    }

    /** @param index holds every record but documents */
    static DocumentReading of(Document document, RecordIndex index) {
        return new DocumentReading(
                index.reading(document),
                ArchivalReference.parse(document.custody().archiveReference()));
    }
}
