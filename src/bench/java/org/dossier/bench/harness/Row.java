package org.dossier.bench.harness;

import java.io.IOException;
import java.util.List;

/** One thing that is measured, and told in a section of {@code docs/benchmarks.md}. */
interface Row {
    /** The rows, in the order in which they run. */
    List<String> NAMES = List.of(
            "start",
            "convert",
            "dumps",
            "store",
            "release",
            "query",
            "memory",
            "harvest",
            "link",
            "reconcile",
            "pages");

    /** The heading of its section. */
    String title();

    /** The settings that it obeys and most rows do not, as the command line takes them: {@code " -Dbench.many=0"}. */
    default String ownOptions(Settings settings) {
        return "";
    }

    /** Measures. */
    void run(Bench bench, Section section) throws IOException;

    /** The row of that name. */
    static Row of(String name) {
        return switch (name) {
            case "start" -> new StartRow();
            case "convert" -> new ConvertRow();
            case "dumps" -> new DumpsRow();
            case "store" -> new StoreRow();
            case "release" -> new ReleaseRow();
            case "query" -> new QueryRow();
            case "memory" -> new MemoryRow();
            case "harvest" -> new HarvestRow();
            case "link" -> new LinkRow();
            case "reconcile" -> new ReconcileRow();
            case "pages" -> new PagesRow();
            default -> throw new IllegalArgumentException("no row \"" + name + "\"; there are " + NAMES);
        };
    }
}
