package org.dossier.jena;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** Turns our terms into Jena's nodes, and nodes into terms. The graph has no blank nodes. */
public final class JenaTerms {
    private JenaTerms() {}

    /** A term as a node. Jena writes a language tag in its own case ({@code zh-Hans}); tags are equal without regard to case. */
    public static Node node(Term term) {
        if (term instanceof Literal literal) {
            return literal.language().isEmpty()
                    ? NodeFactory.createLiteralDT(
                            literal.lexical(),
                            NodeFactory.getType(literal.datatype().value()))
                    : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
        }
        return NodeFactory.createURI(((Iri) term).value());
    }

    /** A node as a term; no blank node. */
    public static Term term(Node node) {
        if (node.isURI()) {
            return new Iri(node.getURI());
        }
        return node.getLiteralLanguage().isEmpty()
                ? Literal.typed(node.getLiteralLexicalForm(), new Iri(node.getLiteralDatatypeURI()))
                : Literal.text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    /** A triple of Jena's as one of ours. */
    public static Triple triple(org.apache.jena.graph.Triple triple) {
        return new Triple(
                new Iri(triple.getSubject().getURI()),
                new Iri(triple.getPredicate().getURI()),
                term(triple.getObject()));
    }
}
