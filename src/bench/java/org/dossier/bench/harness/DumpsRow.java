package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writing a sorted graph in N-Triples and in Turtle. */
final class DumpsRow implements Row {
    private static final String BARE = "bare encoder";

    @Override
    public String title() {
        return "Dumps: a sorted graph as N-Triples and Turtle";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path temporary = bench.file("dumps-temporary");
        List<String> command = bench.program(
                "org.dossier.dump.WriterComparison",
                bench.dataset(documents),
                temporary,
                bench.settings().pairs());
        Measured run = ProcessRun.of(bench.side("writers", command, List.of(temporary)));
        Map<String, Series> seconds = new LinkedHashMap<>();
        run.told().forEach((name, numbers) -> {
            if (!name.equals("triples")) {
                seconds.put(name, new Series(numbers));
            }
        });
        double triples = run.told("triples");
        section.line(
                (long) triples
                        + " triples, one thread, in turn in one process after a round that is not counted; nothing is packed or"
                        + " written to disk, and the nodes that the libraries want are made beforehand. Jena's Turtle is that of its stream writer, in blocks.\n");
        Series bare = bare(seconds);
        section.tableHead("writer", "seconds", "triples a second", "over the bare encoder");
        seconds.forEach((name, series) -> section.cells(List.of(
                name,
                series.text(),
                String.format(Locale.ROOT, "%,.0f", triples / series.median()),
                series.over(bare).text())));
        section.ratiosHead();
        section.atMost(
                "N-Triples / bare encoder", named(seconds, "dossier N-Triples").over(bare), 1.3);
        section.atMost("Turtle / bare encoder", named(seconds, "dossier Turtle").over(bare), 3);
        for (String other : List.of("Jena N-Triples", "Rio N-Triples")) {
            section.ratio(other + " / ours", named(seconds, other).over(named(seconds, "dossier N-Triples")));
        }
        for (String other : List.of("Jena Turtle blocks", "Rio Turtle")) {
            section.ratio(other + " / ours", named(seconds, other).over(named(seconds, "dossier Turtle")));
        }
    }

    private static Series bare(Map<String, Series> seconds) {
        return named(seconds, BARE);
    }

    private static Series named(Map<String, Series> seconds, String name) {
        Series series = seconds.get(name);
        if (series == null) {
            throw new IllegalStateException("\"" + name + "\" was not told");
        }
        return series;
    }
}
