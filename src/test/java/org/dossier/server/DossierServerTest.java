package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierServerTest {
    private static final TestRelease RELEASE = new TestRelease(7, DatasetGraphFactory.createTxnMem());
    private static DossierServer server;
    private static Http http;

    /** Says hello, or what went wrong. */
    private static final class Greeting implements Endpoint {
        @Override
        public List<String> paths() {
            return List.of("", "/greeting/*");
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
                throws IOException {
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            switch (query) {
                case "refuse" -> throw new HttpProblem(409, "It is <odd>.", "Make it even.").withHeader("X-Why", "odd");
                case "break" -> throw new IllegalStateException("secret");
                case "overflow" -> overflow(1);
                case "read" -> request.getInputStream().readAllBytes();
                case "late" -> {
                    response.setContentType("text/plain");
                    response.getOutputStream().write("half".getBytes(StandardCharsets.UTF_8));
                    response.flushBuffer();
                    throw new IllegalStateException("secret");
                }
                default -> {}
            }
            response.setContentType("text/plain");
            response.setContentLength(5);
            response.getOutputStream().write("hello".getBytes(StandardCharsets.UTF_8));
        }

        private static int overflow(int depth) {
            return depth == 0 ? 0 : overflow(depth + 1) + 1;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = start(ServerLimits.DEFAULT);
        http = new Http(server.port());
    }

    private static DossierServer start(ServerLimits limits) throws IOException {
        ServerSettings settings =
                ServerSettings.of(Path.of("nowhere")).withPort(0).withLimits(limits);
        return DossierServer.start(settings, List.of(new Greeting()), ErrorPage.plain(), RELEASE);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(RELEASE.holders()).isZero();
    }

    /** Is prepared in vain. */
    private static final class Unready implements Endpoint {
        private boolean asked;

        @Override
        public List<String> paths() {
            return List.of("/unready");
        }

        @Override
        public void prepare(CurrentRelease.Lease lease) {
            asked = lease.release().number() == 7;
            throw new IllegalStateException("not ready");
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) {}
    }

    @Test
    void everyEndpointIsPreparedBeforeTheServerIsHandedOutAndIsNoReasonNotToStart() throws IOException {
        Unready unready = new Unready();
        TestRelease release = new TestRelease(7, DatasetGraphFactory.createTxnMem());
        ServerSettings settings = ServerSettings.of(Path.of("nowhere")).withPort(0);
        try (DossierServer other =
                DossierServer.start(settings, List.of(unready, new Greeting()), ErrorPage.plain(), release)) {
            assertThat(unready.asked).isTrue();
            assertThat(new Http(other.port()).get("/").body()).isEqualTo("hello");
        }
        assertThat(release.holders()).isZero();
    }

    /** Tells which releases it is made ready for. */
    private static final class Following implements Endpoint {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public List<String> paths() {
            return List.of("/following");
        }

        @Override
        public void prepare(CurrentRelease.Lease lease) {
            told.add("prepared " + lease.release().number());
        }

        @Override
        public List<String> askedAhead(CurrentRelease.Lease lease) {
            return List.of("/following?" + lease.release().number());
        }

        @Override
        public void warm(CurrentRelease.Lease lease, BooleanSupplier isOver) {
            told.add("warmed " + lease.release().number());
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) {
            told.add("asked " + request.getQueryString());
        }

        /** The next three things that it was told. */
        List<String> three() throws InterruptedException {
            List<String> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                three.add(String.valueOf(told.poll(1, TimeUnit.MINUTES)));
            }
            return three;
        }
    }

    @Test
    void aReleaseThatBecomesCurrentIsMadeReadyAsTheFirstWas() throws IOException, InterruptedException {
        AtomicReference<CurrentRelease> now =
                new AtomicReference<>(new TestRelease(1, DatasetGraphFactory.createTxnMem()));
        CurrentRelease switched = new CurrentRelease() {
            @Override
            public Lease acquire() throws IOException {
                return Objects.requireNonNull(now.get()).acquire();
            }

            @Override
            public void close() {}
        };
        Following following = new Following();
        ServerSettings settings = ServerSettings.of(Path.of("nowhere")).withPort(0);
        try (DossierServer opened = DossierServer.start(settings, List.of(following), ErrorPage.plain(), switched)) {
            assertThat(opened.port()).isPositive();
            assertThat(following.three()).containsExactly("prepared 1", "asked 1", "warmed 1");
            now.set(new TestRelease(2, DatasetGraphFactory.createTxnMem()));
            assertThat(following.three()).containsExactly("prepared 2", "asked 2", "warmed 2");
        }
        assertThat(following.told).isEmpty();
    }

    /** Is warmed until the server closes. */
    private static final class Warming implements Endpoint {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public List<String> paths() {
            return List.of("/warming");
        }

        @Override
        public void warm(CurrentRelease.Lease lease, BooleanSupplier isOver) {
            begun.countDown();
            while (!isOver.getAsBoolean()) {
                Thread.onSpinWait();
            }
            ended.set(true);
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) {}
    }

    @Test
    void anEndpointIsWarmedWhileTheServerAnswersAndUntilItCloses() throws IOException, InterruptedException {
        Warming warming = new Warming();
        TestRelease release = new TestRelease(7, DatasetGraphFactory.createTxnMem());
        ServerSettings settings = ServerSettings.of(Path.of("nowhere")).withPort(0);
        try (DossierServer other =
                DossierServer.start(settings, List.of(warming, new Greeting()), ErrorPage.plain(), release)) {
            assertThat(warming.begun.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(new Http(other.port()).get("/").body()).isEqualTo("hello");
        }
        assertThat(warming.ended).isTrue();
        assertThat(release.holders()).isZero();
    }

    /** Names an address that is asked ahead, and one that breaks. */
    private static final class Named implements Endpoint {
        private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

        @Override
        public List<String> paths() {
            return List.of("/named");
        }

        @Override
        public List<String> askedAhead(CurrentRelease.Lease lease) {
            return List.of("/named?broken", "/named?release=" + lease.release().number());
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
                throws IOException {
            asked.add(request.getQueryString() + " " + request.getHeader("Accept"));
            if (request.getQueryString().equals("broken")) {
                throw new HttpProblem(503, "It is broken.", "");
            }
            response.getOutputStream().write("named".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Cannot say what is to be asked. */
    private static final class Unnamed implements Endpoint {
        @Override
        public List<String> paths() {
            return List.of("/unnamed");
        }

        @Override
        public List<String> askedAhead(CurrentRelease.Lease lease) throws IOException {
            throw new IOException("it cannot be read");
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease) {}
    }

    @Test
    void theServerAsksItselfOnceForWhatAnEndpointNamesThoughAnotherBreaks() throws IOException, InterruptedException {
        Named named = new Named();
        TestRelease release = new TestRelease(7, DatasetGraphFactory.createTxnMem());
        ServerSettings settings = ServerSettings.of(Path.of("nowhere")).withPort(0);
        try (DossierServer other =
                DossierServer.start(settings, List.of(new Unnamed(), named), ErrorPage.plain(), release)) {
            assertThat(named.asked.poll(1, TimeUnit.MINUTES)).isEqualTo("broken text/html, */*;q=0.8");
            assertThat(named.asked.poll(1, TimeUnit.MINUTES)).isEqualTo("release=7 text/html, */*;q=0.8");
            assertThat(new Http(other.port()).get("/named?by-a-reader").body()).isEqualTo("named");
            assertThat(named.asked.poll()).startsWith("by-a-reader");
        }
        assertThat(named.asked).isEmpty();
        assertThat(release.holders()).isZero();
    }

    @Test
    void anEndpointAnswersItsPaths() {
        assertThat(http.get("/").body()).isEqualTo("hello");
        assertThat(http.get("/greeting/all").body()).isEqualTo("hello");
        assertThat(http.get("/greeting").body()).isEqualTo("hello");
    }

    @Test
    void headIsGetWithoutTheBody() {
        HttpResponse<String> head = http.send("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("5");
        assertThat(head.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /, 200", "GET, /nothing, 404", "GET, /?refuse, 409", "PUT, /, 405", "GET, /?break, 500"})
    void everyAnswerMayBeReadByAnyPageOfTheWeb(String method, String path, int status) {
        HttpResponse<String> response = http.send(method, path, "Origin", "https://example.org");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void noAnswerNamesTheServersSoftware() throws IOException {
        assertThat(http.get("/").headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(http.raw("GET / HTTP/1.1\r\n\r\n").toLowerCase(Locale.ROOT)).doesNotContain("jetty", "fuseki");
    }

    @Test
    void aPreflightIsAnswered() {
        HttpResponse<String> response =
                http.send("OPTIONS", "/", "Origin", "https://example.org", "Access-Control-Request-Method", "GET");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, OPTIONS");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).contains("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void anotherMethodIs405WithWhatIsAllowed(String method) {
        HttpResponse<String> response = http.send(method, "/");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(response.body()).contains(method, "GET, HEAD, OPTIONS");
    }

    @Test
    void aProblemIsAStatusASentenceAndWhatToDo() {
        HttpResponse<String> response = http.get("/?refuse");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(response.headers().firstValue("X-Why")).hasValue("odd");
        assertThat(response.body()).isEqualTo("It is <odd>.\nMake it even.\n");
    }

    @Test
    void aProblemComesInTheFormThatIsAccepted() {
        HttpResponse<String> html = http.get("/?refuse", "Accept", "text/html,*/*;q=0.5");
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(html.body()).contains("It is &lt;odd&gt;.", "Make it even.");

        HttpResponse<String> json = http.get("/?refuse", "Accept", "application/json");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.body())
                .isEqualTo(
                        "{\"title\":\"Conflict\",\"status\":409,\"detail\":\"It is <odd>.\",\"remedy\":\"Make it even.\"}\n");

        assertThat(http.get("/?refuse", "Accept", "image/png").body()).isEqualTo("It is <odd>.\nMake it even.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?break", "/?overflow"})
    void aMistakeOfOursShowsNothingOfItself(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .doesNotContain("secret", "Exception", "Error", "\tat ")
                .contains("log");
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() {
        assertThatThrownBy(() -> http.get("/?late")).hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404",
        "/$/ping, 404",
        "/$/stats, 404",
        "/$/metrics, 404",
        "/$/datasets, 404",
        "/dataset, 404",
        "/ds/sparql, 404",
        "/greeting/..%2f..%2fetc/passwd, 400",
        "/greeting/%2e%2e/x, 400",
        "/greeting/a%2fb, 400",
        "/greeting/a;b=c/d, 200",
        "/greeting/%ff, 400",
        "/%00, 400",
    })
    void anAddressIsNeverMoreThanItSays(String path, int status) throws IOException {
        String answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status >= 400) {
            assertThat(answer).contains("Access-Control-Allow-Origin: *");
            assertThat(answer).doesNotContain("Exception", "<table>", "etty");
        }
    }

    @Test
    void whatIsNoHttpIsRefusedInOurForm() throws IOException {
        assertThat(http.raw("nonsense\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Access-Control-Allow-Origin: *", "This request is not well formed.");
        assertThat(http.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(http.raw("GET / HTTP/9.9\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 505 ");
    }

    @Test
    void tooLongAnAddressIs414AndTooLargeAHeader431() throws IOException {
        String long_ = "x".repeat(70_000);
        assertThat(http.raw("GET /?" + long_ + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("with POST", "Access-Control-Allow-Origin: *");
        assertThat(http.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + long_ + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("The header of the request is too large.", "Access-Control-Allow-Origin: *");
    }

    @Test
    void aCompressedRequestIsNotRead() {
        HttpResponse<String> response = http.get("/", "Content-Encoding", "gzip");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("not compressed");
    }

    @Test
    void healthNamesTheRelease() {
        HttpResponse<String> response = http.get("/health");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().strip()).isEqualTo("{\"status\":\"ok\",\"release\":7}");
    }

    @Test
    void aTakenPortIsOneSentence() {
        ServerSettings taken = ServerSettings.of(Path.of("nowhere")).withPort(server.port());
        assertThatThrownBy(() -> DossierServer.start(taken, List.of(), ErrorPage.plain(), RELEASE))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "port " + server.port() + ": already in use; choose another with --port, or stop what uses it");
    }

    @Test
    void aHostThatIsNotOursIsNotTakenForATakenPort() {
        ServerSettings elsewhere = new ServerSettings("192.0.2.1", 0, Path.of("nowhere"), ServerLimits.DEFAULT);
        assertThatThrownBy(() -> DossierServer.start(elsewhere, List.of(), ErrorPage.plain(), RELEASE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("host 192.0.2.1: is no address of this machine; choose another with --host");
    }

    @Test
    void aHostThatIsUnknownIsOneSentence() {
        ServerSettings unknown =
                new ServerSettings("no-such-host.invalid", 0, Path.of("nowhere"), ServerLimits.DEFAULT);
        assertThatThrownBy(() -> DossierServer.start(unknown, List.of(), ErrorPage.plain(), RELEASE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("host no-such-host.invalid: is not known; choose another with --host");
    }

    @Test
    void aDirectoryWithoutAReleaseIsOneSentence() {
        assertThatThrownBy(() -> DossierServer.start(ServerSettings.of(Path.of("nowhere")), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("no release in nowhere; run \"dossier build\" with a dataset folder first");
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        try (DossierServer other = start(impatient())) {
            // Http.raw would wait five seconds and fail.
            assertThat(new Http(other.port()).raw("GET / HTTP/1.1\r\nHost: localhost\r\n"))
                    .doesNotContain("hello");
        }
    }

    @Test
    void aBodyThatDoesNotComeIs408() throws IOException {
        try (DossierServer other = start(impatient())) {
            assertThat(new Http(other.port())
                            .raw("GET /?read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("The request came too slowly");
        }
    }

    private static ServerLimits impatient() {
        ServerLimits d = ServerLimits.DEFAULT;
        return new ServerLimits(
                d.queryTimeout(),
                1,
                1,
                d.maxRequestBytes(),
                d.maxHeaderBytes(),
                d.maxResultRows(),
                d.maxResultBytes(),
                d.maxTextLength(),
                d.queryMemoryBytes(),
                Duration.ofMillis(200),
                d.maxConnections());
    }
}
