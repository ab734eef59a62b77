package org.dossier.validation;

import org.apache.jena.graph.Node;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.sort.TermDictionary;

/** The numbers that Jena's nodes have in a dictionary. */
record TermNumbers(TermDictionary terms) {
    /** The number of a node; -1 if no graph has the term. */
    int of(Node node) {
        return terms.find(term(node));
    }

    private static Term term(Node node) {
        if (node.isURI()) {
            return new Iri(node.getURI());
        }
        return node.getLiteralLanguage().isEmpty()
                ? Literal.typed(node.getLiteralLexicalForm(), new Iri(node.getLiteralDatatypeURI()))
                : Literal.text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
