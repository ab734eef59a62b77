package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dossier.description.DescriptionFile;
import org.dossier.description.DescriptionTerms;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildSettings;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.schemas.DcatApShapes;
import org.dossier.server.view.Links;
import org.dossier.source.Dataset;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the second release of a dataset is described. */
class DescriptionPagesTest {
    private static final String BASE = SampleRelease.BASE;
    private static final Node DATASET = NodeFactory.createURI(BASE + "void#dataset");

    @TempDir
    private static Path folder;

    private static PageClient server;
    private static Path releases;

    @BeforeAll
    static void start() throws IOException {
        releases = SampleRelease.build(folder);
        new ReleaseBuilder(new ReleaseCatalog(releases), new BuildSettings(OptionalLong.empty()), BuildProgress.SILENT)
                .build(Dataset.open(folder.resolve("dataset")));
        server = new PageClient(releases);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', /void.ttl, text/turtle;charset=utf-8",
        "'*/*', /void.ttl, text/turtle;charset=utf-8",
        "application/ld+json, /void.jsonld, application/ld+json",
        "application/n-triples, /void.nt, application/n-triples",
        "application/rdf+xml, /void.rdf, application/rdf+xml"
    })
    void everySyntaxSaysTheSame(String accept, String location, String contentType) {
        for (String path : List.of("/void", "/.well-known/void")) {
            HttpResponse<String> response = accept.isEmpty() ? server.get(path) : server.get(path, "Accept", accept);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type").replace(" ", "")).isEqualTo(contentType);
            assertThat(header(response, "Content-Location")).isEqualTo(location);
            assertThat(header(response, "Vary")).isEqualTo("Accept");
            assertThat(parse(response.body(), RDFLanguages.filenameToLang(location))
                            .isIsomorphicWith(described()))
                    .as(path)
                    .isTrue();
            assertThat(server.get(location).body()).isEqualTo(response.body());
        }
    }

    @Test
    void aFormThatThereIsNotIsNotAcceptable() {
        assertThat(server.get("/void", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void dcatApFindsNothingToBlame() {
        assertThat(DcatApShapes.findings(described())).isEmpty();
    }

    @Test
    void nothingIsABlankNode() {
        assertThat(described().find().toList())
                .hasSizeGreaterThan(500)
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    @Test
    void everyIriOfTheDescriptionIsAnAnchorOfThePage() {
        Document page = server.page("/void");
        Set<String> anchors = new TreeSet<>(page.select("section[id]").eachAttr("id"));
        Set<String> fragments = new TreeSet<>();
        for (Triple triple : described().find().toList()) {
            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(BASE + "void#")) {
                    fragments.add(node.getURI().substring(BASE.length() + 5));
                }
            }
        }
        assertThat(anchors).isEqualTo(fragments).contains("dataset", "catalog", "sparql", "release-1", "release-2");
    }

    @Test
    void thePageShowsNumbersFirstAndFoldsWhatIsLong() {
        Document page = server.page("/void");
        assertThat(page.expectFirst("h2").text()).isEqualTo("Numbers");
        assertThat(page.select("section[aria-labelledby=numbers] dl dd").eachText())
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number).matches(".*[0-9].*"));
        assertThat(page.select("details.group > summary h2"))
                .extracting(Element::ownText)
                .containsExactly("Dumps and their checksums", "Classes, and their properties with each", "Properties");
        assertThat(page.select("section[id]:not(details *)").eachAttr("id"))
                .contains("dataset", "catalog")
                .noneMatch(anchor -> anchor.startsWith("class-") || anchor.startsWith("dump-"));
        assertThat(page.select("table tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(page.expectFirst("[id='"
                                        + row.expectFirst("a").attr("href").substring(1) + "']")
                                .text())
                        .contains(
                                "void:entities " + row.expectFirst("td").text().replace(",", "")));
    }

    @Test
    void theReleaseTellsItsNumberAndWhenItAndThoseBeforeItWerePublished() throws IOException {
        List<Publication> history = SampleRelease.current(releases).history();
        Node first = NodeFactory.createURI(BASE + "void#release-1");
        Node second = NodeFactory.createURI(BASE + "void#release-2");
        assertThat(values(DATASET, DescriptionTerms.VERSION)).containsExactly("2");
        assertThat(values(DATASET, DescriptionTerms.ISSUED))
                .containsExactly(history.get(0).published());
        assertThat(values(DATASET, DescriptionTerms.MODIFIED))
                .containsExactly(history.get(1).published());
        assertThat(values(DATASET, DescriptionTerms.HAS_CURRENT_VERSION)).containsExactly(second.getURI());
        assertThat(values(DATASET, DescriptionTerms.HAS_VERSION))
                .containsExactlyInAnyOrder(first.getURI(), second.getURI());
        assertThat(values(second, DescriptionTerms.PREVIOUS_VERSION)).containsExactly(first.getURI());
        assertThat(values(first, DescriptionTerms.ISSUED))
                .containsExactly(history.get(0).published());
        assertThat(values(first, DescriptionTerms.LANDING_PAGE)).containsExactly(BASE + "releases/1");
    }

    @Test
    void everyDumpIsWhereItIsSaidToBeAndIsWhatItIsSaidToBe() throws IOException {
        Release release = SampleRelease.current(releases);
        List<String> distributions = values(DATASET, DescriptionTerms.DISTRIBUTION);
        assertThat(distributions).hasSize(29);
        for (String distribution : distributions) {
            Node dump = NodeFactory.createURI(distribution);
            String address = values(dump, DescriptionTerms.DOWNLOAD_URL).get(0);
            assertThat(address).startsWith(BASE + "releases/2/dumps/");
            assertThat(server.send("HEAD", "/" + address.substring(BASE.length()))
                            .statusCode())
                    .isEqualTo(200);
            Path file = release.dumps().resolve(address.substring(address.lastIndexOf('/') + 1));
            assertThat(values(dump, DescriptionTerms.BYTE_SIZE)).containsExactly(String.valueOf(Files.size(file)));
            Node checksum = NodeFactory.createURI(
                    values(dump, DescriptionTerms.CHECKSUM).get(0));
            assertThat(values(checksum, DescriptionTerms.CHECKSUM_VALUE)).containsExactly(Sha256.of(file));
        }
    }

    @Test
    void theStoreSaysTheSameInAGraphOfItsOwn() throws IOException {
        Graph asked = parse(
                server.get(
                                "/sparql?query="
                                        + Links.encode("CONSTRUCT { ?subject ?property ?value } WHERE { GRAPH <" + BASE
                                                + "graph/description> { ?subject ?property ?value } }"),
                                "Accept",
                                "application/n-triples")
                        .body(),
                Lang.NTRIPLES);
        Graph file = GraphFactory.createDefaultGraph();
        RDFParser.source(SampleRelease.current(releases).description())
                .lang(Lang.TURTLE)
                .base(DescriptionFile.directory(BASE))
                .parse(file);
        assertThat(asked.isIsomorphicWith(file)).isTrue();
        assertThat(server.get("/sparql", "Accept", "text/turtle").body()).contains(BASE + "graph/description");
        assertThat(server.get(
                                "/sparql?query="
                                        + Links.encode("ASK { ?dataset a <http://www.w3.org/ns/dcat#Dataset> }"),
                                "Accept",
                                "application/sparql-results+json")
                        .body())
                .contains("false");
    }

    @Test
    void searchEnginesReadTheSameOnTheHomePage() throws IOException {
        Document page = server.page("/");
        JsonNode data = new ObjectMapper()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());
        assertThat(data.path("@type").asText()).isEqualTo("Dataset");
        assertThat(data.path("@id").asText()).isEqualTo(DATASET.getURI());
        assertThat(data.path("identifier").asText()).isEqualTo(DATASET.getURI());
        assertThat(data.path("name").asText()).isEqualTo("Sample & Archive");
        assertThat(data.path("alternateName")).extracting(JsonNode::asText).containsExactlyInAnyOrder("견본", "样本");
        assertThat(data.path("description").asText()).isEqualTo("Records made for the tests of the pages.");
        assertThat(data.path("license").asText()).isEqualTo("https://creativecommons.org/publicdomain/zero/1.0/");
        assertThat(data.path("creator").path("name").asText()).isEqualTo("The <Testers>");
        assertThat(data.path("version").asText()).isEqualTo("2");
        assertThat(data.path("temporalCoverage").asText()).matches("\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d");
        List<String> addresses = new ArrayList<>();
        for (JsonNode download : data.path("distribution")) {
            addresses.add(download.path("contentUrl").asText());
            assertThat(download.path("encodingFormat"))
                    .extracting(JsonNode::asText)
                    .allMatch(type -> type.matches("[a-z]+/[a-z+-]+"))
                    .hasSize(2);
            assertThat(download.path("sha256").asText()).matches("[0-9a-f]{64}");
        }
        List<String> said = new ArrayList<>();
        for (String distribution : values(DATASET, DescriptionTerms.DISTRIBUTION)) {
            said.addAll(values(NodeFactory.createURI(distribution), DescriptionTerms.DOWNLOAD_URL));
        }
        assertThat(addresses).hasSize(29).containsExactlyInAnyOrderElementsOf(said);
    }

    private static List<String> values(Node subject, Iri property) {
        return described()
                .find(subject, NodeFactory.createURI(property.value()), Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI())
                .toList();
    }

    private static Graph described() {
        return parse(server.get("/void.nt").body(), Lang.NTRIPLES);
    }

    private static Graph parse(String text, Lang syntax) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, syntax).base(BASE).parse(graph);
        return graph;
    }
}
