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
    public Runs open(Path file, FileFields fields) throws IOException {
        LineRuns runs = LineRuns.open(file);
        return new Runs() {
            @Override
            public Optional<Run> next() throws IOException {
                return runs.next().map(lines -> receiver -> read(lines, fields.file(), receiver));
            }

            @Override
            public void close() throws IOException {
                runs.close();
            }
        };
    }

    private static void read(Lines lines, String file, Receiver receiver) throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            SourceLocation where = new SourceLocation(file, line.get().number());
            Optional<Problem> problem = line.get().problem(where);
            if (problem.isPresent()) {
                receiver.problem(problem.get());
            } else if (!line.get().text().isBlank()) {
                object(line.get(), where, receiver);
            }
        }
    }

    private static void object(Lines.Line line, SourceLocation where, Receiver receiver) {
        String text = line.text();
        Optional<ObjectNode> plain = PlainJson.read(text);
        if (plain.isPresent()) {
            receiver.raw(new RawRecord(plain.get(), where));
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            receiver.problem(line.problem(where, Rule.MALFORMED, fault(text, e)));
            return;
        } catch (NumberFormatException e) { // an exponent of more digits than a number has
            receiver.problem(line.problem(where, Rule.MALFORMED, "not JSON that can be read: " + Values.reason(e)));
            return;
        }
        if (node instanceof ObjectNode object) {
            receiver.raw(new RawRecord(object, where));
        } else {
            receiver.problem(line.problem(
                    where,
                    Rule.MALFORMED,
                    "the line is JSON but no object; a record is written {\"id\": ..., ...}, one a line"));
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
}
