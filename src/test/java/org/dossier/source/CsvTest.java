package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dossier.model.Document;
import org.dossier.source.DatasetFolder.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static final String HEADER = "id,title,senders\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aFileIsReadAsRfc4180Says(String mark) throws IOException {
        Reading reading = read(mark + "id,title,senders,date\r\n"
                + "a,\"To \"\"Filippov\"\", in Moscow\",Mao Zedong|Zhou Enlai,1951-07\r\n"
                + "b,\"Two\r\nlines\",\"\",\r\n"
                + "\r\n"
                + "c,Last,,");
        assertThat(reading.problems).isEmpty();
        assertThat(reading.ids()).containsExactly("a", "b", "c");
        assertThat(reading.places).extracting(SourceLocation::line).containsExactly(2L, 3L, 6L);
        Document a = (Document) reading.records.get(0);
        assertThat(a.titles().get(0).value()).isEqualTo("To \"Filippov\", in Moscow");
        assertThat(a.correspondence().senders()).containsExactly("Mao Zedong", "Zhou Enlai");
        assertThat(((Document) reading.records.get(1)).titles().get(0).value()).isEqualTo("Two\nlines");
    }

    static Stream<Arguments> rowsThatCannotBeRead() {
        return Stream.of(
                Arguments.of("x,\"X,", "not CSV: column 2 of a later line follows a closing quotation mark"),
                Arguments.of("x,\"X\"y,", "not CSV: column 6 follows a closing quotation mark"),
                Arguments.of("x,5\" gun,", "not CSV: column 4 is a quotation mark inside a value"),
                Arguments.of("x, \"X\",", "not CSV: column 4 is a quotation mark inside a value"),
                Arguments.of("x,X\ry,", "not CSV: column 4 is a carriage return alone"),
                Arguments.of("x,X", "the row has 2 values but the header has 3 columns"),
                Arguments.of("x", "the row has 1 value but the header has 3 columns"),
                Arguments.of("x,X,Stalin,1951", "the row has 4 values but the header has 3 columns"));
    }

    @ParameterizedTest
    @MethodSource("rowsThatCannotBeRead")
    void aRowThatCannotBeReadCostsOnlyItself(String row, String message) throws IOException {
        Reading reading = read(HEADER + "before,Before,\n" + row + "\n\"y\",Y,\n\"after\",\"After\nit\",\n");
        assertThat(reading.ids()).containsExactly("before", "y", "after");
        assertThat(reading.places).extracting(SourceLocation::line).containsExactly(2L, 4L, 5L);
        assertThat(reading.rules()).containsExactly("documents.csv:3 MALFORMED");
        assertThat(reading.problems.get(0).message()).startsWith(message);
        assertThat(reading.problems.get(0).value()).isEqualTo(Values.shown(row));
    }

    @Test
    void aQuotationThatIsNeverClosedLosesNoOtherRow() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER).append("open,\"Open,\n");
        for (int i = 0; i < 2000; i++) {
            rows.append(i).append(",Title,\n");
        }
        Reading reading = read(rows.toString());
        assertThat(reading.records).hasSize(2000);
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "documents.csv:2: not CSV: a quotation mark that opens in this row is not closed [D001]");
    }

    @Test
    void aQuotationThatGrowsOver16MebibytesLosesNoOtherRow() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER).append("open,\"Open,\n");
        String title = "t".repeat(60_000);
        for (int i = 0; i < 300; i++) {
            rows.append(i).append(',').append(title).append(",\n");
        }
        Reading reading = read(rows.toString());
        assertThat(reading.records).hasSize(300);
        assertThat(reading.rules()).containsExactly("documents.csv:2 LINE_TOO_LONG");
    }

    @Test
    void bytesThatAreNotUtf8CostOnlyTheirRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((HEADER + "before,Before,\nx,\"one\ntwo ").getBytes(StandardCharsets.UTF_8));
        out.write(0xE9);
        out.write("\nthree\",\nafter,After,\n".getBytes(StandardCharsets.UTF_8));
        Reading reading = DatasetFolder.ofDocuments(folder, "documents.csv", out.toByteArray())
                .read();
        assertThat(reading.ids()).containsExactly("before", "after");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.csv:3: byte 5 of line 4 is not UTF-8; save the file as UTF-8 [D011]");
    }

    @Test
    void anUnknownColumnIsToldOnceAtTheHeader() throws IOException {
        Reading reading = read("id,title,colour,\na,A,red,\nb,B,blue,x\n");
        assertThat(reading.ids()).containsExactly("a", "b");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "documents.csv:1: unknown column \"colour\" is not published in any row; name it under fields in"
                                + " dataset.yaml or remove it [D005]",
                        "documents.csv:3: column 4 has a value but no name in the header; it is not published [D005]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,A,Stalin\nb,B,Mao\n",
                "id;title;senders\na;A;\n",
                "id,title,id\na,A,a\n",
                "id,\"title\na,A\n",
                "[{\"id\": \"a\"}]\n"
            })
    void aHeaderThatCannotBeUsedIsToldAndNoRowIsRead(String content) throws IOException {
        Reading reading = read(content);
        assertThat(reading.records).isEmpty();
        assertThat(reading.rules()).containsExactly("documents.csv:1 BAD_HEADER");
        assertThat(reading.problems.get(0).message()).endsWith("nothing in the file is read until this is mended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "id,title\n", "id,title"})
    void aFileWithoutARecordIsTold(String content) throws IOException {
        assertThat(read(content).rules()).containsExactly("documents.csv EMPTY_FILE");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenByTheRulesIsReadAsItWas(long seed) throws IOException {
        Random random = new Random(seed);
        String[] pieces = {"a", "\"", ",", "\n", "\r\n", "я", " ", "\uD83D\uDE00", "x"};
        List<List<String>> table = new ArrayList<>();
        StringBuilder csv = new StringBuilder();
        List<Long> lines = new ArrayList<>();
        long line = 1;
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> values = new ArrayList<>();
            lines.add(line);
            for (int column = 0; column < 3; column++) {
                StringBuilder value = new StringBuilder("v");
                for (int i = random.nextInt(6); i > 0; i--) {
                    value.append(pieces[random.nextInt(pieces.length)]);
                }
                values.add(value.toString());
                boolean quote = random.nextBoolean() || value.toString().matches("(?s).*[\",\r\n].*");
                csv.append(column == 0 ? "" : ",").append(quote ? quoted(value) : value);
            }
            csv.append(random.nextBoolean() ? "\n" : "\r\n");
            table.add(values);
            line += 1 + String.join("", values).chars().filter(c -> c == '\n').count();
        }
        Path file = folder.resolve("table.csv");
        java.nio.file.Files.writeString(file, csv);
        List<List<String>> read = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (Lines source = Lines.open(file)) {
            CsvRows rows = new CsvRows(source);
            for (var row = rows.next(3); row.isPresent(); row = rows.next(3)) {
                assertThat(row.get().fault()).as(csv.toString()).isEmpty();
                read.add(row.get().values());
                places.add(row.get().line());
            }
        }
        assertThat(read).isEqualTo(table);
        assertThat(places).isEqualTo(lines);
    }

    private static String quoted(CharSequence value) {
        return "\"" + value.toString().replace("\"", "\"\"") + "\"";
    }

    private Reading read(String content) throws IOException {
        return DatasetFolder.ofDocuments(folder, "documents.csv", content).read();
    }
}
