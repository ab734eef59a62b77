package org.dossier.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import org.dossier.jena.JenaTerms;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.rdf.TripleSink;

/**
 * One validation: takes the triples of a graph, or of a part of one, in any order, and tells what is wrong with them.
 * Holds them in memory, some 200 bytes each, until it is dropped.
 */
public final class Validation implements TripleSink {
    private final org.apache.jena.shacl.Shapes shapes;
    private final Classes elsewhere;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Iri> subjects = new HashSet<>();
    private final Set<Iri> referred = new HashSet<>();

    Validation(org.apache.jena.shacl.Shapes shapes, Classes elsewhere) {
        this.shapes = shapes;
        this.elsewhere = elsewhere;
    }

    @Override
    public void triple(Triple triple) {
        subjects.add(triple.subject());
        add(triple);
    }

    /** Takes a triple of another part of the graph that rules about this one follow; what its own subject breaks is not told. */
    void context(Triple triple) {
        referred.add(triple.subject());
        add(triple);
    }

    private void add(Triple triple) {
        if (triple.object() instanceof Iri object) {
            referred.add(object);
        }
        graph.add(
                JenaTerms.node(triple.subject()), JenaTerms.node(triple.predicate()), JenaTerms.node(triple.object()));
    }

    /** What is wrong, in order; empty if the triples keep to every shape. */
    public List<Violation> violations() {
        referred.removeAll(subjects);
        for (Iri thing : referred) {
            elsewhere
                    .of(thing)
                    .forEach(type -> graph.add(JenaTerms.node(thing), RDF.type.asNode(), JenaTerms.node(type)));
        }
        // What lies elsewhere was given its classes only, so what it lacks is not missing.
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(Validation::violation)
                .filter(violation -> subjects.contains(violation.focus()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Violation violation(ReportEntry entry) {
        return new Violation(
                new Iri(entry.focusNode().getURI()),
                path(entry),
                entry.value() == null ? "" : text(entry.value()),
                entry.message(),
                entry.source().getURI().substring(Shapes.NAMESPACE.length()),
                severity(entry));
    }

    private static String path(ReportEntry entry) {
        if (entry.resultPath() == null) {
            return "";
        }
        return entry.resultPath() instanceof P_Link link
                ? link.getNode().getURI()
                : entry.resultPath().toString();
    }

    private static Violation.Severity severity(ReportEntry entry) {
        return switch (entry.severity().level().getLocalName()) {
            case "Warning" -> Violation.Severity.WARNING;
            case "Info" -> Violation.Severity.INFO;
            default -> Violation.Severity.VIOLATION;
        };
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
