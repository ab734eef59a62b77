package org.dossier.mapping;

import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Triple;

/** The graphs that a build sorts its statements into, in the order of their numbers. */
public enum GraphPart {
    /** What the records state. */
    CORE(0),
    /** Links to authority files, with the mappings that tell what they rest on. */
    LINKS(1),
    /** Where each thing is recorded. */
    RECORDS(2),
    /** Links that were proposed and that nobody has decided on. */
    CANDIDATES(3);

    private final int number;

    GraphPart(int number) {
        this.number = number;
    }

    /** The number of the graph. */
    public int number() {
        return number;
    }

    /** The part that a statement about a record belongs to; an identifier that is kept as text stays with the record. */
    public static GraphPart of(MappingRule rule, Triple triple) {
        if (rule == MappingRule.CANDIDATE) {
            return CANDIDATES;
        }
        boolean ofRecord =
                rule == MappingRule.IDENTIFIERS && !triple.predicate().equals(ExternalVocabulary.DCTERMS_IDENTIFIER);
        return ofRecord || rule == MappingRule.MAPPING_ROW || rule == MappingRule.AUTHORITY_CHANGE ? LINKS : CORE;
    }
}
