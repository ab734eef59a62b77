package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Linking the entities of an archive to authority files: the matcher, equal labels and a fuzzy query of Lucene, over the same entries. */
final class LinkRow implements Row {
    private static final int ENTRIES = 100_000;
    private static final double MINUTES_TO_INDEX = 10;
    private static final String MATCHER = "matcher";
    private static final List<String> LINKERS = List.of(MATCHER, "equal labels", "fuzzy query");
    private static final String ALL_THREADS = "matcher, all threads";

    @Override
    public String title() {
        return "Links: entities against authority files";
    }

    @Override
    public String ownOptions(Settings settings) {
        return " -Dbench.entries=" + settings.entries();
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        part(bench, section, ENTRIES, bench.settings().pairs());
        if (bench.settings().entries() > 0) {
            section.line("");
            part(bench, section, bench.settings().entries(), 1);
        }
    }

    private static void part(Bench bench, Section section, int entries, int rounds) throws IOException {
        Path dataset = bench.authorities(entries);
        Path index = bench.file("authority-index-" + entries);
        Measured indexing = ProcessRun.of(bench.side(
                "indexing",
                bench.smallProgram("org.dossier.bench.side.AuthorityIndexing", dataset, index),
                List.of(index)));
        Measured linking = ProcessRun.of(bench.side(
                "linking",
                bench.smallProgram("org.dossier.bench.side.LinkSpeed", index, bench.armistice(), rounds),
                List.of()));
        section.line(entries + " entries: indexed in " + Series.number(indexing.seconds()) + " s ("
                + Series.number(entries / indexing.seconds()) + " entries a second), "
                + Series.number(indexing.cpuSeconds()) + " s of processor; at most " + mebibytes(indexing)
                + " MiB resident; the index has " + Series.number(Folders.lengths(index) / 1e6) + " MB.\n");
        double entities = linking.told("entities");
        section.line((long) entities
                + " entities of the armistice records are linked by each, in turn, on one thread unless told; "
                + rounds + " rounds after one that is told apart. The process has at most " + mebibytes(linking)
                + " MiB resident, of which files that are mapped into memory are a part.\n");
        section.tableHead(
                "linked by", "seconds", "entities a second", "entities a second, first round", "candidates found");
        for (String linker : List.of(MATCHER, ALL_THREADS, LINKERS.get(1), LINKERS.get(2))) {
            Series seconds = seconds(linking, linker);
            section.cells(List.of(
                    linker,
                    seconds.text(),
                    Series.number(entities / seconds.median()),
                    Series.number(entities / linking.told("once before, " + linker)),
                    Series.number(linking.told(linker + ", found"))));
        }
        section.ratiosHead();
        for (String other : LINKERS.subList(1, LINKERS.size())) {
            section.ratio(
                    other + " / matcher, wall clock", seconds(linking, other).over(seconds(linking, MATCHER)));
        }
        if (entries > ENTRIES) {
            section.atMost("minutes to index", Series.of(indexing.seconds() / 60), MINUTES_TO_INDEX);
        }
    }

    private static Series seconds(Measured run, String side) {
        return new Series(run.told().getOrDefault(side, List.of()));
    }

    private static String mebibytes(Measured run) {
        return Series.number(run.peakBytes() / 1048576.0);
    }
}
