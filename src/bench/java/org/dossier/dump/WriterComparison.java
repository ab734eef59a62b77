package org.dossier.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.dossier.bench.side.BareEncoder;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.release.MappedDataset;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.TripleBlock;
import org.dossier.sort.TripleCursor;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/**
 * Writes one sorted graph in N-Triples and in Turtle on one thread, in turn with our writers, Jena's and Rio's, and tells the
 * seconds that each took. Nothing is packed and nothing goes to disk; the nodes that the libraries want are made before the clock runs.
 */
public final class WriterComparison {
    private static final int BLOCK_TRIPLES = 1 << 15;
    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private WriterComparison() {}

    /** Writes blocks that come one after the other. */
    private interface Side {
        /** Gets ready; returns what is to be timed. */
        Work ready(TripleBlock block);
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }

    /** {@code FOLDER TEMPORARY ROUNDS}; the first round warms up and is not told. */
    public static void main(String[] args) throws IOException {
        try (SortedGraphs graphs = MappedDataset.sorted(Path.of(args[0]), Path.of(args[1]))) {
            SortedGraph graph = graphs.graph(0);
            System.out.println("triples: " + graph.size());
            for (int round = 0; round <= Integer.parseInt(args[2]); round++) {
                Map<String, Side> sides = sides(graphs);
                Map<String, Long> nanos = new LinkedHashMap<>();
                for (Map.Entry<String, Side> side : sides.entrySet()) {
                    nanos.put(side.getKey(), time(graph, side.getValue()));
                }
                if (round > 0) {
                    nanos.forEach((name, time) -> System.out.println(name + ": " + time / 1e9));
                }
            }
        }
    }

    private static long time(SortedGraph graph, Side side) throws IOException {
        long nanos = 0;
        try (TripleCursor cursor = graph.triples()) {
            for (TripleBlock block = next(graph, cursor); block.size() > 0; block = next(graph, cursor)) {
                Work work = side.ready(block);
                long begin = System.nanoTime();
                work.run();
                nanos += System.nanoTime() - begin;
            }
        }
        return nanos;
    }

    private static TripleBlock next(SortedGraph graph, TripleCursor cursor) throws IOException {
        int[] subjects = new int[BLOCK_TRIPLES];
        int[] predicates = new int[BLOCK_TRIPLES];
        int[] objects = new int[BLOCK_TRIPLES];
        int size = 0;
        while (size < BLOCK_TRIPLES && cursor.next()) {
            subjects[size] = cursor.subject();
            predicates[size] = cursor.predicate();
            objects[size++] = cursor.object();
        }
        return new TripleBlock(
                graph.terms(),
                Arrays.copyOf(subjects, size),
                Arrays.copyOf(predicates, size),
                Arrays.copyOf(objects, size));
    }

    private static Map<String, Side> sides(SortedGraphs graphs) {
        BareEncoder bare = new BareEncoder(NOWHERE);
        Lines lines = Lines.ofTriples(Part.CORE, List.of());
        Turtle turtle = new Turtle(ShortNames.of(graphs.terms(), new Iri("http://localhost:3030/")));
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("bare encoder", block -> () -> bare.write(block));
        sides.put("dossier N-Triples", block -> () -> lines.prepare(block));
        sides.put("dossier Turtle", block -> () -> turtle.write(block, new Text(block.size() * 100)));
        sides.put("Jena N-Triples", jena(StreamRDFWriter.getWriterStream(NOWHERE, Lang.NTRIPLES)));
        sides.put("Jena Turtle blocks", jena(StreamRDFWriter.getWriterStream(NOWHERE, RDFFormat.TURTLE_BLOCKS)));
        sides.put("Rio N-Triples", rio(org.eclipse.rdf4j.rio.RDFFormat.NTRIPLES));
        sides.put("Rio Turtle", rio(org.eclipse.rdf4j.rio.RDFFormat.TURTLE));
        return sides;
    }

    private static Side jena(StreamRDF writer) {
        writer.start();
        return block -> {
            List<org.apache.jena.graph.Triple> triples = new ArrayList<>(block.size());
            for (int i = 0; i < block.size(); i++) {
                triples.add(org.apache.jena.graph.Triple.create(
                        node(block.terms().term(block.subject(i))),
                        node(block.terms().term(block.predicate(i))),
                        node(block.terms().term(block.object(i)))));
            }
            return () -> triples.forEach(writer::triple);
        };
    }

    private static Node node(Term term) {
        if (term instanceof Iri iri) {
            return NodeFactory.createURI(iri.value());
        }
        Literal literal = (Literal) term;
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(),
                        NodeFactory.getType(literal.datatype().value()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }

    private static Side rio(org.eclipse.rdf4j.rio.RDFFormat format) {
        ValueFactory values = SimpleValueFactory.getInstance();
        RDFWriter writer = Rio.createWriter(
                format, new BufferedWriter(new OutputStreamWriter(NOWHERE, StandardCharsets.UTF_8), 1 << 16));
        writer.startRDF();
        return block -> {
            List<Statement> statements = new ArrayList<>(block.size());
            for (int i = 0; i < block.size(); i++) {
                statements.add(values.createStatement(
                        values.createIRI(block.terms().iri(block.subject(i)).value()),
                        values.createIRI(block.terms().iri(block.predicate(i)).value()),
                        value(values, block.terms().term(block.object(i)))));
            }
            return () -> statements.forEach(writer::handleStatement);
        };
    }

    private static Value value(ValueFactory values, Term term) {
        if (term instanceof Iri iri) {
            return values.createIRI(iri.value());
        }
        Literal literal = (Literal) term;
        return literal.language().isEmpty()
                ? values.createLiteral(
                        literal.lexical(), values.createIRI(literal.datatype().value()))
                : values.createLiteral(literal.lexical(), literal.language());
    }
}
