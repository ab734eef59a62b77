package org.dossier.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From records to a finished store, against Jena's loaders reading the same graph from N-Triples. */
final class StoreRow implements Row {
    @Override
    public String title() {
        return "Store: records to a finished TDB2 database";
    }

    @Override
    public String ownOptions(Settings settings) {
        return " -Dbench.many=" + settings.manyDocuments();
    }

    @Override
    public void run(Bench bench, Section section) throws IOException {
        int documents = bench.settings().documents();
        compare(bench, section, documents, 6);
        int many = bench.settings().manyDocuments();
        if (many > documents) {
            section.line("");
            compare(bench, section, many, 12);
        }
    }

    private static void compare(Bench bench, Section section, int documents, double target) throws IOException {
        Path store = bench.file("store-dossier");
        Path other = bench.file("store-jena");
        Side ours = bench.recordsToStore("dossier, from records", documents, store);
        Side parallel = bench.jenaLoader("parallel", documents, other);
        Side phases = bench.jenaLoader("phased", documents, other);
        int pairs = bench.settings().pairs();
        Runs runs = Runs.inTurn(List.of(ours, parallel, phases), pairs, false);
        double triples = runs.told(ours, "triples");
        double oursBytes = Folders.allocated(store);
        double otherBytes = Folders.allocated(other);
        section.line(documents + " documents, " + (long) triples + " triples; on the disk "
                + Series.number(oursBytes / triples)
                + " bytes a triple by ours (files' lengths: " + Series.number(Folders.lengths(store) / triples)
                + ") and "
                + Series.number(otherBytes / triples) + " by Jena's loader (files' lengths: "
                + Series.number(Folders.lengths(other) / triples) + "). " + pairs + " runs of each.\n");
        section.sides(runs);
        section.ratiosHead();
        Series best = runs.seconds(parallel);
        if (runs.seconds(phases).median() < best.median()) {
            best = runs.seconds(phases);
        }
        section.atLeast(
                "best of Jena's loaders / dossier from records, wall clock", best.over(runs.seconds(ours)), target);
        section.ratio(
                "best of Jena's loaders / dossier's store alone, once the graph is sorted",
                best.over(runs.series(ours, run -> run.told("store alone"))));
        section.atMost("bytes on the disk, dossier / Jena", Series.of(oursBytes / otherBytes), 0.65);
        section.atMost(
                "peak memory, dossier / Jena's parallel loader", runs.peak(ours).over(runs.peak(parallel)), 0.25);
    }
}
