package org.dossier.description;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.dump.Distribution;
import org.dossier.dump.Period;
import org.dossier.dump.Statistics;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * {@code description.ttl}: a dataset as catalogues and harvesters look for it (DCAT 3, VoID). It has no blank nodes, no dates of
 * publication and no number of a release: the same dataset has the same description, byte for byte. Everything it describes is
 * {@code <base>void#...}; of the dumps it gives the addresses relative to its own, so that they are right for each release and wherever its
 * directory is copied to.
 *
 * @param dataset what it is
 * @param statistics what is in it
 * @param period the days its documents are dated
 * @param dumps its files
 */
public record DescriptionFile(
        DatasetDescription dataset, Statistics statistics, Period period, List<Distribution> dumps) {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    public DescriptionFile {
        dumps = List.copyOf(dumps);
    }

    /** Where the current release is, as {@code description.ttl} has it: its addresses of dumps are relative to this. */
    public static String directory(String base) {
        return base + "releases/current/";
    }

    /** The description as triples; the addresses of the dumps are those of the current release. */
    public SortedSet<Triple> triples() {
        SortedSet<Triple> triples = new TreeSet<>();
        Stating stating = new Stating(dataset.base(), triples);
        new VoidDescription(stating, dataset).describe(statistics, dumps);
        new DcatDescription(stating, dataset).describe(period, dumps);
        return triples;
    }

    /**
     * Writes the description as Turtle (RDF 1.1 Turtle), UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        SortedSet<Triple> triples = triples();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            TurtleWriter turtle = new RelativeTurtle(out, directory(dataset.base()));
            turtle.startRDF();
            used(triples).forEach(turtle::handleNamespace);
            triples.forEach(triple -> turtle.handleStatement(statement(triple)));
            turtle.endRDF();
        }
    }

    private static Map<String, String> used(SortedSet<Triple> triples) {
        Map<String, String> used = new TreeMap<>();
        Namespaces.byPrefix().forEach((prefix, namespace) -> {
            if (triples.stream()
                    .anyMatch(triple -> triple.predicate().value().startsWith(namespace)
                            || triple.object().ntriples().contains("<" + namespace))) {
                used.put(prefix, namespace);
            }
        });
        return used;
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

    /** Writes what lies below one address relative to it, and everything else in full. */
    private static final class RelativeTurtle extends TurtleWriter {
        private final String directory;

        RelativeTurtle(Writer out, String directory) {
            super(out);
            this.directory = directory;
        }

        @Override
        protected void writeURI(IRI iri) throws IOException {
            if (iri.stringValue().startsWith(directory)) {
                writer.write("<" + iri.stringValue().substring(directory.length()) + ">");
            } else {
                super.writeURI(iri);
            }
        }
    }
}
