package org.dossier.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads JSON Lines: one object a line, UTF-8 with or without a byte order mark; empty lines are passed over. */
final class JsonLinesReader implements RawReader {
    static final int MAX_LINE_BYTES = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public void read(Path file, String name, Receiver receiver) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
            long number = 1;
            boolean tooLong = false;
            int b;
            do {
                b = in.read();
                if (b == '\n' || b < 0) {
                    SourceLocation where = new SourceLocation(name, number++);
                    if (tooLong) {
                        receiver.problem(new Problem(
                                where,
                                "",
                                "",
                                "",
                                Rule.LINE_TOO_LONG,
                                "the line is longer than " + MAX_LINE_BYTES + " bytes; is a line end missing?"));
                    } else {
                        line(line.toByteArray(), where, receiver);
                    }
                    line.reset();
                    tooLong = false;
                } else if (line.size() < MAX_LINE_BYTES) {
                    line.write(b);
                } else {
                    tooLong = true;
                }
            } while (b >= 0);
        }
    }

    private static void line(byte[] bytes, SourceLocation where, Receiver receiver) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            receiver.problem(new Problem(
                    where, "", "", "", Rule.NOT_UTF8, "the line has bytes that are not UTF-8; save the file as UTF-8"));
            return;
        }
        if (where.line() == 1 && text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            receiver.problem(new Problem(
                    where,
                    "",
                    "",
                    Values.shown(text),
                    Rule.MALFORMED,
                    "not JSON at column " + Math.max(1, e.getLocation().getColumnNr()) + ": "
                            + Values.shown(
                                    e.getOriginalMessage().lines().findFirst().orElse(""))));
            return;
        }
        if (node instanceof ObjectNode object) {
            receiver.raw(new RawRecord(object, where));
        } else {
            receiver.problem(new Problem(
                    where,
                    "",
                    "",
                    Values.shown(text),
                    Rule.MALFORMED,
                    "the line is JSON but no object; a record is written {\"id\": ..., ...}"));
        }
    }
}
