package org.dossier.release;

import org.dossier.rdf.Iri;

/** The graphs that a store holds beside the core graph, which is its default graph. */
public final class NamedGraphs {
    private NamedGraphs() {}

    /**
     * Where each record stands in the dataset.
     *
     * @param base what the IRIs of the dataset begin with
     */
    public static Iri records(String base) {
        return new Iri(base + "graph/records");
    }

    /**
     * The links that were proposed and that nobody has decided on.
     *
     * @param base what the IRIs of the dataset begin with
     */
    public static Iri candidates(String base) {
        return new Iri(base + "graph/candidates");
    }

    /**
     * The description of the dataset and of its dumps; it is in none of these.
     *
     * @param base what the IRIs of the dataset begin with
     */
    static Iri description(String base) {
        return new Iri(base + "graph/description");
    }
}
