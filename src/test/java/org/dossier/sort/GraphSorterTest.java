package org.dossier.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphSorterTest {
    private static final int GRAPHS = 3;

    @TempDir
    Path folder;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 40).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGraphComesSortedAndDistinctHoweverManyRunsThereAre(int seed) throws Exception {
        Random random = new Random(seed);
        List<NavigableSet<Triple>> graphs = new ArrayList<>();
        for (int i = 0; i < GRAPHS; i++) {
            graphs.add(new TreeSet<>());
        }
        long batchBytes = 500L << random.nextInt(12);
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), GRAPHS, batchBytes)) {
            List<Thread> threads = new ArrayList<>();
            List<IOException> failed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                List<Triple> triples = Stream.generate(() -> triple(random))
                        .limit(random.nextInt(400))
                        .toList();
                List<Integer> numbers =
                        triples.stream().map(t -> random.nextInt(GRAPHS)).toList();
                for (int j = 0; j < triples.size(); j++) {
                    graphs.get(numbers.get(j)).add(triples.get(j));
                }
                Thread thread = new Thread(() -> {
                    try (GraphSorter.Batch batch = sorter.batch()) {
                        for (int j = 0; j < triples.size(); j++) {
                            batch.triple(numbers.get(j), triples.get(j));
                        }
                    } catch (IOException e) {
                        failed.add(e);
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failed).isEmpty();
            try (SortedGraphs sorted = sorter.sorted()) {
                for (int graph = 0; graph < GRAPHS; graph++) {
                    assertThat(triples(sorted.graph(graph))).containsExactlyElementsOf(graphs.get(graph));
                    assertThat(sorted.graph(graph).size())
                            .isEqualTo(graphs.get(graph).size());
                }
                assertDictionary(sorted.terms(), graphs);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noTriplesAreAnEmptyGraph() throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 1000);
                SortedGraphs sorted = sorter.sorted()) {
            assertThat(sorted.terms().size()).isZero();
            assertThat(triples(sorted.graph(0))).isEmpty();
        }
    }

    @Test
    void whatWasTakenIsRemovedThoughItWasNeverSorted() throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 100);
                GraphSorter.Batch batch = sorter.batch()) {
            for (int i = 0; i < 50; i++) {
                batch.triple(0, triple(new Random(i)));
            }
            assertThat(folder.resolve("sort")).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWithAWayOut() throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 100)) {
            Files.createDirectory(folder.resolve("sort").resolve("run-0"));
            GraphSorter.Batch batch = sorter.batch();
            assertThatThrownBy(() -> batch.triple(0, triple(new Random(1))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("run-0: cannot be written")
                    .hasMessageContaining("free some space");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void termsAreOrderedByTheirBytes(int seed) {
        Random random = new Random(seed);
        String[] heads = {
            "", "<http://localhost/id/document/", "<http://localhost/", "\"", "\"Ж", "\"\uD83D\uDE00", "\"\uFFFD"
        };
        TreeSet<String> distinct = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(3000); i++) {
            distinct.add("!" + heads[random.nextInt(heads.length)]
                    + "x".repeat(random.nextInt(3))
                    + random.nextInt(1 << random.nextInt(20))
                    + "é".repeat(random.nextInt(3)));
        }
        List<String> shuffled = new ArrayList<>(distinct);
        Collections.shuffle(shuffled, random);
        byte[][] terms = shuffled.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        byte[][] expected = terms.clone();
        Arrays.sort(expected, Arrays::compareUnsigned);

        assertThat(Arrays.stream(TermOrder.of(terms)).mapToObj(i -> terms[i]).toArray(byte[][]::new))
                .isDeepEqualTo(expected);
    }

    @Test
    void aGraphOfTooManyTermsIsRefusedInWords() {
        assertThatThrownBy(() -> new TripleLayout(1 << 30, 1 << 30, 1 << 20))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large to be sorted");
    }

    private static void assertDictionary(TermDictionary terms, List<NavigableSet<Triple>> graphs) {
        TreeSet<Term> expected = new TreeSet<>();
        for (NavigableSet<Triple> graph : graphs) {
            graph.forEach(triple -> expected.addAll(List.of(triple.subject(), triple.predicate(), triple.object())));
        }
        List<Term> held = IntStream.range(0, terms.size()).mapToObj(terms::term).toList();
        assertThat(held).containsExactlyElementsOf(expected);
        assertThat(terms.literals()).isEqualTo((int)
                expected.stream().filter(Literal.class::isInstance).count());
        for (int i = 0; i < held.size(); i++) {
            assertThat(terms.find(held.get(i))).isEqualTo(i);
        }
        assertThat(terms.find(new Iri("http://nowhere"))).isEqualTo(-1);
    }

    private static List<Triple> triples(SortedGraph graph) throws IOException {
        List<Triple> triples = new ArrayList<>();
        try (TripleCursor cursor = graph.triples()) {
            while (cursor.next()) {
                triples.add(new Triple(
                        graph.terms().iri(cursor.subject()),
                        graph.terms().iri(cursor.predicate()),
                        graph.terms().term(cursor.object())));
            }
        }
        return triples;
    }

    private static Triple triple(Random random) {
        Iri subject = new Iri("http://x/" + random.nextInt(40) + (random.nextBoolean() ? "#p" : ""));
        Iri predicate = new Iri("http://p/" + random.nextInt(5));
        String text = "o\n\"é\uD83D\uDE00".substring(random.nextInt(5)) + random.nextInt(20);
        Term object = switch (random.nextInt(4)) {
            case 0 -> new Iri("http://x/" + random.nextInt(40));
            case 1 -> Literal.string(text);
            case 2 -> Literal.text(text, "ru");
            default -> Literal.typed(text, new Iri("http://t/" + random.nextInt(2)));
        };
        return new Triple(subject, predicate, object);
    }
}
