package org.dossier.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.armistice.ArmisticeGraph;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.TripleBlock;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each syntax, read by two libraries. */
class SyntaxTest {
    private static final Iri SUBJECT = new Iri(RandomGraph.BASE + "id/document/112024");

    @TempDir
    Path directory;

    /** A syntax that is written subject by subject. */
    enum Kind {
        TURTLE,
        JSON_LD,
        RDF_XML;

        RDFFormat rio() {
            return switch (this) {
                case TURTLE -> RDFFormat.TURTLE;
                case JSON_LD -> RDFFormat.JSONLD;
                case RDF_XML -> RDFFormat.RDFXML;
            };
        }

        Lang riot() {
            return switch (this) {
                case TURTLE -> Lang.TURTLE;
                case JSON_LD -> Lang.JSONLD11;
                case RDF_XML -> Lang.RDFXML;
            };
        }

        NodeSyntax over(ShortNames names) {
            return switch (this) {
                case TURTLE -> new Turtle(names);
                case JSON_LD -> new JsonLd(names);
                case RDF_XML -> new RdfXml(names);
            };
        }
    }

    static Stream<Arguments> seeds() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.iterate(0, seed -> seed + 1).limit(25).map(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void twoLibrariesReadBackEveryTriple(Kind kind, int seed) throws IOException {
        List<Triple> triples = List.copyOf(new TreeSet<>(new RandomGraph(seed).triples(300)));
        String written = written(kind, triples, 70);
        assertThat(riot(kind, written))
                .as("RIOT")
                .containsExactlyInAnyOrderElementsOf(
                        lines(triples, kind == Kind.RDF_XML ? SyntaxTest::inXml : term -> term));
        assertThat(rio(kind, written))
                .as("Rio")
                .containsExactlyInAnyOrderElementsOf(
                        lines(triples, kind == Kind.RDF_XML ? SyntaxTest::inXmlByRio : term -> term));
    }

    @ParameterizedTest
    @EnumSource
    void twoLibrariesReadBackTheArmistice(Kind kind) throws IOException {
        List<Triple> triples = ArmisticeGraph.triples();
        String written = written(kind, triples, 5_000);
        Set<String> expected = lines(triples, term -> term);
        assertThat(riot(kind, written)).as("RIOT").isEqualTo(expected);
        assertThat(rio(kind, written)).as("Rio").isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aGraphWithoutTriplesIsAFileOfTheSyntax(Kind kind) throws IOException {
        String written = written(kind, List.of(), 70);
        assertThat(rio(kind, written)).isEmpty();
        assertThat(riot(kind, written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theOntologyIsReadBackWithItsLists(Kind kind) throws IOException {
        OntologyGraph ontology = OntologyGraph.read();
        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.source("ontology/dossier.ttl").parse(expected);
        NodeSyntax syntax = kind.over(new ShortNames(ontology.namespaces()));
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(written(syntax, List.of(ontology.block())), kind.riot())
                .parse(read);
        assertThat(read.size()).isEqualTo(expected.size());
        assertThat(read.isIsomorphicWith(expected)).isTrue();
    }

    @Test
    void turtleIsReadable() throws IOException {
        assertThat(written(Kind.TURTLE, example(), 70)).isEqualTo("""
                @prefix dossier: <https://w3id.org/dossier/ontology#> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
                @prefix document: <http://localhost:3030/id/document/> .
                @prefix person: <http://localhost:3030/id/person/> .

                document:112024
                    a dossier:Document ;
                    rdfs:label "Kim \\"Il\\""@en , "Ким"@ru ;
                    dossier:date "1951-07"^^edtf:EDTF ;
                    dossier:sender person:kim , <http://localhost:3030/id/person/li.> .
                """);
    }

    @Test
    void jsonLdHasANodeALine() throws IOException {
        assertThat(written(Kind.JSON_LD, example(), 70))
                .endsWith(
                        "\"@graph\":[\n{\"@id\":\"document:112024\",\"@type\":\"dossier:Document\","
                                + "\"rdfs:label\":[{\"@value\":\"Kim \\\"Il\\\"\",\"@language\":\"en\"},"
                                + "{\"@value\":\"Ким\",\"@language\":\"ru\"}],"
                                + "\"dossier:date\":{\"@value\":\"1951-07\",\"@type\":\"edtf:EDTF\"},"
                                + "\"dossier:sender\":[{\"@id\":\"person:kim\"},{\"@id\":\"http://localhost:3030/id/person/li.\"}]}\n]}\n");
    }

    @Test
    void rdfXmlHasAnElementAStatement() throws IOException {
        assertThat(written(Kind.RDF_XML, example(), 70)).endsWith("""
                    xmlns:person="http://localhost:3030/id/person/">
                <rdf:Description rdf:about="http://localhost:3030/id/document/112024">
                  <rdf:type rdf:resource="https://w3id.org/dossier/ontology#Document"/>
                  <rdfs:label xml:lang="en">Kim "Il"</rdfs:label>
                  <rdfs:label xml:lang="ru">Ким</rdfs:label>
                  <dossier:date rdf:datatype="http://id.loc.gov/datatypes/edtf/EDTF">1951-07</dossier:date>
                  <dossier:sender rdf:resource="http://localhost:3030/id/person/kim"/>
                  <dossier:sender rdf:resource="http://localhost:3030/id/person/li."/>
                </rdf:Description>
                </rdf:RDF>
                """);
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedAndCounted() throws IOException {
        List<Triple> triples =
                List.of(new Triple(SUBJECT, ExternalVocabulary.RDFS_LABEL, Literal.string("a\u0001\f\ufffe\u007fb")));
        assertThat(written(Kind.RDF_XML, triples, 70)).contains(">a\ufffd\ufffd\ufffd\u007fb<");
        try (SortedGraphs sorted = RandomGraph.sorted(directory.resolve("t"), List.of(triples))) {
            ShortNames names = ShortNames.of(sorted.terms(), new Iri(RandomGraph.BASE));
            assertThat(new RdfXml(names).write(RandomGraph.block(sorted, 0, 1), new Text(0)))
                    .isEqualTo(3);
        }
    }

    @Test
    void aPropertyThatXmlCannotNameIsNamedInTheError() {
        for (String iri : List.of("http://example.org/1", "http://example.org/свойство", Namespaces.RDF + "li")) {
            List<Triple> triples = List.of(new Triple(SUBJECT, new Iri(iri), SUBJECT));
            assertThatThrownBy(() -> written(Kind.RDF_XML, triples, 70))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("RDF/XML cannot name the property <" + iri + ">");
        }
    }

    @Test
    void anIriThatLooksLikeAShortNameInJsonLdStaysWhatItIs() throws IOException {
        Iri latitude = ExternalVocabulary.GEO_LAT;
        List<Triple> triples = List.of(
                new Triple(SUBJECT, latitude, new Iri("geo:37.5,127")),
                new Triple(SUBJECT, latitude, Literal.string("37.5")));
        assertThat(written(Kind.JSON_LD, triples, 70))
                .contains("{\"@context\":null,\"@id\":\"" + SUBJECT.value() + "\"")
                .contains("{\"@id\":\"geo:37.5,127\"}");
    }

    private static List<Triple> example() {
        List<Triple> triples = new ArrayList<>();
        triples.add(new Triple(SUBJECT, ExternalVocabulary.RDFS_LABEL, Literal.text("Ким", "ru")));
        triples.add(new Triple(SUBJECT, ExternalVocabulary.RDFS_LABEL, Literal.text("Kim \"Il\"", "en")));
        triples.add(new Triple(SUBJECT, ExternalVocabulary.RDF_TYPE, Vocabulary.DOCUMENT));
        triples.add(new Triple(SUBJECT, Vocabulary.DATE, Literal.typed("1951-07", ExternalVocabulary.EDTF)));
        for (String person : List.of("kim", "li.")) {
            triples.add(new Triple(SUBJECT, Vocabulary.SENDER, new Iri(RandomGraph.BASE + "id/person/" + person)));
        }
        return triples;
    }

    /** A file made of blocks of whole subjects, each of at least {@code blockTriples} but the last. */
    private String written(Kind kind, List<Triple> triples, int blockTriples) throws IOException {
        try (SortedGraphs sorted = RandomGraph.sorted(directory.resolve("t"), List.of(triples))) {
            List<Triple> ordered = List.copyOf(new TreeSet<>(triples));
            List<TripleBlock> blocks = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= ordered.size(); i++) {
                if (i == ordered.size()
                        || (i - from >= blockTriples
                                && !ordered.get(i)
                                        .subject()
                                        .equals(ordered.get(i - 1).subject()))) {
                    blocks.add(RandomGraph.block(sorted, from, i));
                    from = i;
                }
            }
            return written(kind.over(ShortNames.of(sorted.terms(), new Iri(RandomGraph.BASE))), blocks);
        }
    }

    private static String written(NodeSyntax syntax, List<TripleBlock> blocks) {
        Text out = new Text(0);
        out.add(syntax.header());
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.add(syntax.separator());
            }
            syntax.write(blocks.get(i), out);
        }
        out.add(syntax.footer());
        return new String(Arrays.copyOf(out.bytes(), out.length()), StandardCharsets.UTF_8);
    }

    private static Set<String> rio(Kind kind, String written) throws IOException {
        var parser = Rio.createParser(kind.rio());
        StatementCollector statements = new StatementCollector();
        parser.setRDFHandler(statements);
        parser.parse(
                new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "http://example.org/wrong-base/");
        Set<String> lines = new HashSet<>();
        for (Statement statement : statements.getStatements()) {
            lines.add(new Triple(
                            (Iri) term(statement.getSubject()),
                            (Iri) term(statement.getPredicate()),
                            term(statement.getObject()))
                    .ntriples());
        }
        return lines;
    }

    private static Set<String> riot(Kind kind, String written) {
        Set<String> lines = new HashSet<>();
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(written, kind.riot())
                .base("http://example.org/wrong-base/")
                .parse(graph);
        graph.find()
                .forEachRemaining(triple -> lines.add(new Triple(
                                (Iri) term(triple.getSubject()),
                                (Iri) term(triple.getPredicate()),
                                term(triple.getObject()))
                        .ntriples()));
        return lines;
    }

    private static Term term(Value value) {
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return literal.getLanguage()
                    .<Term>map(language -> Literal.text(literal.getLabel(), language))
                    .orElseGet(() -> Literal.typed(
                            literal.getLabel(), new Iri(literal.getDatatype().stringValue())));
        }
        return new Iri(value.stringValue());
    }

    private static Term term(Node node) {
        if (node.isURI()) {
            return new Iri(node.getURI());
        }
        String language = node.getLiteralLanguage();
        return language.isEmpty()
                ? Literal.typed(node.getLiteralLexicalForm(), new Iri(node.getLiteralDatatypeURI()))
                : Literal.text(node.getLiteralLexicalForm(), language.toLowerCase(Locale.ROOT));
    }

    private static Set<String> lines(List<Triple> triples, UnaryOperator<Term> reading) {
        return triples.stream()
                .map(triple -> new Triple(triple.subject(), triple.predicate(), reading.apply(triple.object())))
                .map(Triple::ntriples)
                .collect(Collectors.toSet());
    }

    /** U+FFFD for what XML cannot hold. */
    private static Term inXml(Term term) {
        if (!(term instanceof Literal literal)) {
            return term;
        }
        String lexical = literal.lexical().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\ufffd");
        return new Literal(lexical, literal.datatype(), literal.language());
    }

    /** Rio 5.2.2 takes a text of nothing but blanks for layout and reads it as empty; RDF 1.1 XML Syntax (7.2.16) keeps it. */
    private static Term inXmlByRio(Term term) {
        Term read = inXml(term);
        return read instanceof Literal literal && literal.lexical().trim().isEmpty()
                ? new Literal("", literal.datatype(), literal.language())
                : read;
    }
}
