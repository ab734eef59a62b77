package org.dossier.server.view;

import java.util.List;
import java.util.stream.Collectors;

/** Citation texts: what a footnote needs to find the thing again in the same state. */
final class Citations {
    private Citations() {}

    static String ofDocument(
            Subject subject,
            DateView date,
            DocumentView.Correspondence correspondence,
            List<DocumentView.CopyView> copies,
            ReleaseFacts release) {
        StringBuilder citation = new StringBuilder();
        citation.append('“').append(subject.title().text()).append('”');
        if (!date.isEmpty()) {
            citation.append(", ").append(date.human());
        }
        String references = copies.stream()
                .map(DocumentView.CopyView::verbatim)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!references.isEmpty()) {
            citation.append(". ").append(references);
        }
        citation.append(citation.charAt(citation.length() - 1) == '.' ? " " : ". ");
        return citation.append(tail(subject, release)).toString();
    }

    static String of(Subject subject, ReleaseFacts release) {
        return "“" + subject.title().text() + "”. " + tail(subject, release);
    }

    private static String tail(Subject subject, ReleaseFacts release) {
        String publisher = release.publisher().isEmpty() ? "" : ", " + release.publisher();
        return "%s%s, release %d. %s".formatted(release.title().text(), publisher, release.number(), subject.iri());
    }
}
