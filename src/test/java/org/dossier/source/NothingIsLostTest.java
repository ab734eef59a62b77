package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.dossier.source.DatasetFolder.Reading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages files at random: every line that is not published is told, and a fault costs no line but its own. */
class NothingIsLostTest {
    private static final int ROWS = 12;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyLineOfADamagedJsonLinesFileIsPublishedOrTold(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = damaged(jsonLines(), random, 1 + random.nextInt(20));
        Reading reading =
                DatasetFolder.ofDocuments(folder, "documents.jsonl", content).read();
        Set<Long> told = toldLines(reading);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().toList();
        if (text.indexOf('\r') >= 0) {
            return; // Java counts a lone carriage return as a line end, JSON as a blank
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                assertThat(told).as(text).contains(i + 1L);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneFaultInACsvFileCostsNoOtherRow(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("id,title,senders\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("d").append(i).append(",Title ").append(i).append(",Stalin\n");
        }
        byte[] whole = csv.toString().getBytes(StandardCharsets.UTF_8);
        int header = csv.indexOf("\n") + 1;
        int at = header + random.nextInt(whole.length - header);
        byte[] bad = {'"', ',', '\n', '\r', (byte) 0xFF, 0, '|', ' '};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, at);
        out.write(bad[random.nextInt(bad.length)]);
        out.write(whole, at, whole.length - at);
        Reading reading = DatasetFolder.ofDocuments(folder, "documents.csv", out.toByteArray())
                .read();
        String content = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(reading.records.size()).as(content).isGreaterThanOrEqualTo(ROWS - 1);
        if (reading.records.size() < ROWS) {
            assertThat(reading.problems)
                    .as(content)
                    .anyMatch(problem -> problem.rule().severity() == Problem.Severity.REJECTED);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDamageEndsTheReadingOfACsvFile(long seed) throws IOException {
        Random random = new Random(seed);
        String csv = "id,title,senders\n\"a\",\"Two\nlines, \"\"quoted\"\"\",x\r\nb,B,y\n" + "c,\"C\",|\n".repeat(5);
        byte[] content = damaged(csv.getBytes(StandardCharsets.UTF_8), random, 1 + random.nextInt(10));
        Reading reading =
                DatasetFolder.ofDocuments(folder, "documents.csv", content).read();
        assertThat(reading.records.size() + reading.problems.size()).isPositive();
    }

    private static Set<Long> toldLines(Reading reading) {
        Set<Long> told = new HashSet<>();
        reading.places.forEach(place -> told.add(place.line()));
        for (Problem problem : reading.problems) {
            if (problem.rule().severity() == Problem.Severity.REJECTED) {
                told.add(problem.where().line());
            }
        }
        return told;
    }

    private static byte[] jsonLines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append("{\"id\": \"d")
                    .append(i)
                    .append("\", \"title\": {\"ru\": \"Телеграмма\"}, \"date\": \"1951-07\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] content, Random random, int times) {
        byte[] bad = content.clone();
        byte[] signs = {'"', '{', '}', '[', ',', ':', '\\', '\n', 0, (byte) 0xED, (byte) 0xC3, '|', 'x'};
        for (int i = 0; i < times; i++) {
            bad[random.nextInt(bad.length)] =
                    random.nextBoolean() ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
        }
        return bad;
    }
}
