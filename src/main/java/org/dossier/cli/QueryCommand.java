package org.dossier.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossier.query.LibraryQuery;
import org.dossier.release.Release;
import org.dossier.store.QueryFault;
import org.dossier.store.ResultFormat;
import org.dossier.store.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dossier query}: asks the current release a question. */
@Command(name = "query", description = "Ask the current release a SPARQL question.")
final class QueryCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.rq",
            description = "The file that holds the question; - reads it from standard input.")
    private Path file;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Another value for a parameter that the file declares; may be given more than once.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = FormatWord.class,
            description = "How the answer is written: table, csv, json or ttl (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the question may take (default: ${DEFAULT-VALUE}).")
    private int timeLimitSeconds;

    @Mixin
    private ReleasesOption releases;

    @Override
    public Integer call() throws IOException, DataFault {
        if (timeLimitSeconds < 1) {
            throw new ParameterException(spec.commandLine(), "--time-limit " + timeLimitSeconds + " is less than 1");
        }
        String text = text();
        Release release = releases.current();
        String question = parameters.isEmpty() ? text : withParameters(text, release);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (StoreReader store = StoreReader.open(release.store())) {
            store.run(question, release.manifest().dataset().base(), Duration.ofSeconds(timeLimitSeconds))
                    .write(format, answer);
        } catch (QueryFault e) {
            throw new DataFault(file + ": " + e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(answer.toString(StandardCharsets.UTF_8));
        out.flush();
        return ExitCode.OK.code();
    }

    /** Reads the word for a format. */
    static final class FormatWord implements ITypeConverter<ResultFormat> {
        @Override
        public ResultFormat convert(String word) {
            return ResultFormat.named(word)
                    .orElseThrow(
                            () -> new TypeConversionException("\"" + word + "\" is none of table, csv, json, ttl"));
        }
    }

    private String withParameters(String text, Release release) throws DataFault {
        String base = release.manifest().dataset().base();
        LibraryQuery query;
        try {
            query = LibraryQuery.parse(file.equals(STANDARD_INPUT) ? "question" : name(), text);
        } catch (IOException e) {
            throw new DataFault("--param needs a file that declares its parameters: " + e.getMessage(), e);
        }
        try {
            return query.sparql(base, parameters);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--param: " + e.getMessage(), e);
        }
    }

    private String name() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.rq$", "");
    }

    private String text() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new IOException(file + ": no such file; name a file that holds a SPARQL query");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": has bytes that are not UTF-8; save it as UTF-8", e);
        }
    }
}
