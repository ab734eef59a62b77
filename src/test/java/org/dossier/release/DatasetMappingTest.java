package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dossier.mapping.GraphPart;
import org.dossier.mapping.MappingRule;
import org.dossier.mapping.Remark;
import org.dossier.model.ArchiveRecord;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.sort.GraphSorter;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.TripleCursor;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading once on several threads gives what reading twice on one gives. */
class DatasetMappingTest {
    private static final String HEAD = """
            title: Test
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            """;

    @TempDir
    Path folder;

    /** What is stated and told, as texts. */
    private static final class Told {
        final Set<String> statements = new TreeSet<>();
        final List<String> findings = new ArrayList<>();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theArmisticeIsTheSameOnAnyNumberOfThreads(int threads) throws IOException {
        same(Dataset.open(Path.of("data/armistice")), threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void citationsForwardsAndDuplicatesAreTheSameOnAnyNumberOfThreads(int threads) throws IOException {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            int id = i % 7 == 6 ? i / 2 : i; // every seventh has the id of another
            documents
                    .append("{\"id\": \"d")
                    .append(id)
                    .append("\", \"title\": \"Telegram No. ")
                    .append(i)
                    .append(", Somebody ")
                    .append(i % 50)
                    .append(" to Comrade X")
                    .append(i % 3)
                    .append("\", \"replyTo\": \"d")
                    .append((i * 37L) % 5000)
                    .append("\", \"organizations\": [\"SOMEBODY ")
                    .append((i + 25) % 60)
                    .append("\"], \"people\": [\"somebody  ")
                    .append(i % 40)
                    .append("\"], \"repository\": \"Archive ")
                    .append(i % 4)
                    .append("\", \"archiveReference\": \"Archive, fond ")
                    .append(i % 4)
                    .append(", opis 1, delo ")
                    .append(i)
                    .append("\", \"note\": \"possibly the same as record d")
                    .append((i * 11L) % 6000)
                    .append("\", \"description\": \"")
                    .append("long ".repeat(40))
                    .append(i % 100 == 0 ? "\"\n" : "\"}\n");
        }
        Files.writeString(folder.resolve("documents.jsonl"), documents);
        Files.writeString(
                folder.resolve("dataset.yaml"), HEAD + "sources: [{file: documents.jsonl, kind: documents}]\n");
        same(Dataset.open(folder), threads);
    }

    @Test
    void linksAreApartFromWhatTheRecordsState() throws IOException {
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), GraphPart.values().length, 1 << 20)) {
            DatasetMapping.sort(Dataset.open(Path.of("data/armistice")), "http://localhost:3030/", sorter, 2, nobody());
            try (SortedGraphs graphs = sorter.sorted()) {
                Set<String> core = triples(graphs.graph(GraphPart.CORE.number()));
                Set<String> links = triples(graphs.graph(GraphPart.LINKS.number()));
                assertThat(links)
                        .isNotEmpty()
                        .allMatch(line -> line.contains("/id/mapping/") || line.contains("skos/core#exactMatch"));
                assertThat(core)
                        .noneMatch(line -> line.contains("/id/mapping/") || line.contains("skos/core#exactMatch"));
                long mappings = links.stream()
                        .filter(line -> line.endsWith("<https://w3id.org/sssom/Mapping> ."))
                        .count();
                assertThat(graphs.graph(GraphPart.RECORDS.number()).size()).isEqualTo(725 + mappings);
            }
        }
    }

    private void same(Dataset dataset, int threads) throws IOException {
        Told parallel = sorted(dataset, threads);
        Told sequential = stated(dataset);
        assertThat(parallel.findings).isEqualTo(sequential.findings);
        assertThat(parallel.statements).isEqualTo(sequential.statements);
    }

    private Told sorted(Dataset dataset, int threads) throws IOException {
        Told told = new Told();
        List<Predicate<Predicate<String>>> standing = new ArrayList<>();
        try (GraphSorter sorter = new GraphSorter(folder.resolve("sort"), GraphPart.values().length, 1 << 20)) {
            DatasetMapping.sort(dataset, "http://localhost:3030/", sorter, threads, new RecordListener() {
                @Override
                public void place(
                        SourceLocation where,
                        Optional<ArchiveRecord> record,
                        List<Problem> problems,
                        List<Concluded> remarks) {
                    problems.forEach(problem -> add(problem.toString(), held -> true));
                    remarks.forEach(remark -> add(
                            where + " " + remark.remark(),
                            held -> remark.document().isEmpty() || held.test(remark.document()) == remark.ifHeld()));
                }

                private void add(String text, Predicate<Predicate<String>> stands) {
                    told.findings.add(text);
                    standing.add(stands);
                }

                @Override
                public void end(Predicate<String> held) {
                    for (int i = standing.size() - 1; i >= 0; i--) {
                        if (!standing.get(i).test(held)) {
                            told.findings.remove(i);
                        }
                    }
                }
            });
            try (SortedGraphs graphs = sorter.sorted()) {
                for (GraphPart part : GraphPart.values()) {
                    told.statements.addAll(triples(graphs.graph(part.number())));
                }
            }
        }
        return told;
    }

    private static RecordListener nobody() {
        return new RecordListener() {
            @Override
            public void place(
                    SourceLocation where,
                    Optional<ArchiveRecord> record,
                    List<Problem> problems,
                    List<Concluded> remarks) {}

            @Override
            public void end(Predicate<String> held) {}
        };
    }

    private static Told stated(Dataset dataset) throws IOException {
        Told told = new Told();
        List<SourceLocation> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        dataset.read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {}

            @Override
            public void problem(Problem problem) {
                places.add(problem.where());
                texts.add(problem.toString());
            }
        });
        DatasetMapping.index(dataset, "http://localhost:3030/").state(new DatasetMapping.Receiver() {
            @Override
            public void record(Iri thing, SourceLocation where) {
                told.statements.add(thing + " <https://w3id.org/dossier/ontology#recordedAt> \"" + where + "\" .");
            }

            @Override
            public void statement(Triple triple, MappingRule rule, DatasetMapping.Origin origin) {
                told.statements.add(triple.ntriples());
            }

            @Override
            public void remark(Remark remark, DatasetMapping.Origin origin) {
                places.add(origin.where());
                texts.add(origin.where() + " " + remark);
            }
        });
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        List<String> files = List.of(
                "actors.jsonl",
                "places.jsonl",
                "programs.jsonl",
                "collections.jsonl",
                "events.jsonl",
                "documents.jsonl");
        order.sort(java.util.Comparator.<Integer>comparingInt(
                        i -> files.indexOf(places.get(i).file()))
                .thenComparingLong(i -> places.get(i).line()));
        order.forEach(i -> told.findings.add(texts.get(i)));
        return told;
    }

    private static Set<String> triples(SortedGraph graph) throws IOException {
        Set<String> lines = new TreeSet<>();
        TripleCursor cursor = graph.triples();
        while (cursor.next()) {
            lines.add(new Triple(
                            graph.terms().iri(cursor.subject()),
                            graph.terms().iri(cursor.predicate()),
                            graph.terms().term(cursor.object()))
                    .ntriples());
        }
        return lines;
    }
}
