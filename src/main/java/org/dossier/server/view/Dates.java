package org.dossier.server.view;

import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** Reads dates from the graph. */
final class Dates {
    private Dates() {}

    /** The date of a document, a collection or a time expression. */
    static DateView of(GraphReader reader, Node subject) {
        return DateView.of(
                reader.text(subject, Vocabulary.DATE),
                reader.text(subject, Vocabulary.DATE_AS_WRITTEN),
                reader.text(subject, Vocabulary.EARLIEST),
                reader.text(subject, Vocabulary.LATEST),
                reader.wording());
    }

    /** A beginning or an end, in words; {@code ""} if there is none. */
    static String human(GraphReader reader, Node subject, Iri property) {
        String edtf = reader.text(subject, property);
        return edtf.isEmpty() ? "" : HumanDate.of(edtf, reader.wording());
    }
}
