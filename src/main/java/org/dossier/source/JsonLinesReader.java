package org.dossier.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads JSON Lines: one object a line, UTF-8 with or without a byte order mark; empty lines are passed over. A line that cannot be read is
 * reported and the next one is read.
 */
final class JsonLinesReader implements RawReader {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public Runs open(Path file, SourceFile source) throws IOException {
        LineRuns runs = LineRuns.open(file);
        return new Runs() {
            @Override
            public Optional<Run> next() throws IOException {
                return runs.next().map(lines -> receiver -> read(lines, source, receiver));
            }

            @Override
            public void close() throws IOException {
                runs.close();
            }
        };
    }

    private static void read(Lines lines, SourceFile source, Receiver receiver) throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            line(line.get(), new SourceLocation(source.file(), line.get().number()), receiver);
        }
    }

    private static void line(Lines.Line line, SourceLocation where, Receiver receiver) {
        String text = line.text();
        if (line.isCut()) {
            reject(
                    where,
                    Rule.LINE_TOO_LONG,
                    text,
                    "the line is longer than " + Lines.MAX_BYTES + " bytes; is a line end missing?",
                    receiver);
        } else if (line.badByte() > 0) {
            reject(
                    where,
                    Rule.NOT_UTF8,
                    text,
                    "byte " + line.badByte() + " of the line is not UTF-8; save the file as UTF-8",
                    receiver);
        } else if (!text.isBlank()) {
            object(text, where, receiver);
        }
    }

    private static void object(String text, SourceLocation where, Receiver receiver) {
        Optional<ObjectNode> plain = PlainJson.read(text);
        if (plain.isPresent()) {
            receiver.raw(new RawRecord(plain.get(), where));
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            reject(where, Rule.MALFORMED, text, fault(text, e), receiver);
            return;
        } catch (NumberFormatException e) { // an exponent of more digits than a number has
            reject(where, Rule.MALFORMED, text, "not JSON that can be read: " + Values.reason(e), receiver);
            return;
        }
        if (node instanceof ObjectNode object) {
            receiver.raw(new RawRecord(object, where));
        } else {
            reject(
                    where,
                    Rule.MALFORMED,
                    text,
                    "the line is JSON but no object; a record is written {\"id\": ..., ...}, one a line",
                    receiver);
        }
    }

    private static String fault(String text, JsonProcessingException e) {
        if (text.strip().equals("[")) {
            return "the file is a JSON array; write its objects one a line, without brackets and commas around them";
        }
        JsonLocation location = e.getLocation();
        String column = location == null ? "" : " at column " + Math.max(1, location.getColumnNr());
        return "not JSON" + column + ": " + Values.reason(e);
    }

    private static void reject(SourceLocation where, Rule rule, String value, String message, Receiver receiver) {
        receiver.problem(new Problem(where, "", "", Values.shown(value), rule, message));
    }
}
