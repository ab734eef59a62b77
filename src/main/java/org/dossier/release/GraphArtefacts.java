package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.dossier.change.ChangeCounts;
import org.dossier.change.ChangeLog;
import org.dossier.dump.Distribution;
import org.dossier.dump.Dumps;
import org.dossier.dump.Part;
import org.dossier.dump.Period;
import org.dossier.dump.PeriodSink;
import org.dossier.dump.Statistics;
import org.dossier.dump.StatisticsSink;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.published.MappingTable;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.SortedGraphs;
import org.dossier.sort.SortedPass;
import org.dossier.store.BuildMeans;
import org.dossier.store.StoreBuilder;
import org.dossier.text.TextSink;
import org.dossier.validation.Shapes;
import org.dossier.validation.ValidationSink;
import org.dossier.validation.Violation;

/**
 * What is made of the sorted graphs in one go: the store, the dumps, the indexes, the statistics and the change log, while the
 * rules of the graph are checked. Nothing is read back from anything.
 */
final class GraphArtefacts {
    private final Path release;
    private final String name;
    private final Iri base;
    private final String license;
    private final Iri recordsName;
    private final Iri candidatesName;
    private final Lineage lineage;
    private final Workers workers;
    private final BuildProgress progress;
    private final LongAdder done = new LongAdder();

    /**
     * @param release the directory that the artefacts go into
     * @param name what the dumps are called: {@code armistice}
     * @param base what the IRIs of the dataset begin with
     * @param license the dataset's, an IRI
     */
    GraphArtefacts(
            Path release,
            String name,
            Iri base,
            String license,
            Lineage lineage,
            Workers workers,
            BuildProgress progress) {
        this.release = release;
        this.name = name;
        this.base = base;
        this.license = license;
        this.recordsName = NamedGraphs.records(base.value());
        this.candidatesName = NamedGraphs.candidates(base.value());
        this.lineage = lineage;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * What was made, and what was found on the way.
     *
     * @param counts how many triples each graph has, and how many entities there are of each class
     * @param statistics of the default graph
     * @param period the days that its documents are of
     * @param violations what breaks a rule of the graph, as much of it as is kept
     * @param violationsFound how much that is in all
     */
    record Made(
            SortedMap<String, Long> counts,
            List<Distribution> dumps,
            Statistics statistics,
            Period period,
            ChangeCounts changes,
            List<Violation> violations,
            long violationsFound) {}

    /** Makes everything; {@code temporary} is a folder for what does not fit into memory. */
    Made make(SortedGraphs graphs, Path temporary) throws IOException {
        SortedGraph all = graphs.union(GraphPart.CORE.number(), GraphPart.LINKS.number());
        SortedGraph records = graphs.graph(GraphPart.RECORDS.number());
        SortedGraph candidates = graphs.graph(GraphPart.CANDIDATES.number());
        SortedMap<Iri, SortedGraph> named = new TreeMap<>(Map.of(recordsName, records, candidatesName, candidates));
        progress.stage("Writing the release", passed(graphs) + 3 * all.size() + StoreBuilder.entries(all, named));
        try (Strand store = Strand.begin(
                        "store",
                        () -> StoreBuilder.build(release.resolve("store"), all, named, means(temporary), done::add));
                Strand text = Strand.begin("indexes", () -> index(all))) {
            MappingTable mappings = new MappingTable(graphs.graph(GraphPart.LINKS.number()));
            StatisticsSink open = new StatisticsSink(candidates);
            List<Distribution> dumps = dump(graphs, mappings, open);
            Made made = describe(all, dumps, mappings);
            store.await(() -> progress.step(done.sum()));
            text.await(() -> progress.step(done.sum()));
            made.counts().put(Manifest.TRIPLES, all.size());
            made.counts().put(Manifest.RECORD_TRIPLES, records.size());
            made.counts().put(Manifest.CANDIDATE_TRIPLES, candidates.size());
            made.counts().put(Manifest.CANDIDATES, open.statistics().distinctSubjects());
            progress.step(done.sum());
            progress.done(all.size() + " triples");
            return made;
        }
    }

    private void index(SortedGraph all) throws IOException {
        try (TextSink text = new TextSink(release.resolve(Release.TEXT_INDEX), base.value(), workers.textBytes())) {
            SortedPass pass = pass(all);
            pass.entities(text);
            run(pass, () -> {});
            text.finish();
        }
        EntityEntries.index(release.resolve(Release.ENTITY_INDEX), base.value(), all, sink -> {
            SortedPass pass = pass(all);
            pass.entities(sink);
            run(pass, () -> {});
        });
    }

    private BuildMeans means(Path temporary) {
        return new BuildMeans(temporary.resolve("store"), workers.storeBytes(), workers.pool(), workers.threads());
    }

    private static long passed(SortedGraphs graphs) {
        long triples = 0;
        for (GraphPart part : GraphPart.values()) {
            triples += graphs.graph(part.number()).size();
        }
        return triples;
    }

    private List<Distribution> dump(SortedGraphs graphs, MappingTable mappings, StatisticsSink open)
            throws IOException {
        try (Dumps dumps = Dumps.begin(Files.createDirectory(release.resolve("dumps")), name, base, graphs.terms())) {
            SortedPass core = pass(graphs.graph(GraphPart.CORE.number()));
            dumps.triples(Part.CORE, core);
            run(core);
            SortedPass links = pass(graphs.graph(GraphPart.LINKS.number()));
            dumps.triples(Part.LINKS, links);
            links.entities(mappings.mappings());
            run(links);
            SortedPass records = pass(graphs.graph(GraphPart.RECORDS.number()));
            dumps.graph(Part.RECORDS, recordsName, records);
            run(records);
            SortedPass candidates = pass(graphs.graph(GraphPart.CANDIDATES.number()));
            dumps.graph(Part.CANDIDATES, candidatesName, candidates);
            candidates.entities(open);
            run(candidates);
            return dumps.finish();
        }
    }

    private Made describe(SortedGraph all, List<Distribution> dumps, MappingTable mappings) throws IOException {
        ValidationSink validation = Shapes.bundled().sink(all);
        StatisticsSink statistics = new StatisticsSink(all);
        PeriodSink period = new PeriodSink(all);
        try (ChangeLog log = ChangeLog.begin(release, lineage.number(), lineage.toCompareWith())) {
            SortedPass pass = pass(all);
            pass.entities(validation);
            pass.entities(statistics);
            pass.entities(period);
            pass.entities(log.sink());
            pass.entities(mappings.labels());
            run(pass);
            if (validation.found() == 0) {
                mappings.write(release.resolve(MappingFile.NAME), base.value(), license);
            }
            Statistics counted = statistics.statistics();
            return new Made(
                    new TreeMap<>(counted.membersByLocalName()),
                    dumps,
                    counted,
                    period.period(),
                    log.finish(),
                    validation.violations(),
                    validation.found());
        }
    }

    private SortedPass pass(SortedGraph graph) {
        return new SortedPass(graph, workers.pool(), workers.threads());
    }

    private void run(SortedPass pass) throws IOException {
        run(pass, () -> progress.step(done.sum()));
    }

    private void run(SortedPass pass, Runnable step) throws IOException {
        long[] before = {0};
        pass.run(read -> {
            done.add(read - before[0]);
            before[0] = read;
            step.run();
        });
    }
}
