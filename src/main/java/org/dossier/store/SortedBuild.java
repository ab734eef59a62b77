package org.dossier.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.Tasks;
import org.dossier.sort.TermDictionary;

/** One build of a TDB2 database from sorted graphs; the files are written one after another, none is written to twice. */
final class SortedBuild {
    private static final List<String> ORDERS = List.of("POS", "OSP", "SPO");

    private final Path storage;
    private final Path temporary;
    private final SortedGraph defaultGraph;
    private final Map<Iri, SortedGraph> namedGraphs;
    private final BuildMeans means;
    private final Tasks tasks;

    /** @param temporary a folder that is this build's alone */
    SortedBuild(
            Path storage,
            Path temporary,
            SortedGraph defaultGraph,
            Map<Iri, SortedGraph> namedGraphs,
            BuildMeans means,
            Tasks tasks) {
        this.storage = storage;
        this.temporary = temporary;
        this.defaultGraph = defaultGraph;
        this.namedGraphs = namedGraphs;
        this.means = means;
        this.tasks = tasks;
    }

    void run() throws IOException {
        List<Future<GraphCounts>> counting = new ArrayList<>();
        counting.add(tasks.begin(() -> GraphCounts.of(defaultGraph)));
        for (SortedGraph graph : namedGraphs.values()) {
            counting.add(tasks.begin(() -> GraphCounts.of(graph)));
        }
        TermDictionary terms = defaultGraph.terms();
        TermHashes hashes = new TermHashes(
                temporary, (long) terms.size() + namedGraphs.size(), means.memoryBytes() / (means.threads() + 1));
        List<NamedGraph> named = new ArrayList<>();
        TermIds ids = writeTerms(terms, hashes, named);
        Future<Long> index = tasks.begin(() -> indexTerms(hashes));
        writeTuples(ids, predicates(counting), named);
        writeRest(Tasks.await(counting.get(0)));
        same("the index of terms", Tasks.await(index), hashes.count());
    }

    private TermIds writeTerms(TermDictionary terms, TermHashes hashes, List<NamedGraph> named) throws IOException {
        try (TermTable table = new TermTable(storage, hashes)) {
            long[] ids = table.write(terms, tasks, 2 * means.threads());
            for (Map.Entry<Iri, SortedGraph> graph : namedGraphs.entrySet()) {
                named.add(new NamedGraph(table.graph(graph.getKey(), terms, ids), graph.getValue()));
            }
            Collections.sort(named);
            writeState(Names.nodeTableBaseName, table.length());
            return TermIds.of(ids);
        }
    }

    private long indexTerms(TermHashes hashes) throws IOException {
        PackedTree tree =
                new PackedTree(storage, Names.nodeTableBaseName, SystemTDB.LenNodeHash, SystemTDB.SizeOfNodeId);
        tree.write(hashes.records(tasks::done));
        return tree.count();
    }

    private static int[] predicates(List<Future<GraphCounts>> counting) throws IOException {
        IntStream all = IntStream.empty();
        for (Future<GraphCounts> counts : counting) {
            all = IntStream.concat(all, IntStream.of(Tasks.await(counts).predicates()));
        }
        return all.sorted().distinct().toArray();
    }

    private void writeTuples(TermIds ids, int[] predicates, List<NamedGraph> named) throws IOException {
        List<SortedGraph> graphs = named.stream().map(NamedGraph::graph).toList();
        long[] graphIds =
                named.stream().flatMapToLong(graph -> LongStream.of(graph.id())).toArray();
        List<Future<Long>> triples = new ArrayList<>();
        List<Future<Long>> quads = new ArrayList<>();
        for (String order : ORDERS) {
            TupleIndexes indexes = new TupleIndexes(
                    storage,
                    order,
                    new TupleForm(order, ids, predicates),
                    temporary,
                    means.memoryBytes() / (means.threads() + 1),
                    tasks);
            triples.add(tasks.begin(() -> indexes.triples(defaultGraph)));
            quads.add(tasks.begin(() -> indexes.quads(graphs, graphIds)));
        }
        for (int i = 1; i < ORDERS.size(); i++) {
            same(ORDERS.get(i), Tasks.await(triples.get(i)), Tasks.await(triples.get(0)));
            same("G" + ORDERS.get(i), Tasks.await(quads.get(i)), Tasks.await(quads.get(0)));
        }
    }

    private static void same(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException(what + " has " + found + " entries where there should be " + expected);
        }
    }

    private void writeRest(GraphCounts counts) throws IOException {
        new PackedTree(storage, Names.primaryIndexPrefix, 3 * SystemTDB.SizeOfNodeId, 0)
                .write(Collections.emptyIterator());
        new PackedTree(storage, Names.prefixTableBaseName, SystemTDB.LenNodeHash, SystemTDB.SizeOfNodeId)
                .write(Collections.emptyIterator());
        StorageFile.write(storage.resolve(Names.prefixTableBaseName + "-data." + Names.extObjNodeData), new byte[0]);
        writeState(Names.prefixTableBaseName, 0);
        StorageFile.write(storage.resolve(Names.journalFile), new byte[0]);
        ByteArrayOutputStream statistics = new ByteArrayOutputStream();
        counts.write(statistics);
        StorageFile.write(storage.resolve(Names.optStats), statistics.toByteArray());
    }

    /** The state of a file of terms: its length, and a number that TDB2 leaves at 0. */
    private void writeState(String name, long length) throws IOException {
        StorageFile.write(
                storage.resolve(name + "-data." + Names.extBdfState),
                ByteBuffer.allocate(2 * Long.BYTES).putLong(length).array());
    }

    private record NamedGraph(long id, SortedGraph graph) implements Comparable<NamedGraph> {
        @Override
        public int compareTo(NamedGraph other) {
            return Long.compare(id, other.id);
        }
    }
}
