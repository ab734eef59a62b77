package org.dossier.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;

/** Turns terms into Jena's nodes; a subject or predicate that follows itself is made once. */
final class TermNodes {
    private final Map<Iri, Node> predicates = new HashMap<>();
    private Iri lastSubject = new Iri("urn:none");
    private Node lastSubjectNode = NodeFactory.createURI(lastSubject.value());

    Node subject(Iri subject) {
        if (!subject.equals(lastSubject)) {
            lastSubject = subject;
            lastSubjectNode = NodeFactory.createURI(subject.value());
        }
        return lastSubjectNode;
    }

    Node predicate(Iri predicate) {
        return predicates.computeIfAbsent(predicate, iri -> NodeFactory.createURI(iri.value()));
    }

    /** Jena writes a language tag in its own case ({@code zh-Hans}); tags are equal without regard to case. */
    Node object(Term object) {
        if (object instanceof Literal literal) {
            return literal.language().isEmpty()
                    ? NodeFactory.createLiteralDT(
                            literal.lexical(),
                            TypeMapper.getInstance()
                                    .getSafeTypeByName(literal.datatype().value()))
                    : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
        }
        return NodeFactory.createURI(((Iri) object).value());
    }
}
