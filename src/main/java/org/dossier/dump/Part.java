package org.dossier.dump;

/** What a dump holds of a release. In a file of several they stand in this order. */
public enum Part {
    /** What the records state, without links to authority files. */
    CORE("", "What the records state"),
    /** The links to authority files, with where they come from. */
    LINKS("-links", "The links to authority files, and what they rest on"),
    /** Which record each thing comes from. */
    RECORDS("-records", "The file and the line where each thing is recorded"),
    /** The links that were proposed and that nobody has decided on. */
    CANDIDATES("-candidates", "Possible links to authority files that nobody has reviewed, with score and reasons"),
    /** The ontology in whose terms it is stated. */
    ONTOLOGY("-ontology", "The ontology in whose terms everything is stated"),
    /** All of these in one file: core and links in the default graph, records, candidates and ontology in graphs with names. */
    ALL("", "Everything: what the records state, the links, the records, the candidates and the ontology");

    private final String suffix;
    private final String title;

    Part(String suffix, String title) {
        this.suffix = suffix;
        this.title = title;
    }

    /** What it is, in English. */
    public String title() {
        return title;
    }

    /** What the names of its files have after the name of the dataset. */
    String suffix() {
        return suffix;
    }
}
