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

    void write(TripleSorter core, TripleSorter recordGraph, TripleSink progress) throws IOException {
        Path dumps = Files.createDirectory(release.resolve("dumps"));
        try (StoreBuilder store = new StoreBuilder(release.resolve("store"))) {
            counts.put(
                    Manifest.TRIPLES,
                    write(core, store.defaultGraph(), dumps.resolve(name + DumpWriter.EXTENSION), progress));
            counts.put(
                    Manifest.RECORD_TRIPLES,
                    write(
                            recordGraph,
                            store.graph(records),
                            dumps.resolve(name + "-records" + DumpWriter.EXTENSION),
                            progress));
        }
        Checksums.writeList(dumps);
    }

    private long write(TripleSorter graph, TripleSink store, Path dumpFile, TripleSink progress) throws IOException {
        try (DumpWriter dump = new DumpWriter(dumpFile)) {
            graph.sorted(triple -> {
                store.triple(triple);
                dump.triple(triple);
                count(triple);
                progress.triple(triple);
            });
            return dump.lines();
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
