package org.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2Factory;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final String BASE = "http://localhost:3030/";
    private static final Iri RECORDS = new Iri(BASE + "graph/records");
    private static final Iri LABEL = ExternalVocabulary.RDFS_LABEL;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

    @TempDir
    Path directory;

    @Test
    void whatIsBuiltIsRead() throws Exception {
        build(directory.resolve("store"), 3);
        try (StoreReader store = StoreReader.open(directory.resolve("store"))) {
            assertThat(csv(store, "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s")).isEqualToIgnoringNewLines("""
                    s,o
                    http://localhost:3030/id/document/0,title 0
                    http://localhost:3030/id/document/1,title 1
                    http://localhost:3030/id/document/2,title 2
                    """);
            assertThat(csv(store, "SELECT ?o { GRAPH <graph/records> { <id/document/1> ?p ?o } }"))
                    .isEqualToIgnoringNewLines("o\ndocuments.jsonl:1\n");
        }
    }

    @Test
    void manyTriplesFillManyBlocks() throws Exception {
        build(directory.resolve("store"), 20_000);
        try (StoreReader store = StoreReader.open(directory.resolve("store"))) {
            assertThat(csv(store, COUNT)).isEqualToIgnoringNewLines("n\n20000\n");
            assertThat(csv(store, "SELECT ?s { ?s ?p \"title 12345\"@en }"))
                    .isEqualToIgnoringNewLines("s\nhttp://localhost:3030/id/document/12345\n");
            assertThat(csv(store, "SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))
                    .isEqualToIgnoringNewLines("n\n20000\n");
        }
    }

    @Test
    void anEmptyStoreIsRead() throws Exception {
        build(directory.resolve("store"), 0);
        try (StoreReader store = StoreReader.open(directory.resolve("store"))) {
            assertThat(csv(store, COUNT)).isEqualToIgnoringNewLines("n\n0\n");
        }
    }

    @Test
    void theSameTriplesGiveTheSameFiles() throws Exception {
        build(directory.resolve("one"), 2_000);
        build(directory.resolve("two"), 2_000);
        assertThat(checksums(directory.resolve("one"))).isEqualTo(checksums(directory.resolve("two")));
    }

    @Test
    void readingWritesNothingAndNeedsNoLeaveToWrite() throws Exception {
        Path store = directory.resolve("store");
        build(store, 1_000);
        Map<String, String> before = checksums(store);
        permissions(store, "r-xr-xr-x", "r--r--r--");
        try {
            try (StoreReader first = StoreReader.open(store);
                    StoreReader second = StoreReader.open(store)) {
                assertThat(csv(first, COUNT)).isEqualTo(csv(second, COUNT)).contains("1000");
            }
        } finally {
            permissions(store, "rwxr-xr-x", "rw-r--r--");
        }
        assertThat(checksums(store)).isEqualTo(before);
    }

    @Test
    void nothingCanBeWrittenThroughTheReader() throws Exception {
        Path store = directory.resolve("store");
        build(store, 10);
        Map<String, String> before = checksums(store);
        try (StoreReader reader = StoreReader.open(store)) {
            DatasetGraph dataset = reader.dataset();
            assertThatThrownBy(() -> {
                        dataset.begin(TxnType.WRITE);
                        TermNodes nodes = new TermNodes();
                        dataset.getDefaultGraph()
                                .add(nodes.subject(RECORDS), nodes.predicate(LABEL), nodes.object(LABEL));
                        dataset.commit();
                    })
                    .hasMessageContaining("never written");
        }
        assertThat(checksums(store)).isEqualTo(before);
    }

    @Test
    void anInterruptedReaderDoesNotCloseTheStoreForOthers() throws Exception {
        Path store = directory.resolve("store");
        build(store, 5_000);
        try (StoreReader reader = StoreReader.open(store)) {
            Thread interrupted = new Thread(() -> {
                Thread.currentThread().interrupt();
                DatasetGraph dataset = reader.dataset();
                dataset.begin(TxnType.READ);
                try {
                    dataset.getDefaultGraph().stream().forEach(triple -> {});
                } finally {
                    dataset.end();
                }
            });
            interrupted.start();
            interrupted.join();
            assertThat(csv(reader, COUNT)).contains("5000");
        }
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        Path store = directory.resolve("store");
        build(store, 3_000);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (StoreReader reader = StoreReader.open(store)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String query = "SELECT ?s { ?s ?p \"title " + i * 40 + "\"@en }";
                answers.add(threads.submit(() -> csv(reader, query)));
            }
            for (int i = 0; i < 64; i++) {
                assertThat(answers.get(i).get(30, TimeUnit.SECONDS)).contains("/document/" + i * 40);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void jenasOwnToolsReadTheStore() throws Exception {
        Path store = directory.resolve("store");
        build(store, 1_500);
        DatasetGraph dataset = TDB2Factory.connectDataset(store.toString()).asDatasetGraph();
        dataset.begin(TxnType.READ);
        try {
            assertThat(dataset.getDefaultGraph().size()).isEqualTo(1_500);
        } finally {
            dataset.end();
            org.apache.jena.tdb2.sys.TDBInternal.expel(dataset);
        }
    }

    @Test
    void aMissingStoreIsOneClearSentence() {
        assertThatThrownBy(() -> StoreReader.open(directory.resolve("store")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("store: holds no TDB2 storage; build the release again");
    }

    @Test
    void aStoreThatLacksAFileIsOneClearSentence() throws Exception {
        Path store = directory.resolve("store");
        build(store, 10);
        Files.delete(store.resolve("Data-0001/SPO.idn"));
        assertThatThrownBy(() -> StoreReader.open(store))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("SPO.idn: is missing; build the release again");
    }

    static void build(Path store, int count) throws IOException {
        List<Triple> core = new ArrayList<>();
        List<Triple> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Iri document = new Iri(BASE + "id/document/" + i);
            core.add(new Triple(document, LABEL, Literal.text("title " + i, "en")));
            records.add(new Triple(document, LABEL, Literal.string("documents.jsonl:" + i)));
        }
        SmallStore.build(store, core, Map.of(RECORDS, records));
    }

    static String csv(StoreReader store, String query) throws QueryFault, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.run(query, BASE, LIMIT).write(ResultFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Map<String, String> checksums(Path folder) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (Path file : files(folder)) {
            if (Files.isRegularFile(file)) {
                checksums.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return checksums;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void permissions(Path folder, String forFolders, String forFiles) throws IOException {
        for (Path path : files(folder)) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? forFolders : forFiles));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
