package org.dossier.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.dump.Distribution;
import org.dossier.dump.Part;
import org.dossier.dump.Period;
import org.dossier.dump.Statistics;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.schemas.DcatApShapes;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionFileTest {
    private static final String BASE = "http://example.org/";
    private static final Iri EXAMPLE = new Iri(BASE + "id/document/1");

    private static final DatasetDescription DATASET = new DatasetDescription(
            Map.of("en", "The \"Armistice\"", "", "Armistice"),
            Map.of("ru", "Документы\nо войне"),
            "https://creativecommons.org/licenses/by/4.0/",
            "An archive",
            "https://example.com/",
            "mailto:archive@example.com",
            BASE,
            List.of("en", "zh-hans", "x-ours"),
            Map.of("en", List.of("war", "peace")),
            List.of("http://publications.europa.eu/resource/authority/data-theme/EDUC"));

    private static final Statistics STATISTICS = new Statistics(
            27,
            2,
            5,
            20,
            new TreeMap<>(Map.of(
                    Vocabulary.SENDER, new PropertyUse(3, 2, 1),
                    ExternalVocabulary.DCTERMS_TITLE, new PropertyUse(2, 2, 2))),
            new TreeMap<>(Map.of(
                    Vocabulary.DOCUMENT,
                    new ClassUse(2, new TreeMap<>(Map.of(Vocabulary.SENDER, new FieldUse(2, 3)))))),
            new TreeMap<>(Map.of(Vocabulary.DOCUMENT, EXAMPLE)));

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private static final DescriptionFile DESCRIPTION = new DescriptionFile(
            DATASET,
            STATISTICS,
            new Period("1945-01-01", "1997-12-31"),
            List.of(
                    dump("armistice.ttl.gz", Part.CORE, "text/turtle", "application/gzip"),
                    dump("armistice.nq.zst", Part.ALL, "application/n-quads", "application/zstd"),
                    dump("armistice-ontology.rdf.gz", Part.ONTOLOGY, "application/rdf+xml", "application/gzip")));

    @TempDir
    Path folder;

    private static Distribution dump(String file, Part part, String mediaType, String compression) {
        return new Distribution(file, part, mediaType, compression, 4096, SHA256, 27, 0);
    }

    @Test
    void theFileSaysWhatTheDescriptionStates() throws IOException {
        assertThat(read(DescriptionFile.directory(BASE)))
                .isEqualTo(DESCRIPTION.triples())
                .hasSizeGreaterThan(100);
    }

    @Test
    void theFileNamesTheDumpsBesideIt() throws IOException {
        assertThat(read("https://mirror.example/releases/7/"))
                .filteredOn(triple -> triple.predicate().equals(DescriptionTerms.DOWNLOAD_URL))
                .extracting(triple -> triple.object().ntriples())
                .containsExactlyInAnyOrder(
                        "<https://mirror.example/releases/7/dumps/armistice.ttl.gz>",
                        "<https://mirror.example/releases/7/dumps/armistice.nq.zst>",
                        "<https://mirror.example/releases/7/dumps/armistice-ontology.rdf.gz>");
    }

    private Set<Triple> read(String base) throws IOException {
        Path file = folder.resolve("description.ttl");
        DESCRIPTION.write(file);
        TreeSet<Triple> read = new TreeSet<>();
        Model model = Rio.parse(new StringReader(Files.readString(file)), base, RDFFormat.TURTLE);
        assertThat(model).noneMatch(statement -> statement.getSubject().isBNode());
        model.forEach(statement -> read.add(new Triple(
                new Iri(statement.getSubject().stringValue()),
                new Iri(statement.getPredicate().stringValue()),
                term(statement.getObject()))));
        return read;
    }

    @Test
    void totalsAndPartitionsAreStatedOfTheDataset() {
        String property = "void#property-w3id.org-dossier-ontology-sender ";
        String field = "void#class-w3id.org-dossier-ontology-Document-property-w3id.org-dossier-ontology-sender ";
        assertThat(stated(DESCRIPTION))
                .contains(
                        "void#dataset void:triples 27",
                        "void#dataset void:entities 2",
                        "void#dataset void:distinctSubjects 5",
                        "void#dataset void:distinctObjects 20",
                        "void#dataset void:properties 2",
                        "void#dataset void:classes 1",
                        "void#dataset void:uriSpace \"http://example.org/id/\"",
                        "void#dataset void:exampleResource id/document/1",
                        "void#dataset void:vocabulary dossier:",
                        "void#dataset void:vocabulary dcterms:",
                        "void#dataset void:sparqlEndpoint sparql",
                        "void#dataset void:dataDump releases/current/dumps/armistice.nq.zst",
                        property + "void:property dossier:sender",
                        property + "void:triples 3",
                        property + "void:distinctSubjects 2",
                        property + "void:distinctObjects 1",
                        field + "void:distinctSubjects 2",
                        field + "void:triples 3");
    }

    @Test
    void aCatalogueLearnsWhatTheDatasetIs() {
        assertThat(stated(DESCRIPTION))
                .contains(
                        "void#catalog dcat:dataset void#dataset",
                        "void#catalog dcterms:publisher void#publisher",
                        "void#dataset rdf:type dcat:Dataset",
                        "void#dataset rdf:type void:Dataset",
                        "void#dataset dcterms:title \"Armistice\"",
                        "void#dataset dcterms:license https://creativecommons.org/licenses/by/4.0/",
                        "void#dataset dcat:keyword \"peace\"@en",
                        "void#dataset dcat:theme http://publications.europa.eu/resource/authority/data-theme/EDUC",
                        "void#dataset dcterms:language http://publications.europa.eu/resource/authority/language/ENG",
                        "void#dataset dcterms:language http://publications.europa.eu/resource/authority/language/ZHO",
                        "void#dataset dcat:landingPage ",
                        "void#period dcat:startDate \"1945-01-01\"^^xsd:date",
                        "void#period dcat:endDate \"1997-12-31\"^^xsd:date",
                        "void#publisher foaf:name \"An archive\"",
                        "void#contact vcard:fn \"An archive\"",
                        "void#contact vcard:hasEmail mailto:archive@example.com");
    }

    @Test
    void everyDumpIsADistribution() {
        String dump = "void#dump-armistice.nq.zst ";
        assertThat(stated(DESCRIPTION))
                .contains(
                        "void#dataset dcat:distribution void#dump-armistice.nq.zst",
                        dump + "dcat:downloadURL releases/current/dumps/armistice.nq.zst",
                        dump + "dcat:mediaType https://www.iana.org/assignments/media-types/application/n-quads",
                        dump + "dcat:compressFormat https://www.iana.org/assignments/media-types/application/zstd",
                        dump + "dcterms:format http://publications.europa.eu/resource/authority/file-type/RDF_N_QUADS",
                        dump + "dcat:byteSize \"4096\"^^xsd:nonNegativeInteger",
                        dump + "dcterms:conformsTo https://w3id.org/dossier/ontology",
                        dump + "spdx:checksum void#sha256-armistice.nq.zst",
                        "void#dump-armistice-ontology.rdf.gz dcterms:conformsTo owl:",
                        "void#sha256-armistice.nq.zst spdx:algorithm spdx:checksumAlgorithm_sha256",
                        "void#sha256-armistice.nq.zst spdx:checksumValue \"" + SHA256 + "\"^^xsd:hexBinary");
    }

    @Test
    void everyWayToAskIsAService() {
        assertThat(stated(DESCRIPTION))
                .contains(
                        "void#catalog dcat:service void#sparql",
                        "void#sparql dcat:endpointURL sparql",
                        "void#oai dcat:endpointDescription oai?verb=Identify",
                        "void#ldes dcat:servesDataset void#dataset",
                        "void#resourcesync dcterms:conformsTo http://www.openarchives.org/rs/1.1/resourcesync",
                        "void#catalog dcat:service void#reconcile",
                        "void#reconcile dcat:endpointURL reconcile");
    }

    @Test
    void whatIsNotSaidIsNotStated() {
        DatasetDescription bare = new DatasetDescription(
                Map.of("", "Bare"), Map.of(), "", "", "", "", BASE, List.of(), Map.of(), List.of());
        assertThat(stated(new DescriptionFile(bare, STATISTICS, Period.NONE, List.of())))
                .contains("void#dataset dcterms:description \"Bare\"")
                .noneMatch(line -> line.matches(".*(license|publisher|contact|temporal|keyword|distribution).*"));
    }

    @Test
    void dcatApFindsNothingToBlame() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(lines(DESCRIPTION), Lang.NTRIPLES).parse(graph);
        assertThat(DcatApShapes.findings(graph)).isEmpty();
        graph.remove(NodeFactory.createURI(BASE + "void#publisher"), Node.ANY, Node.ANY);
        graph.remove(Node.ANY, NodeFactory.createURI(DescriptionTerms.PUBLISHER.value()), Node.ANY);
        assertThat(DcatApShapes.findings(graph)).isNotEmpty();
    }

    private static String lines(DescriptionFile description) {
        StringBuilder lines = new StringBuilder();
        description
                .triples()
                .forEach(triple -> lines.append(triple.subject().ntriples())
                        .append(' ')
                        .append(triple.predicate().ntriples())
                        .append(' ')
                        .append(triple.object().ntriples())
                        .append(" .\n"));
        return lines.toString();
    }

    @Test
    void partitionsOfTermsThatAreAlmostAlikeAreApart() {
        TreeMap<Iri, PropertyUse> properties = new TreeMap<>();
        properties.put(new Iri("http://example.org/a/b"), new PropertyUse(1, 1, 1));
        properties.put(new Iri("http://example.org/a-b"), new PropertyUse(2, 2, 2));
        Statistics statistics = new Statistics(3, 3, 3, 3, properties, new TreeMap<>(), new TreeMap<>());
        assertThat(new DescriptionFile(DATASET, statistics, Period.NONE, List.of())
                        .triples().stream()
                                .filter(triple -> triple.predicate().value().endsWith("propertyPartition"))
                                .map(Triple::object))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** Triples with the base left out and prefixes for what has one. */
    private static List<String> stated(DescriptionFile description) {
        return description.triples().stream()
                .map(triple -> shortened(triple.subject()) + " " + shortened(triple.predicate()) + " "
                        + shortened(triple.object()))
                .toList();
    }

    private static String shortened(Term term) {
        String text = term.ntriples().replaceAll("\"(\\d+)\"\\^\\^<[^>]*#integer>", "$1");
        for (Map.Entry<String, String> prefix : Namespaces.byPrefix().entrySet()) {
            text = text.replaceAll("<" + prefix.getValue() + "([^>]*)>", prefix.getKey() + ":$1");
        }
        return text.replaceAll("<(?:" + BASE + ")?([^>]*)>", "$1");
    }

    private static Term term(Value value) {
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return literal.getLanguage()
                    .map(language -> Literal.text(literal.getLabel(), language))
                    .orElseGet(() -> Literal.typed(
                            literal.getLabel(), new Iri(literal.getDatatype().stringValue())));
        }
        return new Iri(value.stringValue());
    }
}
