package org.dossier.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dossier.change.ChangeCounts;
import org.dossier.dump.Period;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.view.Numbers;

/** The releases that are kept, as a table or as JSON, oldest first. */
final class ReleaseList {
    private static final String ROW = "%-8s %-21s %10s %12s %10s %10s %10s %9s%s%n";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Row> rows = new ArrayList<>();

    /**
     * A release.
     *
     * @param published when, in UTC
     * @param current true if it is the one that is served
     * @param parent the number of the release that it follows; 0 if there is none
     * @param bytes how much room its files take
     */
    record Row(
            int release,
            String published,
            boolean current,
            int parent,
            long documents,
            long triples,
            Period period,
            ChangeCounts changes,
            long bytes) {}

    /** @throws IOException if a release is not there any more */
    ReleaseList(List<Release> releases, OptionalInt current) throws IOException {
        for (Release release : releases) {
            Manifest manifest = release.manifest();
            rows.add(new Row(
                    release.number(),
                    History.of(release).last().toString(),
                    current.isPresent() && current.getAsInt() == release.number(),
                    manifest.parent(),
                    manifest.counts().getOrDefault("Document", 0L),
                    manifest.counts().getOrDefault(Manifest.TRIPLES, 0L),
                    manifest.period(),
                    manifest.changes(),
                    release.bytes()));
        }
    }

    void print(PrintWriter out) {
        out.printf(ROW, "release", "published", "documents", "triples", "created", "changed", "withdrawn", "size", "");
        for (Row row : rows) {
            out.printf(
                    ROW,
                    "%04d".formatted(row.release()),
                    row.published(),
                    Numbers.grouped(row.documents()),
                    Numbers.grouped(row.triples()),
                    Numbers.grouped(row.changes().created()),
                    Numbers.grouped(row.changes().changed()),
                    Numbers.grouped(row.changes().withdrawn()),
                    Numbers.bytes(row.bytes()),
                    row.current() ? "  current" : "");
        }
    }

    void json(PrintWriter out) throws IOException {
        out.println(JSON.writeValueAsString(rows));
    }
}
