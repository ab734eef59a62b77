package org.dossier.server.view;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.mapping.AuthorityFile;
import org.dossier.model.Identifier;

/** Authority files by the addresses of what is in them. */
final class Authorities {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("wikidata.org/", "Wikidata");
        NAMES.put("viaf.org/", "VIAF");
        NAMES.put("id.loc.gov/", "Library of Congress");
        NAMES.put("d-nb.info/gnd/", "GND");
        NAMES.put("geonames.org/", "GeoNames");
        NAMES.put("isni.org/", "ISNI");
        NAMES.put("data.bnf.fr/", "BnF");
        NAMES.put("idref.fr/", "IdRef");
        NAMES.put("ror.org/", "ROR");
        NAMES.put("snaccooperative.org/", "SNAC");
        NAMES.put("history.state.gov/", "Office of the Historian");
        NAMES.put("vocab.getty.edu/", "Getty");
        NAMES.put("pm20", "Press archives of the 20th century");
        NAMES.put("id.ndl.go.jp/", "National Diet Library");
        NAMES.put("whosonfirst", "Who's On First");
    }

    private Authorities() {}

    /** What the authority is called; its host name where it is not known. */
    static String name(String iri) {
        for (Map.Entry<String, String> entry : NAMES.entrySet()) {
            if (iri.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        try {
            String host = URI.create(iri).getHost();
            return host == null ? iri : host;
        } catch (IllegalArgumentException e) {
            return iri;
        }
    }

    /** The identifier as its authority writes it, {@code pe/000012}; where that is not known the last part of the address. */
    static String identifier(String iri) {
        Optional<Identifier> known = AuthorityFile.of(iri);
        if (known.isPresent()) {
            return known.get().value();
        }
        String plain = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
        int at = Math.max(plain.lastIndexOf('/'), Math.max(plain.lastIndexOf('#'), plain.lastIndexOf('=')));
        return plain.substring(at + 1);
    }
}
