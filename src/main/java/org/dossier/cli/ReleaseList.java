package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dossier.release.Release;
import org.dossier.release.ReleaseSummary;
import org.dossier.server.view.Numbers;

/** The releases that are kept, as a table or as JSON, oldest first. */
final class ReleaseList {
    private static final String ROW = "%-8s %-21s %10s %12s %10s %10s %10s %9s%s%n";

    private final List<ReleaseSummary> rows = new ArrayList<>();

    /** @throws IOException if a release is not there any more */
    ReleaseList(List<Release> releases, OptionalInt current) throws IOException {
        for (Release release : releases) {
            rows.add(ReleaseSummary.of(release, current.isPresent() && current.getAsInt() == release.number()));
        }
    }

    void print(PrintWriter out) {
        out.printf(ROW, "release", "published", "documents", "triples", "created", "changed", "withdrawn", "size", "");
        for (ReleaseSummary row : rows) {
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
        out.print(ReleaseSummary.json(rows));
    }
}
