package org.dossier.guard;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;

/** What {@code ?thing text:query "words"} asks: finds things by words in their texts. Safe for many threads. */
public interface TextFinder {
    /** The namespace of the property in whose place it is asked. */
    String NAMESPACE = "http://jena.apache.org/text#";

    /** That property. */
    String PROPERTY = NAMESPACE + "query";

    /** Things that were found. */
    interface Found {
        /** The IRIs of all of them. */
        Iterator<String> things() throws IOException;

        /** True if a thing is one of them. */
        boolean has(String thing) throws IOException;
    }

    /**
     * Finds things; takes any text for words.
     *
     * @throws IOException if there is nothing to look it up in
     */
    Found find(String words) throws IOException;

    /** Has the queries over a dataset ask a finder. */
    static void use(TextFinder finder, DatasetGraph dataset) {
        dataset.getContext().set(Symbol.create(PROPERTY), finder);
    }

    /** The finder that the queries over a dataset ask. */
    static Optional<TextFinder> of(DatasetGraph dataset) {
        return Optional.ofNullable(dataset.getContext().get(Symbol.create(PROPERTY)));
    }
}
