package org.dossier.dump;

/** The syntaxes of RDF that dumps are written in. */
enum Syntax {
    N_TRIPLES(".nt", "application/n-triples"),
    N_QUADS(".nq", "application/n-quads"),
    TURTLE(".ttl", "text/turtle"),
    JSON_LD(".jsonld", "application/ld+json"),
    RDF_XML(".rdf", "application/rdf+xml");

    private final String extension;
    private final String mediaType;

    Syntax(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
