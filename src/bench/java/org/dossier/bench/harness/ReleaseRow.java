package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A whole release, against Jena's loader that makes nothing but a store. */
final class ReleaseRow implements Row {
    @Override
    public String title() {
        return "Release: everything, against Jena's loader for the store alone";
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        Path data = bench.dataset(documents);
        Path releases = bench.file("releases-new");
        Side ours = bench.dossier("dossier build", "", List.of(releases), "build", data, "--releases", releases);
        Side parallel = bench.jenaLoader("parallel", documents, bench.file("store-jena"));
        Runs runs = Runs.inTurn(List.of(ours, parallel), bench.settings().pairs(), true);
        section.line(documents
                + " documents. The release holds store, dumps in five syntaxes, text index, statistics, change log and report,"
                + " and the rules of the graph are checked; the loader makes the store.\n");
        section.sides(runs);
        section.ratiosHead();
        section.atMost(
                "dossier build / Jena's parallel loader, wall clock",
                runs.seconds(ours).over(runs.seconds(parallel)),
                0.8);
    }
}
