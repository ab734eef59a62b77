package org.dossier.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * {@code description.ttl}: a dataset as catalogues and harvesters look for it. It has no blank nodes, no dates and no number of a release: the
 * same dataset has the same description, byte for byte.
 *
 * @param dataset what it is
 * @param sparqlEndpoint where it is queried
 * @param dataDumps where all of it is to be had
 */
public record DescriptionFile(DatasetDescription dataset, Iri sparqlEndpoint, List<Iri> dataDumps) {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    public DescriptionFile {
        dataDumps = List.copyOf(dataDumps);
    }

    /** The dataset's own IRI: {@code <base>void#dataset}. */
    public Iri iri() {
        return new Iri(dataset.base() + "void#dataset");
    }

    /** The description as triples: what the dataset is, and what is in it (VoID). */
    public SortedSet<Triple> triples(Statistics statistics) {
        SortedSet<Triple> triples = new TreeSet<>();
        new VoidDescription(this, triples).describe(statistics);
        return triples;
    }

    /**
     * Writes the description as Turtle (RDF 1.1 Turtle), UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Statistics statistics, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            TurtleWriter turtle = new TurtleWriter(out);
            turtle.startRDF();
            new TreeMap<>(Map.of("void", VoidTerms.VOID, "dcterms", VoidTerms.DCTERMS, "foaf", VoidTerms.FOAF))
                    .forEach(turtle::handleNamespace);
            triples(statistics).forEach(triple -> turtle.handleStatement(statement(triple)));
            turtle.endRDF();
        }
    }

    private static Statement statement(Triple triple) {
        return VALUES.createStatement(
                VALUES.createIRI(triple.subject().value()),
                VALUES.createIRI(triple.predicate().value()),
                value(triple.object()));
    }

    private static Value value(Term term) {
        if (term instanceof Literal literal) {
            return literal.language().isEmpty()
                    ? VALUES.createLiteral(
                            literal.lexical(),
                            VALUES.createIRI(literal.datatype().value()))
                    : VALUES.createLiteral(literal.lexical(), literal.language());
        }
        return VALUES.createIRI(((Iri) term).value());
    }
}
