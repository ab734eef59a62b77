package org.dossier.dump;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Namespaces;
import org.dossier.sort.TermDictionary;

/**
 * The prefixes of a dump. An IRI has a short name if it is a namespace and a plain local part: letters, digits, {@code _} and
 * {@code -}, not beginning with {@code -}. Such a name needs no escape in Turtle and JSON-LD. Safe for many threads.
 */
final class ShortNames {
    /** Where entities have their IRIs, below the base of the dataset. */
    private static final String ENTITIES = "id/";
    /** Far more than there are types of entity, so that a strange dataset does not make a header without end. */
    private static final int MOST_TYPES = 40;

    private static final boolean[] LOCAL = new boolean[128];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".toCharArray()) {
            LOCAL[c] = true;
        }
    }

    private final Map<String, String> namespaces;
    private final List<List<Prefix>> byLength = new ArrayList<>();

    private static final class Prefix {
        private final byte[] name;
        private final byte[] namespace;

        /** @param name {@code dossier:} */
        Prefix(String name, byte[] namespace) {
            this.name = Text.utf8(name);
            this.namespace = namespace;
        }
    }

    /** @param namespaces prefix to namespace, in the order they are declared; a namespace ends in {@code /} or {@code #} */
    ShortNames(Map<String, String> namespaces) {
        this.namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        namespaces.forEach((name, namespace) -> {
            byte[] bytes = Text.utf8(namespace);
            while (byLength.size() <= bytes.length) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(bytes.length).add(new Prefix(name + ":", bytes));
        });
    }

    /**
     * The prefixes that have a use for some terms: of vocabularies, and of each type of entity in the dataset
     * ({@code document:} is {@code <base>id/document/}). The vocabularies of datatypes are always there.
     *
     * @param base what the IRIs of entities begin with; ends in {@code /}
     */
    static ShortNames of(TermDictionary terms, Iri base) {
        Map<String, String> used = new LinkedHashMap<>();
        Namespaces.byPrefix().forEach((prefix, namespace) -> {
            int first = atLeast(terms, namespace);
            if (prefix.equals("rdf")
                    || prefix.equals("xsd")
                    || prefix.equals("edtf")
                    || begins(terms, first, namespace)) {
                used.put(prefix, namespace);
            }
        });
        String entities = base.value() + ENTITIES;
        int at = atLeast(terms, entities);
        for (int types = 0; types < MOST_TYPES && begins(terms, at, entities); types++) {
            String key = terms.iri(at).value().substring(entities.length());
            int slash = key.indexOf('/');
            String type = slash < 0 ? key : key.substring(0, slash);
            if (slash > 0 && type.matches("[a-z][a-z0-9-]*")) {
                used.putIfAbsent(type, entities + type + "/");
            }
            // '0' comes after '/': the first IRI behind all of this type.
            at = slash < 0 ? at + 1 : atLeast(terms, entities + type + "0");
        }
        return new ShortNames(used);
    }

    /** The first IRI that begins with some text or comes after it. */
    private static int atLeast(TermDictionary terms, String text) {
        return terms.atLeast(Text.utf8("<" + text));
    }

    private static boolean begins(TermDictionary terms, int term, String text) {
        return term < terms.size() && terms.iri(term).value().startsWith(text);
    }

    /** Prefix to namespace, in the order they are declared. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    /** True if some bytes are one of the prefixes, without its colon. */
    boolean isPrefix(byte[] bytes, int from, int to) {
        for (List<Prefix> some : byLength) {
            for (Prefix prefix : some) {
                if (Arrays.equals(prefix.name, 0, prefix.name.length - 1, bytes, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds the short name of the IRI that some bytes are, if it has one; adds nothing and gives false if it has none. */
    boolean add(byte[] bytes, int from, int to, Text out) {
        int local = to;
        while (local > from && bytes[local - 1] >= 0 && LOCAL[bytes[local - 1]]) {
            local--;
        }
        int length = local - from;
        if (local == to || bytes[local] == '-' || length >= byLength.size()) {
            return false;
        }
        for (Prefix prefix : byLength.get(length)) {
            if (Arrays.equals(prefix.namespace, 0, length, bytes, from, local)) {
                out.add(prefix.name);
                out.add(bytes, local, to);
                return true;
            }
        }
        return false;
    }
}
