package org.dossier.link.mapping;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;

/**
 * The prefixes of one file, and IRIs written with them (SSSOM, section "Identifiers"). Some prefixes hold without being declared.
 */
final class Curies {
    private static final Map<String, String> BUILT_IN = builtIn();
    /** What ends a namespace where nobody named one. */
    private static final String NAMESPACE_ENDS = "/#:";

    private final Map<String, String> declared;
    private final Map<String, String> all;

    Curies(Map<String, String> declared) {
        this.declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        this.all = new LinkedHashMap<>(BUILT_IN);
        this.all.putAll(declared);
    }

    private static Map<String, String> builtIn() {
        Map<String, String> prefixes = new LinkedHashMap<>(Namespaces.byPrefix());
        prefixes.keySet().retainAll(List.of("owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd"));
        prefixes.put("linkml", "https://w3id.org/linkml/");
        return prefixes;
    }

    /** What a prefix that holds everywhere stands for; empty if it is none of those. */
    static Optional<String> builtIn(String prefix) {
        return Optional.ofNullable(BUILT_IN.get(prefix));
    }

    /** Prefix to namespace, as the file declares them. */
    Map<String, String> declared() {
        return declared;
    }

    /** The IRI that a CURIE stands for, or that is written in full; empty if it is neither. */
    Optional<Iri> expand(String text) {
        try {
            return expanded(text).map(Iri::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why {@link #expand} has nothing for a text, and what helps. */
    String fault(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && expanded(text).isEmpty()) {
            return "has the prefix \"" + text.substring(0, colon)
                    + "\", which curie_map does not declare; add a line for it to the head";
        }
        return "is no CURIE; write one such as wikidata:Q855";
    }

    private Optional<String> expanded(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return Optional.of(text);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<String> namespace = Optional.ofNullable(all.get(text.substring(0, colon)));
        if (namespace.isPresent()) {
            return Optional.of(namespace.get() + text.substring(colon + 1));
        }
        return text.startsWith("://", colon) || text.startsWith("urn:") ? Optional.of(text) : Optional.empty();
    }

    /** The CURIE of an IRI by the longest namespace it begins with; empty if it begins with none. */
    Optional<String> contract(Iri iri) {
        return longest(all, iri)
                .map(entry -> entry.getKey()
                        + ":"
                        + iri.value().substring(entry.getValue().length()));
    }

    /**
     * The CURIE of an IRI that is {@link #covering covered}.
     *
     * @throws IllegalStateException if it is not
     */
    String curie(Iri iri) {
        return contract(iri).orElseThrow(() -> new IllegalStateException("no prefix is declared for " + iri));
    }

    /**
     * These prefixes, with more where an IRI needs one: from {@code known} if its namespace is longer, or else {@code ns}, {@code ns2} and so on for the namespace that
     * the IRI seems to be in. Every IRI can be written, and read by whoever knows the head.
     */
    Curies covering(Collection<Iri> iris, Map<String, String> known) {
        Curies covering = this;
        for (Iri iri : iris) {
            int has = longest(covering.all, iri)
                    .map(Map.Entry::getValue)
                    .orElse("")
                    .length();
            Optional<Map.Entry<String, String>> better =
                    longest(known, iri).filter(prefix -> prefix.getValue().length() > has);
            if (has == 0 || better.isPresent()) {
                Map.Entry<String, String> prefix = better.orElseGet(() -> Map.entry("ns", namespace(iri.value())));
                Map<String, String> more = new LinkedHashMap<>(covering.declared);
                more.put(covering.free(prefix.getKey()), prefix.getValue());
                covering = new Curies(more);
            }
        }
        return covering;
    }

    private String free(String name) {
        String free = name;
        for (int n = 2; all.containsKey(free); n++) {
            free = name + n;
        }
        return free;
    }

    private static Optional<Map.Entry<String, String>> longest(Map<String, String> prefixes, Iri iri) {
        Optional<Map.Entry<String, String>> longest = Optional.empty();
        int length = 0;
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            String namespace = entry.getValue();
            if (namespace.length() > length
                    && namespace.length() < iri.value().length()
                    && iri.value().startsWith(namespace)
                    && !entry.getKey().startsWith("http")) { // which others take for an IRI
                longest = Optional.of(entry);
                length = namespace.length();
            }
        }
        return longest;
    }

    /** All but the last part; something is left for the local name. */
    private static String namespace(String iri) {
        int end = iri.length() - 1;
        while (end > 0 && NAMESPACE_ENDS.indexOf(iri.charAt(end - 1)) < 0) {
            end--;
        }
        return iri.substring(0, end == 0 ? iri.length() - 1 : end);
    }
}
