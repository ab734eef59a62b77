package org.dossier.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * The ontology, read with Rio, as one sorted block with a dictionary of its own. Unlike other graphs it has a few blank nodes,
 * for RDF lists; they are numbered as they come in the file, and in the dictionary stand behind the IRIs.
 */
final class OntologyGraph {
    /** The name of its graph, which is the IRI of the ontology. */
    static final Iri NAME = new Iri(Vocabulary.ONTOLOGY);

    private static final String RESOURCE = "/org/dossier/ontology/dossier.ttl";

    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final List<List<String>> triples = new ArrayList<>();
    private final Map<String, String> blankNodes = new HashMap<>();

    private OntologyGraph() {}

    static OntologyGraph read() throws IOException {
        OntologyGraph ontology = new OntologyGraph();
        TurtleParser parser = new TurtleParser();
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleNamespace(String prefix, String namespace) {
                ontology.namespaces.put(prefix, namespace);
            }

            @Override
            public void handleStatement(Statement statement) {
                ontology.triples.add(List.of(
                        ontology.form(statement.getSubject()),
                        ontology.form(statement.getPredicate()),
                        ontology.form(statement.getObject())));
            }
        });
        try (InputStream in = OntologyGraph.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + RESOURCE);
            }
            parser.parse(in, NAME.value());
        }
        return ontology;
    }

    private String form(Value value) {
        if (value instanceof BNode blank) {
            return blankNodes.computeIfAbsent(blank.getID(), id -> "_:b" + blankNodes.size());
        }
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return literal.getLanguage()
                    .map(language -> Literal.text(literal.getLabel(), language))
                    .orElseGet(() -> Literal.typed(
                            literal.getLabel(), new Iri(literal.getDatatype().stringValue())))
                    .ntriples();
        }
        return new Iri(value.stringValue()).ntriples();
    }

    /** The prefixes that its file declares. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    /** Its triples, sorted by the bytes of their terms. */
    TripleBlock block() {
        TreeSet<byte[]> forms = new TreeSet<>(Arrays::compareUnsigned);
        triples.forEach(triple -> triple.forEach(form -> forms.add(Text.utf8(form))));
        Terms terms = new Terms(List.copyOf(forms));
        List<int[]> sorted = triples.stream()
                .distinct()
                .map(triple -> triple.stream()
                        .mapToInt(form -> terms.atLeast(Text.utf8(form)))
                        .toArray())
                .sorted(Comparator.<int[]>comparingInt(triple -> triple[0])
                        .thenComparingInt(triple -> triple[1])
                        .thenComparingInt(triple -> triple[2]))
                .toList();
        return new TripleBlock(terms, column(sorted, 0), column(sorted, 1), column(sorted, 2));
    }

    private static int[] column(List<int[]> triples, int column) {
        return triples.stream().mapToInt(triple -> triple[column]).toArray();
    }

    private record Terms(List<byte[]> forms) implements TermDictionary {
        @Override
        public int size() {
            return forms.size();
        }

        @Override
        public int literals() {
            return (int) forms.stream().filter(form -> form[0] == '"').count();
        }

        @Override
        public int length(int term) {
            return forms.get(term).length;
        }

        @Override
        public int copy(int term, byte[] target, int start) {
            byte[] form = forms.get(term);
            System.arraycopy(form, 0, target, start, form.length);
            return form.length;
        }

        @Override
        public Term term(int term) {
            return Term.parse(new String(forms.get(term), StandardCharsets.UTF_8));
        }
    }
}
