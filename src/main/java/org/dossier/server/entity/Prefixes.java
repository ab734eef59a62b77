package org.dossier.server.entity;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.dossier.rdf.Namespaces;

/** The prefixes that everything served declares. */
public final class Prefixes {
    private static final Map<String, String> ALL = Namespaces.byPrefix();

    private Prefixes() {}

    /** Prefix to namespace, in the order they are declared. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** {@code PREFIX} lines for a query that uses the terms which occur in {@code query}. */
    public static String sparqlHeader(String query) {
        StringBuilder header = new StringBuilder();
        ALL.forEach((prefix, namespace) -> {
            if (query.contains(prefix + ":")) {
                header.append("PREFIX %s: <%s>%n".formatted(prefix, namespace));
            }
        });
        return header.toString().replace("\r\n", "\n");
    }

    /** {@code dossier:sender} for the IRI of a term; empty if no prefix fits or what is left is not a plain name. */
    public static Optional<String> shorten(String iri) {
        return ALL.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue())
                        && iri.substring(entry.getValue().length()).matches("[A-Za-z_][A-Za-z0-9_-]*"))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()));
    }
}
