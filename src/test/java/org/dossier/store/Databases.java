package org.dossier.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** Databases of the same graphs, made by us and by Jena. */
final class Databases {
    private Databases() {}

    /** Makes one with the builder; {@code graphs} begins with the default graph, the others have names. */
    static void build(Path folder, List<List<Triple>> graphs, List<Iri> names, long memoryBytes, int threads)
            throws IOException {
        Map<Iri, List<Triple>> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), graphs.get(i + 1));
        }
        SmallStore.build(folder, graphs.get(0), named, memoryBytes, threads);
    }

    /** Makes one as Jena does, from N-Quads. */
    static void load(Path folder, List<List<Triple>> graphs, List<Iri> names) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (int i = 0; i < graphs.size(); i++) {
            String graph = i == 0 ? "" : " " + names.get(i - 1).ntriples();
            for (Triple triple : graphs.get(i)) {
                quads.append(triple.subject().ntriples()).append(' ');
                quads.append(triple.predicate().ntriples()).append(' ');
                quads.append(triple.object().ntriples()).append(graph).append(" .\n");
            }
        }
        Files.createDirectories(folder);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        dataset.executeWrite(
                () -> RDFParser.source(new ByteArrayInputStream(quads.toString().getBytes(StandardCharsets.UTF_8)))
                        .lang(Lang.NQUADS)
                        .checking(false)
                        .parse(StreamRDFLib.dataset(dataset)));
        TDBInternal.expel(dataset);
    }

    /** Every quad that a database has, in no matter what index, sorted. */
    static List<String> quads(Path folder) {
        return read(folder, dataset -> {
            List<String> quads = new ArrayList<>();
            dataset.find().forEachRemaining(quad -> quads.add(quad.toString()));
            quads.sort(null);
            return quads;
        });
    }

    static <T> T read(Path folder, Function<DatasetGraph, T> reader) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        dataset.begin(TxnType.READ);
        try {
            return reader.apply(dataset);
        } finally {
            dataset.end();
            TDBInternal.expel(dataset);
        }
    }

    static void change(Path folder, Consumer<DatasetGraph> change) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        dataset.executeWrite(() -> change.accept(dataset));
        TDBInternal.expel(dataset);
    }

    static List<Quad> all(DatasetGraph dataset) {
        List<Quad> quads = new ArrayList<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
