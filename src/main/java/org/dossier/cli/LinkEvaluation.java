package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dossier.link.Evaluation;
import org.dossier.link.Evaluation.Quality;
import org.dossier.link.GoldFile;
import org.dossier.link.Linker;
import org.dossier.link.Matcher;
import org.dossier.link.Split;
import org.dossier.link.Subject;
import org.dossier.link.authority.AuthorityIndex;

/** How good candidates are, as text. */
final class LinkEvaluation {
    private static final double[] THRESHOLDS = {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99};
    private static final String ROW = "%-24s %9s %7s %6s %10s %7s %6s%n";

    private final AuthorityIndex index;
    private final Matcher matcher;
    private final PrintWriter out;

    LinkEvaluation(AuthorityIndex index, PrintWriter out) {
        this.index = index;
        this.matcher = new Matcher(index);
        this.out = out;
    }

    /**
     * The matcher and what it is held against, on one part of a gold file.
     *
     * @throws IOException if the file cannot be read or has no such part
     */
    void evaluate(Path gold, Split split, double least, Optional<Path> calibration) throws IOException {
        List<GoldFile.Row> all = GoldFile.read(gold);
        List<GoldFile.Row> rows =
                all.stream().filter(row -> row.split() == split).toList();
        String part = split.name().toLowerCase(Locale.ROOT);
        if (rows.isEmpty()) {
            throw new IOException(gold + ": has no row of the part \"" + part + "\"; name another with --split");
        }
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        evaluations.put("matcher", Evaluation.of(Linker.matcher(matcher), rows, index));
        evaluations.put("equal labels", Evaluation.of(Linker.exactLabel(index), rows, index));
        evaluations.put("Lucene fuzzy query", Evaluation.of(Linker.fuzzyQuery(index), rows, index));
        long right = rows.stream().filter(row -> !row.right().isEmpty()).count();
        out.printf(
                "%s: %s entities of %s, the part \"%s\"; %s have right identifiers, %s of them in the index; none may be linked for %s.%n%n",
                gold.getFileName(),
                Findings.count(rows.size()),
                Findings.count(all.size()),
                part,
                Findings.count(right),
                Findings.count(evaluations.get("matcher").at(0).there()),
                Findings.count(rows.size() - right));
        out.printf(ROW, "linked by", "threshold", "linked", "right", "precision", "recall", "F1");
        for (double threshold : THRESHOLDS) {
            row("matcher", evaluations.get("matcher").at(threshold));
        }
        row("equal labels", evaluations.get("equal labels").at(0));
        row("Lucene fuzzy query", evaluations.get("Lucene fuzzy query").at(0));
        mistakes(evaluations.get("matcher"), least);
        if (calibration.isPresent()) {
            write(calibration.get(), evaluations.get("matcher"));
        }
    }

    /** What would be linked wrongly from a score on, and what would be missed though it is there. */
    private void mistakes(Evaluation evaluation, double least) {
        out.printf(Locale.ROOT, "%nFrom %s on the matcher would be wrong about:%n", least);
        for (Evaluation.Outcome outcome : evaluation.outcomes()) {
            boolean linked = outcome.best().isPresent() && outcome.score() >= least;
            if (linked ? !outcome.isRight() : outcome.isThere()) {
                Subject subject = outcome.row().subject();
                out.printf(
                        Locale.ROOT,
                        "%-7s %.3f  %s  %s%n",
                        linked ? "linked" : "missed",
                        outcome.score(),
                        subject.key(),
                        subject.names().get(0));
                outcome.best()
                        .ifPresent(candidate -> out.println("               " + candidate.label() + "  "
                                + LinkReport.identifiers(candidate) + "  " + candidate.explanation()));
            }
        }
    }

    private void row(String linker, Quality quality) {
        out.printf(
                ROW,
                linker,
                quality.threshold() == 0 ? "" : String.format(Locale.ROOT, "%.2f", quality.threshold()),
                quality.linked(),
                quality.right(),
                share(quality.precision()),
                share(quality.recall()),
                share(quality.f1()));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void write(Path file, Evaluation evaluation) throws IOException {
        StringBuilder text = new StringBuilder("from\tto\tcandidates\tright\tmean_score\tshare_right\n");
        for (Evaluation.Bin bin : evaluation.calibration()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.1f\t%.1f\t%d\t%d\t%.3f\t%s%n",
                    bin.from(),
                    bin.to(),
                    bin.candidates(),
                    bin.right(),
                    bin.meanScore(),
                    bin.candidates() == 0 ? "" : share((double) bin.right() / bin.candidates())));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
