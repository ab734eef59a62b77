package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads, it reads as Jackson does; the rest it leaves to Jackson. */
class PlainJsonTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"",
        "\"a\"",
        "\"b\"",
        "\"id\":\"1\"",
        "\"x\":[\"y\",\"z\"]",
        "\\",
        "\\n",
        "\\\"",
        "\\u00e9",
        "\\uD83D\\uDE00",
        "\\ud800",
        "\\u12",
        "\\u\uFF11\uFF11\uFF11\uFF11",
        "\\x",
        "é",
        "毛",
        "\uD83D\uDE00",
        " ",
        "\t",
        "\r",
        "\n",
        "\u00A0",
        "\u0001",
        "1",
        "1.50",
        "null",
        "true",
        "{}",
        "[]",
        "\uFEFF",
        "/",
        "\\/"
    };

    static LongStream seeds() {
        return LongStream.range(0, 3000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsReadOtherwiseThanByJackson(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("{\"id\":\"1\",\"title\":\"T\",\"people\":[\"Mao\",\"Kim\"]}");
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            text.replace(at, Math.min(text.length(), at + random.nextInt(3)), PIECES[random.nextInt(PIECES.length)]);
        }
        Optional<ObjectNode> read = PlainJson.read(text.toString());
        read.ifPresent(object ->
                assertThat(byJackson(text.toString())).as(text.toString()).hasValue(object));
    }

    private static Optional<JsonNode> byJackson(String text) {
        try {
            return Optional.of(JsonLinesReader.JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "{\"id\" : \"1\", \"people\": [ ], \"places\":[\"Beijing\"]}",
                "{\"title\":\"\\\"A\\\\B\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"}",
                "\t{\"title\":\"毛泽东\uD83D\uDE00\"}\r"
            })
    void whatRecordsAreMostlyWrittenAsIsReadHere(String text) {
        assertThat(PlainJson.read(text).map(JsonNode.class::cast)).isPresent().isEqualTo(byJackson(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{\"en\":\"b\"}}",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{\"a\":\"1\"}{}",
                "{\"a\":\"1\",}",
                "{\"a\":[\"1\",]}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"tab\there\"}",
                "[\"a\"]",
                "\"a\""
            })
    void theRestIsLeft(String text) {
        assertThat(PlainJson.read(text)).isEmpty();
    }

    @Test
    void theDocumentsOfTheArmisticeAreReadAsByJackson() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("data/armistice/documents.jsonl"));
        for (String line : lines) {
            Optional<ObjectNode> read = PlainJson.read(line);
            assertThat(read.map(JsonNode.class::cast)).as(line).isPresent().isEqualTo(byJackson(line));
        }
    }
}
