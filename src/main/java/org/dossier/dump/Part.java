package org.dossier.dump;

/** What a dump holds of a release. In a file of several they stand in this order. */
public enum Part {
    /** What the records state, without links to authority files. */
    CORE(""),
    /** The links to authority files, with where they come from. */
    LINKS("-links"),
    /** Which record each thing comes from. */
    RECORDS("-records"),
    /** The ontology in whose terms it is stated. */
    ONTOLOGY("-ontology"),
    /** All of these in one file: core and links in the default graph, records and ontology in graphs with names. */
    ALL("");

    private final String suffix;

    Part(String suffix) {
        this.suffix = suffix;
    }

    /** What the names of its files have after the name of the dataset. */
    String suffix() {
        return suffix;
    }
}
