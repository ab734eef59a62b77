package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dossier.model.Document;
import org.dossier.source.DatasetFolder.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in one line of a JSON Lines file, the lines around it are published and the fault is told by file and line. */
class JsonLinesTest {
    private static final String BEFORE = "{\"id\": \"before\", \"title\": \"Before\"}\n";
    private static final String AFTER = "{\"id\": \"after\", \"title\": \"After\"}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> linesThatCannotBeRead() {
        return Stream.of(
                Arguments.of("{\"id\": \"x\", \"title\": }", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"X\"", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"X\"} and more", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"X\"}, ", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"X\"} {\"id\": \"y\", \"title\": \"Y\"}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"X\", \"title\": \"Y\"}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": NaN}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": Infinity}", "MALFORMED"),
                Arguments.of("{'id': 'x', 'title': 'X'}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"a\tb\"}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": \"\\x\"}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": " + "9".repeat(2000) + "}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": 1e99999999999}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"title\": " + "[".repeat(100_000) + "}", "MALFORMED"),
                Arguments.of("{\"id\": \"x\", \"a\": ".repeat(50_000), "MALFORMED"),
                Arguments.of("[{\"id\": \"x\", \"title\": \"X\"}]", "MALFORMED"),
                Arguments.of("\"text\"", "MALFORMED"),
                Arguments.of("null", "MALFORMED"),
                Arguments.of("17", "MALFORMED"),
                Arguments.of("[", "MALFORMED"),
                Arguments.of("id,title", "MALFORMED"),
                Arguments.of("\uFEFF{\"id\": \"x\", \"title\": \"X\"}", "MALFORMED"));
    }

    @ParameterizedTest
    @MethodSource("linesThatCannotBeRead")
    void aLineThatCannotBeReadCostsOnlyItself(String line, String rule) throws IOException {
        Reading reading = read((BEFORE + line + "\n" + AFTER).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.rules()).containsExactly("documents.jsonl:2 " + rule);
        Problem problem = reading.problems.get(0);
        assertThat(problem.rule().severity()).isEqualTo(Problem.Severity.REJECTED);
        assertThat(problem.value()).isNotEmpty().hasSizeLessThan(120);
        assertThat(problem.message()).isNotEmpty().hasSizeLessThan(300);
    }

    @Test
    void theFaultIsToldWithItsColumn() throws IOException {
        Reading reading = read("{\"id\": \"x\" \"title\": \"X\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems.get(0))
                .hasToString("documents.jsonl:1: not JSON at column 12: Unexpected character ('\"' (code 34)): was"
                        + " expecting comma to separate Object entries [D001]");
    }

    @Test
    void aJsonArrayIsToldAsOne() throws IOException {
        Reading reading = read("[\n{\"id\": \"x\", \"title\": \"X\"}\n]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reading.ids()).containsExactly("x");
        assertThat(reading.rules()).containsExactly("documents.jsonl:1 MALFORMED", "documents.jsonl:3 MALFORMED");
        assertThat(reading.problems.get(0).message()).contains("the file is a JSON array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "C328", "EDA080", "F4908080", "C080", "FF", "80"})
    void bytesThatAreNotUtf8CostOnlyTheirLine(String hex) throws IOException {
        Reading reading = read(bytes(BEFORE, "{\"id\": \"x\", \"title\": \"", hex, "\"}\n", AFTER));
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.problems).hasSize(1);
        assertThat(reading.problems.get(0))
                .hasToString("documents.jsonl:2: byte 23 of the line is not UTF-8; save the file as UTF-8 [D011]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aByteOrderMarkIsPassedOver(String mark) throws IOException {
        Reading reading = read((mark + BEFORE + "\r\n \n" + AFTER.strip()).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.places)
                .containsExactly(new SourceLocation("documents.jsonl", 1), new SourceLocation("documents.jsonl", 4));
        assertThat(reading.problems).isEmpty();
    }

    @Test
    void linesMayEndInCarriageReturnAndLineFeed() throws IOException {
        Reading reading = read((BEFORE + AFTER).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", " \r\n\n"})
    void aFileWithoutARecordIsTold(String content) throws IOException {
        Reading reading = read(content.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.jsonl: the file holds no record; is it the right one? [D022]");
    }

    @Test
    void aLineOfMoreThan16MebibytesIsNotReadAndTheNextOneIs() throws IOException {
        Path file = folder.resolve("documents.jsonl");
        DatasetFolder dataset = DatasetFolder.ofDocuments(folder, "documents.jsonl", BEFORE);
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (var out = Files.newOutputStream(file)) {
            out.write((BEFORE + "{\"id\": \"x\", \"title\": \"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 17; i++) {
                out.write(block);
            }
            out.write(("\"}\n" + AFTER).getBytes(StandardCharsets.UTF_8));
        }
        Reading reading = dataset.read();
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "documents.jsonl:2: the line is longer than 16777216 bytes; is a line end missing? [D010]");
    }

    @Test
    void aValueOf10MegabytesIsLeftOutAndTheRecordPublished() throws IOException {
        String line = "{\"id\": \"x\", \"title\": \"X\", \"description\": \"" + "я".repeat(5_000_000) + "\"}\n";
        Reading reading = read((BEFORE + line + AFTER).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.ids()).containsExactly("before", "x", "after");
        assertThat(((Document) reading.records.get(1)).annotation().descriptions())
                .isEmpty();
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.jsonl:2: description has 5000000 characters, more than 65536; it is not"
                        + " published [D009]");
        assertThat(reading.problems.get(0).value())
                .startsWith("яяя")
                .endsWith("… (5000000 characters)")
                .hasSizeLessThan(120);
    }

    private Reading read(byte[] content) throws IOException {
        return DatasetFolder.ofDocuments(folder, "documents.jsonl", content).read();
    }

    private static byte[] bytes(String before, String begin, String hex, String end, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((before + begin).getBytes(StandardCharsets.UTF_8));
        out.write(java.util.HexFormat.of().parseHex(hex));
        out.write((end + after).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
