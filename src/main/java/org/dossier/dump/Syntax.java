package org.dossier.dump;

import java.util.Arrays;

/** The syntaxes of RDF that dumps are written in. */
enum Syntax {
    N_TRIPLES(".nt", "application/n-triples", "RDF_N_TRIPLES"),
    N_QUADS(".nq", "application/n-quads", "RDF_N_QUADS"),
    TURTLE(".ttl", "text/turtle", "RDF_TURTLE"),
    JSON_LD(".jsonld", "application/ld+json", "JSON_LD"),
    RDF_XML(".rdf", "application/rdf+xml", "RDF_XML");

    private final String extension;
    private final String mediaType;
    private final String fileType;

    Syntax(String extension, String mediaType, String fileType) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Its name in the list of file types that the Publications Office of the European Union keeps. */
    String fileType() {
        return fileType;
    }

    /** @throws IllegalArgumentException if no syntax has that media type */
    static Syntax ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no syntax is \"" + mediaType + "\""));
    }
}
