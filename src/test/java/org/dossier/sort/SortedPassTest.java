package org.dossier.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortedPassTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(3);

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 30).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blocksOfTriplesAreTheGraphInItsOrder(int seed) throws IOException {
        NavigableSet<Triple> graph = graph(new Random(seed));
        List<String> seen = new ArrayList<>();
        try (SortedGraphs sorted = sorted(graph)) {
            SortedPass pass = new SortedPass(sorted.graph(0), WORKERS, 3, 7);
            pass.triples(new Gathering<>(block -> lines(block, 0, block.size()), seen));
            pass.run(read -> {});
        }
        assertThat(seen)
                .containsExactlyElementsOf(graph.stream().map(Triple::ntriples).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntityComesOnceWithAllItsPartsInTheOrderOfItsIri(int seed) throws IOException {
        NavigableSet<Triple> graph = graph(new Random(seed));
        List<String> seen = new ArrayList<>();
        try (SortedGraphs sorted = sorted(graph)) {
            SortedPass pass = new SortedPass(sorted.graph(0), WORKERS, 3, 7);
            pass.entities(new Gathering<>(SortedPassTest::entities, seen));
            pass.run(read -> {});
        }
        assertThat(seen).containsExactlyElementsOf(expected(graph));
    }

    @Test
    void theUnionOfTwoGraphsHasEachTripleOnce() throws IOException {
        NavigableSet<Triple> one = graph(new Random(1));
        NavigableSet<Triple> other = graph(new Random(2));
        NavigableSet<Triple> both = new TreeSet<>(one);
        both.addAll(other);
        List<String> seen = new ArrayList<>();
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 2, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : one) {
                    batch.triple(0, triple);
                }
                for (Triple triple : other) {
                    batch.triple(1, triple);
                }
            }
            try (SortedGraphs sorted = sorter.sorted()) {
                SortedGraph union = sorted.union(0, 1);
                SortedPass pass = new SortedPass(union, WORKERS, 3, 7);
                pass.triples(new Gathering<>(block -> lines(block, 0, block.size()), seen));
                pass.run(read -> {});
                assertThat(union.size()).isEqualTo(both.size());
            }
        }
        assertThat(seen)
                .containsExactlyElementsOf(both.stream().map(Triple::ntriples).toList());
    }

    private SortedGraphs sorted(NavigableSet<Triple> graph) throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), 1, 1 << 20)) {
            try (GraphSorter.Batch batch = sorter.batch()) {
                for (Triple triple : graph) {
                    batch.triple(0, triple);
                }
            }
            return sorter.sorted();
        }
    }

    private static List<String> expected(NavigableSet<Triple> graph) {
        List<String> expected = new ArrayList<>();
        TreeSet<Iri> entities = new TreeSet<>();
        graph.forEach(triple -> entities.add(entity(triple.subject())));
        for (Iri entity : entities) {
            expected.add("entity " + entity);
            graph.stream()
                    .filter(triple -> entity(triple.subject()).equals(entity))
                    .map(Triple::ntriples)
                    .forEach(expected::add);
        }
        return expected;
    }

    private static Iri entity(Iri subject) {
        int fragment = subject.value().indexOf('#');
        return fragment < 0 ? subject : new Iri(subject.value().substring(0, fragment));
    }

    private static List<String> entities(EntityBlock block) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            lines.add("entity " + block.entity(i));
            lines.addAll(lines(block.triples(), block.start(i), block.end(i)));
        }
        return lines;
    }

    private static List<String> lines(TripleBlock block, int start, int end) {
        List<String> lines = new ArrayList<>();
        for (int i = start; i < end; i++) {
            lines.add(text(block, block.subject(i)) + " " + text(block, block.predicate(i)) + " "
                    + text(block, block.object(i)) + " .");
        }
        return lines;
    }

    private static String text(TripleBlock block, int term) {
        return new String(block.terms().bytes(term), StandardCharsets.UTF_8);
    }

    /** Subjects that begin with one another, some of them only parts. */
    private static NavigableSet<Triple> graph(Random random) {
        String[] tails = {"", "#a", "#b", "-1", "-1#a", "1", "1#z", "12", "12#a", "a", "a#b", "~x", "ж", "ж#a"};
        NavigableSet<Triple> graph = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            String subject = "http://x/" + random.nextInt(3) + tails[random.nextInt(tails.length)];
            graph.add(new Triple(
                    new Iri(subject),
                    new Iri("http://p/" + random.nextInt(3)),
                    random.nextBoolean()
                            ? new Iri("http://x/" + random.nextInt(9))
                            : Literal.text("o" + random.nextInt(9), random.nextBoolean() ? "ru" : "")));
        }
        return graph;
    }

    private interface Lines<B> {
        List<String> of(B block);
    }

    private record Gathering<B>(Lines<B> lines, List<String> seen) implements BlockSink<B, List<String>> {
        @Override
        public List<String> prepare(B block) {
            return lines.of(block);
        }

        @Override
        public void accept(List<String> prepared) {
            seen.addAll(prepared);
        }
    }
}
