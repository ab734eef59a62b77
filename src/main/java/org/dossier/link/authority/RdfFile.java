package org.dossier.link.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.source.Lines;
import org.dossier.source.Problem;
import org.dossier.source.RowFields;
import org.dossier.source.RowFile;
import org.dossier.source.Rule;
import org.dossier.source.SourceLocation;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/**
 * A file of RDF, read as rows. Of N-Triples each line stands alone, so that one that cannot be read costs only itself; Turtle is read to its first
 * fault of syntax.
 */
final class RdfFile {
    /** What relative IRIs are resolved against: an extract should have none. */
    private static final String BASE = "http://extract.invalid/";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern PLACE = Pattern.compile(" \\[line .*");

    private final Path path;
    private final RowFields fields;

    RdfFile(Path path, RowFields fields) {
        this.path = path;
        this.fields = fields;
    }

    /**
     * Reads N-Triples.
     *
     * @throws IOException if the file cannot be read, or as the receiver throws it
     */
    void readNTriples(RowFile.Receiver receiver) throws IOException {
        RdfRows rows = new RdfRows(fields, receiver);
        LineParser parser = new LineParser();
        try (Lines lines = Lines.open(path)) {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                SourceLocation where =
                        new SourceLocation(fields.file(), line.get().number());
                Optional<Problem> problem = line.get().problem(where);
                if (problem.isPresent()) {
                    receiver.problem(problem.get());
                } else {
                    parser.parse(line.get(), rows);
                }
            }
        }
        rows.end();
    }

    /** Reads one line of N-Triples after the other. */
    private static final class LineParser extends AbstractRDFHandler {
        private final RDFParser parser = lenient(new NTriplesParser());
        private Optional<Statement> found = Optional.empty();

        LineParser() {
            parser.setRDFHandler(this);
        }

        @Override
        public void handleStatement(Statement statement) {
            found = Optional.of(statement);
        }

        void parse(Lines.Line line, RdfRows rows) throws IOException {
            found = Optional.empty();
            try {
                parser.parse(new StringReader(line.text()), BASE);
            } catch (RDFParseException e) {
                rows.problem(
                        line.number(), line.text(), Rule.MALFORMED, "not N-Triples: " + reason(e) + "; mend the line");
                return;
            }
            if (found.isPresent()) {
                rows.statement(found.get(), line.number());
            }
        }
    }

    /**
     * Reads Turtle.
     *
     * @throws IOException if the file cannot be read, or as the receiver throws it
     */
    void readTurtle(RowFile.Receiver receiver) throws IOException {
        RdfRows rows = new RdfRows(fields, receiver);
        TurtleHandler handler = new TurtleHandler(rows);
        RDFParser parser = lenient(new TurtleParser());
        parser.setRDFHandler(handler);
        parser.setParseLocationListener((line, column) -> handler.line = line);
        try (Reader reader = reader()) {
            passMark(reader);
            parser.parse(reader, BASE);
            rows.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CharacterCodingException e) {
            rows.drop();
            String what =
                    "after this line is a byte that is not UTF-8; nothing from there on is read: save the file as UTF-8";
            rows.problem(handler.line, "", Rule.NOT_UTF8, what);
        } catch (RDFParseException e) {
            rows.drop();
            String what =
                    "not Turtle: " + reason(e) + "; this entry and what follows are not read: mend it, or write the"
                            + " extract as N-Triples, of which each line stands alone";
            rows.problem(Math.max(handler.line, e.getLineNumber()), "", Rule.MALFORMED, what);
        }
    }

    private Reader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Passes over a byte order mark. */
    private static void passMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static final class TurtleHandler extends AbstractRDFHandler {
        private final RdfRows rows;
        private long line = 1;

        TurtleHandler(RdfRows rows) {
            this.rows = rows;
        }

        @Override
        public void handleStatement(Statement statement) {
            try {
                rows.statement(statement, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is wrong with a value is told where it is understood. */
    private static RDFParser lenient(RDFParser parser) {
        return parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false)
                .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
                .set(BasicParserSettings.VERIFY_RELATIVE_URIS, false)
                .set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    }

    private static String reason(RDFParseException fault) {
        String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return PLACE.matcher(message).replaceFirst("");
    }
}
