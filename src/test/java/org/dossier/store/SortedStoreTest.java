package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderWeighted;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dossier.armistice.ArmisticeGraph;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SortedStoreTest {
    private static final long MUCH = 64 << 20;
    private static final long LITTLE = 1 << 16;
    private static final Iri RECORDS = new Iri("http://localhost:3030/graph/records");
    private static final Iri ONTOLOGY = new Iri("http://localhost:3030/graph/онтология");

    /** Which parts of a quad are given: 8 the graph, 4 the subject, 2 the predicate, 1 the object. */
    private static final int[] EVERYTHING = IntStream.range(0, 16).toArray();

    private static final int[] SELECTIVE = {1, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 15};

    @TempDir
    Path directory;

    private Path ours() {
        return directory.resolve("ours");
    }

    private Path jenas() {
        return directory.resolve("jenas");
    }

    static Stream<Arguments> seedsAndSizes() {
        // 341 triples or 255 quads fill a leaf.
        return Stream.of(
                Arguments.of(1, 0, 0),
                Arguments.of(2, 1, 0),
                Arguments.of(3, 0, 1),
                Arguments.of(4, 30, 40),
                Arguments.of(5, 341, 255),
                Arguments.of(6, 342, 256),
                Arguments.of(7, 700, 513),
                Arguments.of(8, 3_000, 2_000));
    }

    @ParameterizedTest
    @MethodSource("seedsAndSizes")
    void aStoreIsTheOneThatJenaLoads(long seed, int triples, int quads) throws Exception {
        RandomGraphs random = new RandomGraphs(seed, Math.max(10, triples / 5));
        List<List<Triple>> graphs = List.of(random.triples(triples), random.triples(quads), random.triples(quads / 2));
        List<Iri> names = List.of(RECORDS, ONTOLOGY);
        Databases.build(ours(), graphs, names, LITTLE, 2);
        Databases.load(jenas(), graphs, names);

        assertThat(Databases.quads(ours())).isEqualTo(Databases.quads(jenas()));
        assertThat(answers(ours(), seed)).isEqualTo(answers(jenas(), seed));
    }

    /**
     * TDB2 reads a great xsd:long back as an xsd:integer, and then finds the one by the other or not, as what it remembers
     * from before has it.
     */
    private static boolean isAmbiguous(Node object) {
        return XSDDatatype.XSDinteger.getURI().equals(object.isLiteral() ? object.getLiteralDatatypeURI() : "")
                && NodeId.inline(object) == null;
    }

    /** What each index answers about some of the quads, which the same seed chooses in every database of the same graph. */
    private static List<String> answers(Path folder, long seed) {
        return Databases.read(folder, dataset -> {
            List<Quad> quads = new ArrayList<>(Databases.all(dataset));
            quads.sort((one, other) -> one.toString().compareTo(other.toString()));
            Random random = new Random(seed);
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < Math.min(60, quads.size()); i++) {
                Quad quad = quads.get(random.nextInt(quads.size()));
                if (isAmbiguous(quad.getObject())) {
                    continue;
                }
                for (int bound : i < 3 ? EVERYTHING : SELECTIVE) {
                    List<String> found = new ArrayList<>();
                    dataset.find(
                                    (bound & 8) == 0 ? Node.ANY : quad.getGraph(),
                                    (bound & 4) == 0 ? Node.ANY : quad.getSubject(),
                                    (bound & 2) == 0 ? Node.ANY : quad.getPredicate(),
                                    (bound & 1) == 0 ? Node.ANY : quad.getObject())
                            .forEachRemaining(one -> found.add(one.toString()));
                    found.sort(null);
                    answers.add(bound + " " + found.size() + " " + found.hashCode());
                }
            }
            return answers;
        });
    }

    @Test
    void theSampleIsTheOneThatJenaLoads() throws Exception {
        List<List<Triple>> graphs = List.of(ArmisticeGraph.triples());
        Databases.build(ours(), graphs, List.of(), MUCH, 2);
        Databases.load(jenas(), graphs, List.of());
        assertThat(Databases.quads(ours())).isEqualTo(Databases.quads(jenas()));
    }

    @Test
    void twoFormsOfANumberAreOneTriple() throws Exception {
        Iri subject = new Iri("http://example.org/s");
        Iri integer = new Iri("http://www.w3.org/2001/XMLSchema#integer");
        List<List<Triple>> graphs = List.of(Stream.of("1", "01", "+1", "2")
                .map(form -> new Triple(subject, RECORDS, Literal.typed(form, integer)))
                .toList());
        Databases.build(ours(), graphs, List.of(), MUCH, 2);
        assertThat(Databases.quads(ours())).hasSize(2);
    }

    @Test
    void aStoreTakesUpdatesLikeJenasOwn() throws Exception {
        RandomGraphs random = new RandomGraphs(11, 800);
        List<List<Triple>> graphs = List.of(random.triples(4_000), random.triples(2_000));
        Databases.build(ours(), graphs, List.of(RECORDS), MUCH, 2);
        Databases.load(jenas(), graphs, List.of(RECORDS));
        for (int round = 0; round < 3; round++) {
            for (Path folder : List.of(ours(), jenas())) {
                int seed = round;
                Databases.change(folder, dataset -> update(dataset, seed));
            }
            assertThat(Databases.quads(ours())).isEqualTo(Databases.quads(jenas()));
        }
        assertThat(answers(ours(), 11)).isEqualTo(answers(jenas(), 11));
    }

    private static void update(DatasetGraph dataset, int seed) {
        List<Quad> quads = Databases.all(dataset);
        quads.sort((one, other) -> one.toString().compareTo(other.toString()));
        for (int i = seed; i < quads.size(); i += 3) {
            if (!isAmbiguous(quads.get(i).getObject())) {
                dataset.delete(quads.get(i));
            }
        }
        TermNodes nodes = new TermNodes();
        for (Triple triple : new RandomGraphs(100 + seed, 2_000).triples(1_500)) {
            dataset.add(
                    seed == 1 ? NodeFactory.createURI(RECORDS.value()) : Quad.defaultGraphIRI,
                    nodes.subject(triple.subject()),
                    nodes.predicate(triple.predicate()),
                    nodes.object(triple.object()));
        }
    }

    @Test
    void memoryAndThreadsMakeNoDifferenceToTheFiles() throws Exception {
        RandomGraphs random = new RandomGraphs(12, 1_000);
        List<List<Triple>> graphs = List.of(random.triples(9_000), random.triples(3_000));
        Path first = directory.resolve("one/store");
        Path second = directory.resolve("two/store");
        Databases.build(first, graphs, List.of(RECORDS), LITTLE, 3);
        Databases.build(second, graphs, List.of(RECORDS), MUCH, 1);
        List<Path> files = Databases.files(first);
        assertThat(Databases.files(second).stream().map(second::relativize))
                .isEqualTo(files.stream().map(first::relativize).toList());
        for (Path file : files) {
            assertThat(second.resolve(first.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void itHasTheFilesThatJenasOwnHas() throws Exception {
        List<List<Triple>> graphs = List.of(new RandomGraphs(13, 20).triples(100));
        Databases.build(ours(), graphs, List.of(), MUCH, 2);
        Databases.load(jenas(), graphs, List.of());
        Path own = ours().resolve(StoreFiles.STORAGE_FOLDER);
        Path jena = jenas().resolve(StoreFiles.STORAGE_FOLDER);
        List<String> expected = new ArrayList<>(names(jena));
        expected.remove("tdb.lock");
        expected.add("stats.opt");
        assertThat(names(own)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> names(Path folder) throws IOException {
        return Databases.files(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Test
    void ourReaderOpensIt() throws Exception {
        List<Triple> triples = new RandomGraphs(14, 300).triples(2_000);
        Databases.build(ours(), List.of(triples, triples), List.of(RECORDS), MUCH, 2);
        int quads = Databases.quads(ours()).size();
        try (StoreReader store = StoreReader.open(ours())) {
            assertThat(2 * store.size()).isEqualTo(quads);
            assertThat(store.size(RECORDS)).isEqualTo(store.size());
        }
    }

    @Test
    void jenasCommandsReadIt() throws Exception {
        List<Triple> triples = new RandomGraphs(15, 300).triples(1_000);
        Databases.build(ours(), List.of(triples), List.of(), MUCH, 2);
        int count = Databases.quads(ours()).size();
        String location = "--loc=" + ours();
        assertThat(printed(() -> tdb2.tdbdump.main(location, "--output=NQ")).lines())
                .hasSize(count);
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(ours().toString()));
        assertThat(printed(() -> tdb2.tdbquery.main(location, "--results=CSV", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")))
                .contains(String.valueOf(count));
        TDBInternal.expel(DatabaseMgr.connectDatasetGraph(ours().toString()));
    }

    private static String printed(Runnable command) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPlainFusekiServesIt() throws Exception {
        Databases.build(ours(), List.of(new RandomGraphs(16, 300).triples(1_000)), List.of(), MUCH, 2);
        int count = Databases.quads(ours()).size();
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(ours().toString());
        FusekiServer server =
                FusekiServer.create().port(0).add("/ds", dataset).build().start();
        try (QueryExecHTTP query = QueryExecHTTP.service("http://localhost:" + server.getPort() + "/ds")
                .query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                .build()) {
            assertThat(query.select().next().get("n").getLiteralValue()).isEqualTo(count);
        } finally {
            server.stop();
            TDBInternal.expel(dataset);
        }
    }

    @Test
    void theOptimizersStatisticsAreWhatTdbCounts() throws Exception {
        List<Triple> triples = new RandomGraphs(17, 300)
                .triples(2_000).stream()
                        .filter(triple -> !(triple.object() instanceof Literal))
                        .toList();
        Databases.build(ours(), List.of(triples, List.of()), List.of(RECORDS), MUCH, 2);
        String statistics = Files.readString(ours().resolve(StoreFiles.STORAGE_FOLDER + "/stats.opt"));
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(ours().toString());
        try {
            DatasetGraphTDB tdb = TDBInternal.getDatasetGraphTDB(dataset);
            assertThat(tdb.getReorderTransform()).isInstanceOf(ReorderWeighted.class);
            ByteArrayOutputStream counted = new ByteArrayOutputStream();
            dataset.executeRead(() ->
                    Stats.write(counted, Stats.gather(dataset.getDefaultGraph()).results()));
            assertThat(lines(statistics))
                    .containsExactlyInAnyOrderElementsOf(lines(counted.toString(StandardCharsets.UTF_8)));
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    private static List<String> lines(String statistics) {
        return statistics
                .lines()
                .map(String::strip)
                .filter(line -> !line.contains("timestamp") && !line.contains("run@"))
                .map(line -> line.replaceAll("\\)+$", ""))
                .toList();
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws Exception {
        Databases.build(ours(), List.of(new RandomGraphs(18, 3_000).triples(9_000)), List.of(), LITTLE, 2);
        assertThat(directory.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsOneClearSentenceAndLeavesNothingBehind() throws Exception {
        Path storage = Files.createDirectories(ours().resolve(StoreFiles.STORAGE_FOLDER));
        List<List<Triple>> graphs = List.of(new RandomGraphs(19, 3_000).triples(9_000));
        for (String file : List.of("nodes-data.obj", "POS.dat", "nodes.idn", "SPO.bpt", "stats.opt")) {
            Files.createSymbolicLink(storage.resolve(file), Path.of("/dev/full"));
            assertThatThrownBy(() -> Databases.build(ours(), graphs, List.of(), LITTLE, 2))
                    .as(file)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(storage.resolve(file) + ": cannot be written (")
                    .hasMessageContaining("(No space left on device); free some space");
            assertThat(directory.resolve("temporary")).isEmptyDirectory();
            for (Path written : Databases.files(storage)) {
                Files.delete(written);
            }
            Files.deleteIfExists(storage.resolve(file));
        }
    }
}
