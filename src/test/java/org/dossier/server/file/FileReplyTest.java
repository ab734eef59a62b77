package org.dossier.server.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.disk.Sha256;
import org.dossier.server.Http;
import org.dossier.server.ServerLimits;
import org.dossier.server.TestRelease;
import org.dossier.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplyTest {
    private static final Instant PUBLISHED = Instant.parse("2026-01-02T12:00:00Z");
    private static final String PUBLISHED_DATE = "Fri, 02 Jan 2026 12:00:00 GMT";
    private static final String LATER_DATE = "Fri, 02 Jan 2026 12:00:01 GMT";
    private static final String EARLIER_DATE = "Fri, 02 Jan 2026 11:59:59 GMT";
    /** Longer than what is sent at once. */
    private static final int BYTES = 200_000;
    /** More than the server has threads. */
    private static final int SLOW_READERS = 220;

    @TempDir
    private static Path folder;

    private static String content;
    private static String tag;
    private static Path file;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(4).ints(BYTES, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        content = text.toString();
        file = Files.writeString(folder.resolve("sample.nt.gz"), content);
        tag = '"' + Sha256.of(content.getBytes(StandardCharsets.US_ASCII)) + '"';
        server = serving(file, "application/gzip");
    }

    private static TestServer serving(Path path, String mediaType) throws IOException {
        FileRepresentation sent = new FileRepresentation(
                path, mediaType, Files.size(path), Sha256.of(Files.readAllBytes(path)), PUBLISHED);
        return TestServer.start(
                ServerLimits.DEFAULT,
                List.of(new FileEndpoint(sent)),
                new TestRelease(1, DatasetGraphFactory.createTxnMem()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void theWholeFileComesWithAllThatIsKnownOfIt() {
        HttpResponse<String> response = server.http().get("/file", "Accept-Encoding", "gzip, br, zstd");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(content);
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(BYTES));
        assertThat(header(response, "Content-Type")).isEqualTo("application/gzip");
        assertThat(header(response, "Content-Encoding")).isEmpty();
        assertThat(header(response, "Content-Disposition")).isEqualTo("attachment; filename=\"sample.nt.gz\"");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "ETag")).isEqualTo(tag);
        assertThat(header(response, "Last-Modified")).isEqualTo(PUBLISHED_DATE);
        assertThat(header(response, "Cache-Control")).contains("immutable", "no-transform");
        byte[] digest = Base64.getDecoder()
                .decode(header(response, "Repr-Digest").replace("sha-256=:", "").replaceFirst(":$", ""));
        assertThat('"' + HexFormat.of().formatHex(digest) + '"').isEqualTo(tag);
    }

    @Test
    void headTellsTheSameAndSendsNothingWhateverRangeItNames() {
        for (String[] headers : List.of(new String[] {}, new String[] {"Range", "bytes=0-9"})) {
            HttpResponse<String> response = server.http().send("HEAD", "/file", headers);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(BYTES));
            assertThat(header(response, "ETag")).isEqualTo(tag);
            assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void aPartIsThePartThatItSays() {
        HttpResponse<String> response = server.http().get("/file", "Range", "bytes=70000-139999");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes 70000-139999/" + BYTES);
        assertThat(header(response, "Content-Length")).isEqualTo("70000");
        assertThat(header(response, "ETag")).isEqualTo(tag);
        assertThat(response.body()).isEqualTo(content.substring(70_000, 140_000));
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsOfAnyKindTogetherAreTheFile(int seed) {
        Random random = new Random(seed);
        StringBuilder whole = new StringBuilder();
        while (whole.length() < BYTES) {
            int first = whole.length();
            int last = first + random.nextInt(BYTES - first);
            String asked = last == BYTES - 1 && random.nextBoolean() ? "-" + (BYTES - first) : first + "-" + last;
            HttpResponse<String> response = server.http().get("/file", "Range", "bytes=" + asked);
            assertThat(response.statusCode()).as(asked).isEqualTo(206);
            whole.append(response.body());
        }
        assertThat(whole).hasToString(content);
    }

    @Test
    void severalPartsComeInOneBodyEachWithItsPlace() {
        HttpResponse<String> response = server.http().get("/file", "Range", "bytes=5-6, 100000-170000, -3");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.headers().firstValue("Content-Range")).isEmpty();
        String type = header(response, "Content-Type");
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        String[] parts = response.body().split("\r\n--" + type.substring(type.indexOf('=') + 1), -1);
        assertThat(parts).hasSize(5);
        assertThat(parts[0]).isEmpty();
        assertThat(parts[1]).isEqualTo(part("5-6", content.substring(5, 7)));
        assertThat(parts[2]).isEqualTo(part("100000-170000", content.substring(100_000, 170_001)));
        assertThat(parts[3]).isEqualTo(part((BYTES - 3) + "-" + (BYTES - 1), content.substring(BYTES - 3)));
        assertThat(parts[4]).isEqualTo("--\r\n");
        assertThat(header(response, "Content-Length"))
                .isEqualTo(String.valueOf(response.body().length()));
    }

    private static String part(String range, String bytes) {
        return "\r\nContent-Type: application/gzip\r\nContent-Range: bytes " + range + "/" + BYTES + "\r\n\r\n" + bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=200000-", "bytes=999999-1000000", "bytes=-0"})
    void aPartThatLiesBehindTheFileIsA416ThatTellsItsLength(String range) {
        HttpResponse<String> response = server.http().get("/file", "Range", range);
        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + BYTES);
        assertThat(response.body()).contains("200000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=x", "bytes=9-3", "pages=1-2", "bytes=0-1,1-2"})
    void aRangeThatIsNoneIsAnsweredWithTheWholeFile(String range) {
        assertThat(server.http().get("/file", "Range", range).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAG|206",
                "W/TAG|200",
                "\"other\"|200",
                PUBLISHED_DATE + "|206",
                LATER_DATE + "|200",
                EARLIER_DATE + "|200",
                "nonsense|200"
            })
    void aDownloadGoesOnOnlyWithTheFileThatItBeganWith(String validator, int status) {
        HttpResponse<String> response =
                server.http().get("/file", "Range", "bytes=10-", "If-Range", validator.replace("TAG", tag));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(status == 206 ? content.substring(10) : content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match|TAG|304",
                "If-None-Match|\"a\", W/TAG|304",
                "If-None-Match|*|304",
                "If-None-Match|\"a\"|200",
                "If-Modified-Since|" + PUBLISHED_DATE + "|304",
                "If-Modified-Since|" + LATER_DATE + "|304",
                "If-Modified-Since|" + EARLIER_DATE + "|200",
                "If-Modified-Since|yesterday|200",
                "If-Match|TAG|200",
                "If-Match|\"a\", TAG|200",
                "If-Match|*|200",
                "If-Match|W/TAG|412",
                "If-Match|\"a\"|412",
                "If-Unmodified-Since|" + PUBLISHED_DATE + "|200",
                "If-Unmodified-Since|" + EARLIER_DATE + "|412",
                "If-Unmodified-Since|yesterday|200"
            })
    void aConditionDecides(String name, String value, int status) {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> response = server.http().send(method, "/file", name, value.replace("TAG", tag));
            assertThat(response.statusCode()).as(method).isEqualTo(status);
            if (status == 304) {
                assertThat(response.body()).isEmpty();
                assertThat(header(response, "ETag")).isEqualTo(tag);
                assertThat(header(response, "Cache-Control")).contains("immutable");
            }
        }
    }

    @Test
    void aListOfTagsMayComeInSeveralLines() {
        assertThat(server.http()
                        .get("/file", "If-None-Match", "\"a\"", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.http()
                        .get("/file", "If-Match", "\"a\"", "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void conditionsCountInTheirOrder() {
        assertThat(server.http()
                        .get("/file", "If-Match", "\"a\"", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(server.http()
                        .get("/file", "If-Match", tag, "If-Unmodified-Since", EARLIER_DATE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.http()
                        .get("/file", "If-None-Match", "\"a\"", "If-Modified-Since", LATER_DATE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.http()
                        .get("/file", "If-None-Match", tag, "Range", "bytes=0-9")
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.http()
                        .get("/file", "If-Match", "\"a\"", "Range", "bytes=999999-")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void anEmptyFileIsSentAndHasNoPart() throws IOException {
        try (TestServer empty = serving(Files.createFile(folder.resolve("empty.txt")), "text/plain")) {
            assertThat(empty.http().get("/file").statusCode()).isEqualTo(200);
            assertThat(empty.http().get("/file").body()).isEmpty();
            HttpResponse<String> part = empty.http().get("/file", "Range", "bytes=0-");
            assertThat(part.statusCode()).isEqualTo(416);
            assertThat(header(part, "Content-Range")).isEqualTo("bytes */0");
        }
    }

    @Test
    void aFileThatIsNotAsLongAsItWasIsNotSent() throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.gz"), "whole");
        try (TestServer damaged = serving(cut, "application/gzip")) {
            Files.writeString(cut, "another");
            assertThat(damaged.http().get("/file").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void readersThatTakeNothingHoldNoThread() throws IOException {
        Path large = folder.resolve("large.gz");
        try (var channel = Files.newByteChannel(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(20 << 20).write(ByteBuffer.wrap(new byte[] {1}));
        }
        List<Socket> readers = new ArrayList<>();
        try (TestServer slow = serving(large, "application/gzip")) {
            for (int i = 0; i < SLOW_READERS; i++) {
                Socket reader = new Socket();
                readers.add(reader);
                reader.setReceiveBufferSize(4096);
                // Shorter than the server waits for a reader, so a thread that waits would be noticed.
                reader.setSoTimeout(15_000);
                reader.connect(new InetSocketAddress("localhost", slow.port()));
                reader.getOutputStream()
                        .write("GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket reader : readers) {
                assertThat(reader.getInputStream().read()).isEqualTo('H');
            }
            assertThat(new Http(slow.port()).send("HEAD", "/file").statusCode()).isEqualTo(200);
            assertThat(new Http(slow.port()).get("/file", "Range", "bytes=-1").body())
                    .hasSize(1);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    static List<List<String>> clients() {
        return List.of(
                List.of("curl", "--silent", "--fail", "--continue-at", "-", "--output", "got", "URL"),
                List.of("wget", "--quiet", "--continue", "--output-document=got", "URL"),
                List.of("aria2c", "--quiet", "--continue", "--allow-overwrite=false", "--out=got", "URL"),
                List.of("aria2c", "--quiet", "--split=4", "--min-split-size=1M", "--out=fresh", "URL"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientsOfOthersGoOnWhereADownloadBroke(List<String> command) throws IOException, InterruptedException {
        assumeTrue(installed(command.get(0)), command.get(0) + " is not installed");
        Path place = Files.createTempDirectory(folder, "client");
        Files.writeString(place.resolve("got"), content.substring(0, 77_777));
        List<String> words = command.stream()
                .map(word -> word.replace("URL", "http://localhost:" + server.port() + "/file"))
                .toList();
        Process process = new ProcessBuilder(words)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        }
        Path got = place.resolve(Files.exists(place.resolve("fresh")) ? "fresh" : "got");
        assertThat(Files.readString(got)).isEqualTo(content);
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
