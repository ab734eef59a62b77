package org.dossier.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DumpsTest {
    private static final Iri RECORDS = new Iri(RandomGraph.BASE + "graph/records");

    private static final List<Part> PARTS = List.of(Part.CORE, Part.LINKS, Part.RECORDS);

    @TempDir
    Path directory;

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nTriplesAreTheCanonicalLinesInTheirOrder(int seed) throws Exception {
        List<List<Triple>> graphs = graphs(seed);
        write("a", graphs, 2, 50);
        for (int i = 0; i < PARTS.size(); i++) {
            String lines = lines(graphs.get(i), "");
            String file = "x" + PARTS.get(i).suffix() + ".nt";
            assertThat(gunzipped("a", file + ".gz")).isEqualTo(lines);
            assertThat(unzstded("a", file + ".zst")).isEqualTo(lines);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nQuadsHoldEveryPartInItsOrderWithTheNamesOfTheGraphs(int seed) throws Exception {
        List<List<Triple>> graphs = graphs(seed);
        write("a", graphs, 2, 50);
        String quads = lines(graphs.get(0), "")
                + lines(graphs.get(1), "")
                + lines(graphs.get(2), RECORDS.ntriples() + " ")
                + gunzipped("a", "x-ontology.nt.gz").replace(" .\n", " " + OntologyGraph.NAME.ntriples() + " .\n");
        assertThat(gunzipped("a", "x.nq.gz")).isEqualTo(quads);
        assertThat(unzstded("a", "x.nq.zst")).isEqualTo(quads);
        assertThat(gunzipped("a", "x-records.nq.gz")).isEqualTo(lines(graphs.get(2), RECORDS.ntriples() + " "));
    }

    @Test
    void linesStandAsTheSortCommandPutsThem() throws Exception {
        write("a", graphs(3), 2, 50);
        byte[] lines = gunzipped("a", "x.nt.gz").getBytes(StandardCharsets.UTF_8);
        ProcessBuilder sort = new ProcessBuilder("sort");
        sort.environment().put("LC_ALL", "C");
        assertThat(run(sort, lines)).isEqualTo(lines);
    }

    @Test
    void howManyThreadsWorkDoesNotShowInTheBytes() throws Exception {
        List<List<Triple>> graphs = graphs(4);
        List<Distribution> one = write("one", graphs, 1, 50);
        List<Distribution> four = write("four", graphs, 4, 50);
        assertThat(four).isEqualTo(one);
        for (Distribution file : one) {
            assertThat(directory.resolve("four").resolve(file.file()))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(file.file()));
        }
    }

    @Test
    void aDistributionSaysWhatTheFileHolds() throws Exception {
        List<List<Triple>> graphs = graphs(5);
        List<Distribution> files = write("a", graphs, 2, 50);
        assertThat(files).extracting(Distribution::file).isSorted().contains("x.nt.gz", "x.nq.zst", "x-records.nt.gz");
        for (Distribution file : files) {
            Path path = directory.resolve("a").resolve(file.file());
            assertThat(file.bytes()).isEqualTo(Files.size(path));
            assertThat(file.sha256()).isEqualTo(Sha256.of(path));
        }
        Distribution core = named(files, "x.nt.gz");
        assertThat(core.part()).isEqualTo(Part.CORE);
        assertThat(core.mediaType()).isEqualTo("application/n-triples");
        assertThat(core.compression()).isEqualTo("application/gzip");
        assertThat(core.triples()).isEqualTo(graphs.get(0).size());
        assertThat(named(files, "x.nq.zst").triples())
                .isEqualTo(graphs.stream().mapToInt(List::size).sum()
                        + named(files, "x-ontology.ttl.gz").triples());
    }

    @Test
    void sha256sumAcceptsTheList() throws Exception {
        write("a", graphs(6), 2, 50);
        ProcessBuilder check = new ProcessBuilder("sha256sum", "--check", "--strict", Checksums.LIST);
        check.directory(directory.resolve("a").toFile());
        assertThat(new String(run(check, new byte[0]), StandardCharsets.UTF_8))
                .contains("x.nq.zst: OK")
                .contains("x-links.nt.gz: OK");
    }

    @Test
    void aGraphWithoutTriplesMakesFilesThatUnpackToNothing() throws Exception {
        write("a", List.of(List.of(), List.of(), List.of()), 2, 50);
        assertThat(unpacked("gzip", "a", "x.nt.gz")).isEmpty();
        assertThat(unzstded("a", "x-links.nt.zst")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, .gz", "zstd, .zst"})
    void theCommandUnpacksWhatTheLibraryUnpacks(String command, String extension) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(":")).map(path -> Path.of(path, command)))
                .as("folders of PATH with the command " + command)
                .anyMatch(Files::isExecutable);
        write("a", graphs(9), 2, 50);
        assertThat(unpacked(command, "a", "x.nq" + extension)).isEqualTo(gunzipped("a", "x.nq.gz"));
    }

    @Test
    void everyMemberNamesNeitherTimeNorSystem() throws Exception {
        write("a", graphs(7), 2, 50);
        byte[] file = Files.readAllBytes(directory.resolve("a").resolve("x.nt.gz"));
        List<String> headers = new ArrayList<>();
        for (int i = 0; i + 10 <= file.length; i++) {
            if (file[i] == 0x1f && file[i + 1] == (byte) 0x8b && file[i + 2] == 8 && file[i + 3] == 0) {
                headers.add(HexFormat.of().formatHex(file, i, i + 10));
            }
        }
        assertThat(headers).hasSizeGreaterThan(3).containsOnly("1f8b08000000000000ff");
    }

    @Test
    void partsInAnotherOrderAreRefused() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(1);
        Path folder = Files.createDirectory(directory.resolve("a"));
        try (SortedGraphs sorted = RandomGraph.sorted(directory.resolve("t"), graphs(8));
                Dumps dumps = Dumps.begin(folder, "x", new Iri(RandomGraph.BASE), sorted.terms())) {
            SortedPass links = new SortedPass(sorted.graph(1), workers, 1);
            dumps.triples(Part.LINKS, links);
            SortedPass core = new SortedPass(sorted.graph(0), workers, 1);
            dumps.triples(Part.CORE, core);
            links.run(read -> {});
            assertThatThrownBy(() -> core.run(read -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("x.nq.gz: CORE comes after LINKS");
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void aFullDiskIsSaidWithTheFileAndTheRemedy() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (DumpFile file =
                new DumpFile(directory.resolve("x.nt.gz"), Part.CORE, Syntax.N_TRIPLES, Compression.GZIP, full)) {
            assertThatThrownBy(() -> file.append(new byte[1]))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(
                            "x.nt.gz: cannot be written (No space left on device); free some space on its disk, or use another");
        }
    }

    private static List<List<Triple>> graphs(int seed) {
        RandomGraph random = new RandomGraph(seed);
        return List.of(
                List.copyOf(new TreeSet<>(random.triples(400))),
                List.copyOf(new TreeSet<>(random.triples(120))),
                List.copyOf(new TreeSet<>(random.triples(60))));
    }

    private List<Distribution> write(String name, List<List<Triple>> graphs, int threads, int blockTriples)
            throws IOException {
        Path folder = Files.createDirectory(directory.resolve(name));
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (SortedGraphs sorted = RandomGraph.sorted(directory.resolve("t"), graphs);
                Dumps dumps = Dumps.begin(folder, "x", new Iri(RandomGraph.BASE), sorted.terms())) {
            for (int i = 0; i < PARTS.size(); i++) {
                Part part = PARTS.get(i);
                SortedPass pass = new SortedPass(sorted.graph(i), workers, threads, blockTriples);
                if (part == Part.RECORDS) {
                    dumps.graph(part, RECORDS, pass);
                } else {
                    dumps.triples(part, pass);
                }
                pass.run(read -> {});
            }
            return dumps.finish();
        } finally {
            workers.shutdown();
        }
    }

    private static String lines(List<Triple> triples, String graph) {
        StringBuilder lines = new StringBuilder();
        for (Triple triple : triples) {
            String line = triple.ntriples();
            lines.append(line, 0, line.length() - 1).append(graph).append(".\n");
        }
        return lines.toString();
    }

    private static Distribution named(List<Distribution> files, String name) {
        return files.stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String gunzipped(String folder, String file) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(directory.resolve(folder).resolve(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String unzstded(String folder, String file) throws IOException {
        try (InputStream in = new ZstdInputStream(
                Files.newInputStream(directory.resolve(folder).resolve(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String unpacked(String command, String folder, String file) throws Exception {
        byte[] packed = Files.readAllBytes(directory.resolve(folder).resolve(file));
        return new String(run(new ProcessBuilder(command, "-d", "-c"), packed), StandardCharsets.UTF_8);
    }

    private byte[] run(ProcessBuilder command, byte[] input) throws Exception {
        Path in = Files.write(directory.resolve("in"), input);
        Process process =
                command.redirectInput(in.toFile()).redirectErrorStream(true).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(new String(output, StandardCharsets.UTF_8))
                .isZero();
        return output;
    }
}
