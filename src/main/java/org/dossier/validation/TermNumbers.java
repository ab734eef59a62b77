package org.dossier.validation;

import org.apache.jena.graph.Node;
import org.dossier.jena.JenaTerms;
import org.dossier.sort.TermDictionary;

/** The numbers that Jena's nodes have in a dictionary. */
record TermNumbers(TermDictionary terms) {
    /** The number of a node; -1 if no graph has the term. */
    int of(Node node) {
        return terms.find(JenaTerms.term(node));
    }
}
