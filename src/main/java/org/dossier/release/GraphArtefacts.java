package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.dump.Checksums;
import org.dossier.dump.DumpWriter;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.rdf.TripleSink;
import org.dossier.sort.TripleSorter;
import org.dossier.store.StoreBuilder;
import org.dossier.store.StoreReader;

/**
 * What is made of the sorted graph in one go: the store, the dumps, and the counts. Nothing is read back from anything.
 */
final class GraphArtefacts {
    private final Path release;
    private final String name;
    private final Iri records;
    private final SortedMap<String, Long> counts = new TreeMap<>();

    /**
     * @param release the directory that the artefacts go into
     * @param name what the dumps are called: {@code armistice}
     * @param records the name of the graph of records
     */
    GraphArtefacts(Path release, String name, Iri records) {
        this.release = release;
        this.name = name;
        this.records = records;
    }

    /**
     * Writes everything.
     *
     * @param alsoCore is handed the triples of the default graph as well, in their order
     * @param alsoAll is handed every triple as well
     */
    void write(TripleSorter core, TripleSorter recordGraph, TripleSink alsoCore, TripleSink alsoAll)
            throws IOException {
        Path dumps = Files.createDirectory(release.resolve("dumps"));
        Path coreDump = dumps.resolve(name + DumpWriter.EXTENSION);
        Path recordDump = dumps.resolve(name + "-records" + DumpWriter.EXTENSION);
        try (StoreBuilder store = new StoreBuilder(release.resolve("store"))) {
            write(core, store.defaultGraph(), coreDump, triple -> {
                count(triple);
                alsoCore.triple(triple);
                alsoAll.triple(triple);
            });
            write(recordGraph, store.graph(records), recordDump, alsoAll);
        }
        counts.put(Manifest.TRIPLES, core.size());
        counts.put(Manifest.RECORD_TRIPLES, recordGraph.size());
        Checksums.writeList(dumps);
        compare(coreDump, recordDump);
    }

    private static void write(TripleSorter graph, TripleSink store, Path dumpFile, TripleSink also) throws IOException {
        try (DumpWriter dump = new DumpWriter(dumpFile)) {
            graph.sorted(triple -> {
                store.triple(triple);
                dump.triple(triple);
                also.triple(triple);
            });
        }
    }

    /** Holds what is on disk now against what was sorted. */
    private void compare(Path coreDump, Path recordDump) throws IOException {
        try (StoreReader store = StoreReader.open(release.resolve("store"))) {
            same(coreDump, DumpWriter.count(coreDump), Manifest.TRIPLES);
            same(recordDump, DumpWriter.count(recordDump), Manifest.RECORD_TRIPLES);
            same(release.resolve("store"), store.size(), Manifest.TRIPLES);
            same(release.resolve("store"), store.size(records), Manifest.RECORD_TRIPLES);
        }
    }

    private void same(Path where, long found, String count) {
        if (found != counts.getOrDefault(count, 0L)) {
            throw new IllegalStateException(
                    where + " holds " + found + " " + count + " where " + counts.get(count) + " were written");
        }
    }

    private void count(Triple triple) {
        if (triple.predicate().equals(ExternalVocabulary.RDF_TYPE) && triple.object() instanceof Iri type) {
            String iri = type.value();
            counts.merge(iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1), 1L, Long::sum);
        }
    }

    /** How many triples each graph has, and how many entities there are of each class. */
    SortedMap<String, Long> counts() {
        return counts;
    }
}
