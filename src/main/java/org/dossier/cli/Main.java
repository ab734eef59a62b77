package org.dossier.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code dossier}: its subcommands, and what becomes of their faults. */
@Command(
        name = "dossier",
        description = "Publishes the document records of an archive as linked data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpAutoWidth = false,
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            ExitCode.OK_LINE,
            ExitCode.DATA_LINE,
            ExitCode.USAGE_LINE,
            ExitCode.WORLD_LINE,
            ExitCode.MISTAKE_LINE
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        CommandLine line = commandLine(Session.ofProcess());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(line.execute(args));
    }

    /** The whole command, ready to be executed. */
    static CommandLine commandLine(Session session) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new PublishCommand(session));
        line.addSubcommand(new BuildCommand(session));
        line.addSubcommand(new ServeCommand(session));
        line.addSubcommand(new CheckCommand(session));
        line.addSubcommand(new QueryCommand());
        line.addSubcommand(new ExplainCommand());
        line.addSubcommand(new LinkCommand());
        line.addSubcommand(new ReleasesCommand());
        line.addSubcommand(new CompletionCommand());
        line.setParameterExceptionHandler(Main::usage);
        line.setExecutionStrategy(Main::executed);
        line.setExecutionExceptionHandler(Main::failed);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command; dossier --help lists them");
    }

    private static int usage(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("dossier: " + fault.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, err)
                && !line.getCommandName().equals("dossier")) {
            err.println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
        }
        return ExitCode.USAGE.code();
    }

    /** What is no {@link Exception} is a fault of the command as well, and not one of the data, for which Java's exit code 1 stands. */
    private static int executed(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), String.valueOf(e), e);
        }
    }

    private static int failed(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (fault instanceof DataFault) {
            err.println("dossier: " + fault.getMessage());
            return ExitCode.DATA.code();
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            err.println("dossier: " + sentence(fault));
            return ExitCode.WORLD.code();
        }
        if (isShortOfMemory(fault)) {
            err.println("dossier: memory does not suffice; give Java more, as with JAVA_TOOL_OPTIONS=-Xmx2g");
            return ExitCode.WORLD.code();
        }
        err.println("dossier: this is a mistake in Dossier; please report it with the lines below");
        fault.printStackTrace(err);
        return ExitCode.MISTAKE.code();
    }

    /** True also of a thread that others waited for. */
    private static boolean isShortOfMemory(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /** What happened, in words also where Java gives no more than a path. */
    private static String sentence(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof java.nio.file.NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof java.nio.file.AccessDeniedException denied) {
            return denied.getFile() + ": access denied; see who owns it";
        }
        if (cause instanceof java.nio.file.FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
