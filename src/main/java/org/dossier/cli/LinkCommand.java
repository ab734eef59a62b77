package org.dossier.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossier.link.Split;
import org.dossier.link.authority.AuthorityExtracts;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.link.review.Review;
import org.dossier.link.review.Reviewer;
import org.dossier.model.DatasetDescription;
import org.dossier.rdf.Iri;
import org.dossier.release.LinkRun;
import org.dossier.release.ToolVersion;
import org.dossier.source.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier link}: who our entities may be in the world's authority files, and why. */
@Command(
        name = "link",
        description =
                "Hold the people, organizations, places and events of a dataset against the authority files that its"
                        + " dataset.yaml lists, and keep who each may be, with the reasons, in its candidates.jsonl, and what"
                        + " they say of the links it has in its links.tsv. Links nothing: a person decides, with --review.")
final class LinkCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "The folder that holds dataset.yaml.")
    private Path dataset;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            defaultValue = "authority-index",
            description = "Where the index of the authority files is kept, and used again while they stay the same"
                    + " (default: ${DEFAULT-VALUE}, in the current folder).")
    private Path index;

    @Option(
            names = "--least",
            paramLabel = "SCORE",
            defaultValue = "0.5",
            description =
                    "Propose candidates from this score on, 0 to 1 (default: ${DEFAULT-VALUE}); with --evaluate, tell what would"
                            + " be linked wrongly or missed from it on.")
    private double least;

    @Option(
            names = "--evaluate",
            paramLabel = "GOLD.tsv",
            description = "Measure the links instead, on entities whose right identifiers are known.")
    private Optional<Path> gold = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "PART",
            defaultValue = "test",
            description =
                    "With --evaluate: the part of the gold file to measure on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})."
                            + " Weights are set by looking at train alone, which has all keys that begin with learn-; blind has those that begin with blind-.")
    private Split split;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description =
                    "With --evaluate: write how often candidates of each score are right, as tab-separated values.")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Print the reasons for at most N of the candidates, the surest first (default: ${DEFAULT-VALUE}).")
    private int show;

    @Option(
            names = "--review",
            description =
                    "Decide instead which of the candidates that were proposed are right: one command a line, ? lists them."
                            + " Every decision is kept in mappings.sssom.tsv at once.")
    private boolean review;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description =
                    "With --review: your name or ORCID iD, which each decision is kept with (default: the name of the"
                            + " user).")
    private Optional<String> reviewer = Optional.empty();

    @Override
    public Integer call() throws IOException {
        requireSense();
        Dataset opened = Dataset.open(dataset);
        if (review) {
            review(opened);
            return ExitCode.OK.code();
        }
        if (opened.authorities().isEmpty()) {
            throw new IOException(dataset.resolve("dataset.yaml")
                    + ": lists no authority files under authorities; docs/data-format.md shows how");
        }
        PrintWriter out = spec.commandLine().getOut();
        FirstProblems problems = new FirstProblems(spec.commandLine().getErr(), "the authority files");
        try (AuthorityIndex authorities = AuthorityIndex.build(index, AuthorityExtracts.of(opened), problems::take)) {
            problems.end();
            if (gold.isPresent()) {
                new LinkEvaluation(authorities, out).evaluate(gold.get(), split, least, calibration);
            } else {
                LinkRun run = LinkRun.of(opened, authorities, least, LocalDate.now(ZoneOffset.UTC));
                FirstProblems ofMappings = new FirstProblems(spec.commandLine().getErr(), MappingFile.NAME);
                run.mappingProblems().forEach(ofMappings::take);
                ofMappings.end();
                new LinkReport(out, show).print(run, dataset);
            }
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private void review(Dataset opened) throws IOException {
        String name = reviewer.orElseGet(() -> System.getProperty("user.name"));
        Reviewer who = Reviewer.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--reviewer \"" + name + "\" is no "
                                + (Reviewer.isMistypedOrcid(name)
                                        ? "ORCID iD, as its last digit does not fit the others; correct it"
                                        : "name of at most 100 characters")));
        DatasetDescription description = opened.description();
        Review decisions = Review.of(
                opened.folder(),
                MappingSetDescription.ofDataset(description.base(), new Iri(description.licence())),
                ToolVersion.of());
        if (!decisions.hasProposals()) {
            throw new IOException(dataset + ": nothing is proposed yet; run \"dossier link " + dataset + "\" first");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new TerminalReview(decisions, who, in, spec.commandLine().getOut()).run();
    }

    private void requireSense() {
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(), "--least is a score from 0 to 1, not " + least);
        }
        if (show < 0) {
            throw new ParameterException(spec.commandLine(), "--show is a number from 0 on, not " + show);
        }
        if (review && gold.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--review and --evaluate are two things; ask for one at a time");
        }
        onlyWith(review, "--review", "--reviewer");
        onlyWith(gold.isPresent(), "--evaluate GOLD.tsv", "--split", "--calibration");
        notWith(review, "--review", "--index", "--least", "--show");
        notWith(gold.isPresent(), "--evaluate", "--show");
    }

    private void onlyWith(boolean asked, String what, String... options) {
        for (String option : options) {
            if (!asked && isGiven(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " goes with " + what + "; add that, or leave it out");
            }
        }
    }

    private void notWith(boolean asked, String what, String... options) {
        for (String option : options) {
            if (asked && isGiven(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " does nothing with " + what + "; leave it out");
            }
        }
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Tells the first problems of some files one by one, and how many more there are. */
    private static final class FirstProblems {
        private final PrintWriter err;
        private final String files;
        private long count;

        FirstProblems(PrintWriter err, String files) {
            this.err = err;
            this.files = files;
        }

        void take(Object problem) {
            if (++count <= MOST_PROBLEMS) {
                err.println("dossier: " + problem);
            }
        }

        void end() {
            if (count > MOST_PROBLEMS) {
                err.println("dossier: " + Findings.count(count - MOST_PROBLEMS) + " more problems in " + files);
            }
            err.flush();
        }
    }
}
