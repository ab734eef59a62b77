package org.dossier.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossier.jena.JenaTerms;
import org.dossier.rdf.Iri;
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

    Node object(Term object) {
        return JenaTerms.node(object);
    }
}
