package org.dossier.description;

/** The ways in which a program may ask for a dataset, beside taking its dumps. */
enum ServiceKind {
    SPARQL("sparql", "SPARQL endpoint", "https://www.w3.org/TR/sparql11-protocol/", "sparql"),
    OAI_PMH(
            "oai",
            "OAI-PMH repository",
            "http://www.openarchives.org/OAI/openarchivesprotocol.html",
            "oai?verb=Identify"),
    LDES("ldes", "Linked Data Event Stream", "https://w3id.org/ldes/specification", "ldes"),
    RESOURCE_SYNC(
            "resourcesync",
            "ResourceSync source",
            "http://www.openarchives.org/rs/1.1/resourcesync",
            ".well-known/resourcesync"),
    RECONCILIATION(
            "reconcile",
            "Reconciliation service",
            "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/",
            "reconcile");

    private final String path;
    private final String title;
    private final String specification;
    private final String description;

    ServiceKind(String path, String title, String specification, String description) {
        this.path = path;
        this.title = title;
        this.specification = specification;
        this.description = description;
    }

    /** Where it is, below the dataset's base; also its name among the parts of the description. */
    String path() {
        return path;
    }

    /** What it is, in English. */
    String title() {
        return title;
    }

    /** The IRI of what it conforms to. */
    String specification() {
        return specification;
    }

    /** Where it tells of itself, below the dataset's base. */
    String selfDescription() {
        return description;
    }
}
