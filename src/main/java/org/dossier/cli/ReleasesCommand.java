package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.release.Pruning;
import org.dossier.release.Release;
import org.dossier.release.Retention;
import org.dossier.server.view.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dossier releases}: lists, compares and prunes releases. */
@Command(
        name = "releases",
        description = "List the releases that are kept; compare two of them; remove old ones.%n"
                + "The current and the newest release are never removed, and no record of a withdrawn thing is lost.")
final class ReleasesCommand implements Callable<Integer> {
    private static final int UNSET = -1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "FROM TO",
            hideParamSyntax = true,
            description = "Compare two releases, named by their numbers, thing by thing.")
    private List<Integer> compared = new ArrayList<>();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "20",
            description = "Print at most N of the things that differ (default: ${DEFAULT-VALUE}).")
    private int show;

    @Option(names = "--json", description = "Print the list, or all that differs, as JSON.")
    private boolean json;

    @Option(names = "--prune", description = "Remove the releases that --keep and --keep-days do not keep.")
    private boolean prune;

    @Option(names = "--keep", paramLabel = "N", description = "Keep the newest N releases.")
    private int keep = UNSET;

    @Option(names = "--keep-days", paramLabel = "DAYS", description = "Keep what was published in the last DAYS days.")
    private int keepDays = UNSET;

    @Option(names = "--dry-run", description = "Say what --prune would remove, and remove nothing.")
    private boolean dryRun;

    @Mixin
    private ReleasesOption releases;

    @Override
    public Integer call() throws IOException {
        requireSense();
        List<Release> kept = releases.kept();
        PrintWriter out = spec.commandLine().getOut();
        if (!compared.isEmpty()) {
            ReleaseComparison comparison =
                    new ReleaseComparison(releases.kept(compared.get(0)), releases.kept(compared.get(1)));
            if (json) {
                comparison.json(out);
            } else {
                comparison.print(out, show);
            }
        } else if (prune) {
            prune(out, kept.size());
        } else {
            ReleaseList list = new ReleaseList(kept, releases.catalog().currentNumber());
            if (json) {
                list.json(out);
            } else {
                list.print(out);
            }
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private void requireSense() {
        boolean rule = keep != UNSET || keepDays != UNSET;
        if (prune && !compared.isEmpty()) {
            throw usage("--prune and --diff are two things; give one");
        }
        if (prune && !rule) {
            throw usage("--prune needs --keep or --keep-days, which say what is kept");
        }
        if (!prune && (rule || dryRun)) {
            throw usage("--keep, --keep-days and --dry-run go with --prune");
        }
        if (prune && json) {
            throw usage("--json goes with the list and with --diff");
        }
        requireAtLeast("--keep", keep, keep == UNSET ? UNSET : 1);
        requireAtLeast("--keep-days", keepDays, keepDays == UNSET ? UNSET : 1);
        requireAtLeast("--show", show, 0);
    }

    private void requireAtLeast(String option, int number, int least) {
        if (number < least) {
            throw usage(option + " " + number + " is less than " + least);
        }
    }

    private ParameterException usage(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }

    private void prune(PrintWriter out, int kept) throws IOException {
        Retention retention = new Retention(Math.max(keep, 0), Duration.ofDays(Math.max(keepDays, 0)));
        Pruning pruning = new Pruning(releases.catalog(), retention, Clock.systemUTC());
        List<Release> gone = new ArrayList<>();
        Pruning.Receiver tell = release -> {
            out.println("Release " + release.name() + (dryRun ? " would be removed: " : " is removed: ")
                    + Numbers.bytes(release.bytes()));
            gone.add(release);
        };
        if (dryRun) {
            pruning.plan().forEach(tell::removed);
        } else {
            pruning.prune(tell);
        }
        long bytes = gone.stream().mapToLong(Release::bytes).sum();
        out.println((gone.isEmpty() ? "Nothing" : Numbers.bytes(bytes))
                + (dryRun ? " would be freed, " : " freed, ")
                + Numbers.of(kept - gone.size(), "release", "releases")
                + (dryRun ? " would stay." : " left."));
    }
}
