package org.dossier.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the server listens, and how much of the machine its readers may use. */
final class ServerOptions {
    private static final int MAX_PORT = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = ServerSettings.DEFAULT_HOST,
            description = "The address to listen on (default: ${DEFAULT-VALUE}, which answers this machine only;"
                    + " 0.0.0.0 answers everybody).")
    private String host;

    private int port = ServerSettings.DEFAULT_PORT;
    private ServerLimits limits = ServerLimits.DEFAULT;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on (default: " + ServerSettings.DEFAULT_PORT + "; 0 takes any free one).")
    void setPort(int number) {
        port = (int) within("--port", number, 0, MAX_PORT);
    }

    @Option(
            names = "--query-timeout",
            paramLabel = "SECONDS",
            description = "How long a SPARQL query may take (default: 30).")
    void setQueryTimeout(int seconds) {
        limits = limits.withQueryTimeout(Duration.ofSeconds(within("--query-timeout", seconds, 1, 86_400)));
    }

    @Option(
            names = "--query-threads",
            paramLabel = "N",
            description = "How many queries run at once (default: as many as there are processors, 2 to 16).")
    void setQueryThreads(int number) {
        limits = limits.withPool((int) within("--query-threads", number, 1, 1000), limits.queueLength());
    }

    @Option(
            names = "--query-queue",
            paramLabel = "N",
            description = "How many queries wait for their turn before one more is told to come back (default: 32).")
    void setQueryQueue(int number) {
        limits = limits.withPool(limits.queryThreads(), (int) within("--query-queue", number, 0, 100_000));
    }

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description = "How many rows an answer holds before it is cut, which the answer says (default: 500000).")
    void setMaxRows(long number) {
        limits = limits.withResult(within("--max-rows", number, 1, Long.MAX_VALUE), limits.maxResultBytes());
    }

    ServerSettings settings(Path releases) {
        return new ServerSettings(host, port, releases, limits);
    }

    private long within(String option, long number, long from, long to) {
        if (number < from || number > to) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " " + number + " is not "
                            + (to == Long.MAX_VALUE ? "at least " + from : "from " + from + " to " + to));
        }
        return number;
    }
}
