package org.dossier.server.entity;

import org.dossier.rdf.Namespaces;

/** The prefixes that a query declares. */
public final class Prefixes {
    private Prefixes() {}

    /** {@code PREFIX} lines for a query that uses the terms which occur in {@code query}. */
    public static String sparqlHeader(String query) {
        StringBuilder header = new StringBuilder();
        Namespaces.byPrefix().forEach((prefix, namespace) -> {
            if (query.contains(prefix + ":")) {
                header.append("PREFIX %s: <%s>%n".formatted(prefix, namespace));
            }
        });
        return header.toString().replace("\r\n", "\n");
    }
}
