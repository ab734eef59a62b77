package org.dossier.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.rdf.Triple;
import org.dossier.sort.SortedGraph;

/** The rules that a published graph keeps to (SHACL Core), as {@code ontology/shapes.ttl} states them; safe for many threads. */
public final class Shapes {
    /** The namespace of the shapes' names. */
    public static final String NAMESPACE = "https://w3id.org/dossier/shapes#";

    private static final String RESOURCE = "/org/dossier/ontology/shapes.ttl";

    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    /** The shapes that come with the software. */
    public static Shapes bundled() {
        try (InputStream in = Shapes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFDataMgr.read(graph, in, Lang.TURTLE);
            return new Shapes(org.apache.jena.shacl.Shapes.parse(graph));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    /** What is wrong with a whole graph, in order of the things concerned; empty if it keeps to every shape. */
    public List<Violation> validate(Iterable<Triple> graph) {
        return validate(graph, Classes.NONE);
    }

    /**
     * What is wrong with a part of a graph: with the subjects of its triples and nothing else.
     *
     * @param part some things with everything that is stated of them and of what hangs on them
     * @param elsewhere the classes of what the part only refers to
     */
    public List<Violation> validate(Iterable<Triple> part, Classes elsewhere) {
        Validation validation = validation(elsewhere);
        part.forEach(validation::triple);
        return validation.violations();
    }

    /**
     * Validates a sorted graph entity by entity, while it is gone through, and finds what {@link #validate(Iterable)} would find in
     * the whole of it. Goes through the graph once beforehand.
     *
     * @throws IOException if the graph cannot be read
     */
    public ValidationSink sink(SortedGraph graph) throws IOException {
        return ValidationSink.of(this, shapes, graph);
    }

    /** A validation that takes its triples one by one. */
    public Validation validation(Classes elsewhere) {
        return new Validation(shapes, elsewhere);
    }
}
