package org.dossier.server.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.cite.Citation;

/** How the things of a release are cited. */
final class Citations {
    private Citations() {}

    static Citation ofDocument(
            Subject subject,
            DateView date,
            DocumentView.Correspondence correspondence,
            List<DocumentView.CopyView> copies,
            ReleaseFacts release) {
        List<String> authors = Stream.concat(correspondence.senders().stream(), correspondence.creators().stream())
                .map(author -> author.conclusion().label().text())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        String archive = copies.stream()
                .map(DocumentView.CopyView::verbatim)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return citation(subject, Citation.Kind.DOCUMENT, authors, date, archive, release);
    }

    static Citation of(Subject subject, ReleaseFacts release) {
        return citation(subject, Citation.Kind.ENTRY, List.of(), DateView.NONE, "", release);
    }

    private static Citation citation(
            Subject subject,
            Citation.Kind kind,
            List<String> authors,
            DateView date,
            String archive,
            ReleaseFacts release) {
        return new Citation(
                Citation.key(subject.path(), release.number()),
                kind,
                subject.title().text(),
                authors,
                date.human(),
                date.edtf(),
                archive,
                release.title().text(),
                release.publisher(),
                release.number(),
                subject.iri());
    }
}
