package org.dossier.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may review, and which requests decide anything. */
class ReviewRulesTest {
    private static final String TOKEN = "a-token-of-many-letters-0123456789";

    @TempDir
    static Path folder;

    static ReviewServer server;
    static ReviewServer withToken;

    @BeforeAll
    static void start() throws IOException {
        ReviewServer.build(folder);
        server = ReviewServer.over(folder, ReviewSettings.DEFAULT);
        withToken = ReviewServer.over(folder, ReviewSettings.DEFAULT.withToken(TOKEN));
    }

    @AfterAll
    static void stop() {
        server.close();
        withToken.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:3030", "127.0.0.1", "127.0.0.1:80", "[::1]:3030"})
    void aLoopbackNameOpensIt(String host) throws IOException {
        assertThat(ask(server, "GET /review", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "1270001", "10.0.0.1"})
    void aNameThatWasMadeToMeanThisMachineDoesNot(String host) throws IOException {
        assertThat(ask(server, "GET /review", "Host: " + host)).startsWith("HTTP/1.1 403");
        assertThat(ask(server, "GET http://" + host + "/review", "Host: localhost"))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For: 1.2.3.4", "Forwarded: for=1.2.3.4", "Via: 1.1 proxy", "X-Real-IP: 1.2.3.4"})
    void whatAProxyHandsOnDoesNotComeFromHere(String header) throws IOException {
        String answer = ask(server, "GET /review", "Host: localhost", header);
        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .contains("--review-token-file")
                .doesNotContain("Person");
    }

    @Test
    void theTokenOpensItAsAHeaderAndAsAForm() throws IOException {
        String elsewhere = "Host: archive.example";
        assertThat(ask(withToken, "GET /review", elsewhere))
                .startsWith("HTTP/1.1 403")
                .contains("action=\"./review/token\"");
        assertThat(ask(withToken, "GET /review", elsewhere, "Authorization: Bearer " + TOKEN))
                .startsWith("HTTP/1.1 200");
        assertThat(ask(withToken, "GET /review", elsewhere, "Authorization: Bearer " + TOKEN + "x"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask(server, "GET /review", elsewhere, "Authorization: Bearer "))
                .startsWith("HTTP/1.1 403");
        assertThat(ask(server, "GET /review", elsewhere, "Cookie: dossier-review="))
                .startsWith("HTTP/1.1 403");
        String given = send(withToken, "/review/token", "token=" + TOKEN, elsewhere, "Origin: https://archive.example");
        assertThat(given)
                .startsWith("HTTP/1.1 303")
                .containsPattern(
                        "Set-Cookie: dossier-review=[0-9a-f]{64}; Path=/review; HttpOnly; SameSite=Strict; Secure")
                .doesNotContain(TOKEN);
        String cookie = given.replaceFirst("(?s).*Set-Cookie: (dossier-review=[0-9a-f]+).*", "$1");
        assertThat(ask(withToken, "GET /review", elsewhere, "Cookie: " + cookie))
                .startsWith("HTTP/1.1 200");
        assertThat(send(withToken, "/review/token", "token=wrong", elsewhere)).startsWith("HTTP/1.1 403");
    }

    @Test
    void aProgramWithTheTokenNeedsNoForm() throws IOException {
        String answer = send(
                withToken,
                "/review/undo",
                "reviewer=Somebody",
                "Host: archive.example",
                "Authorization: Bearer " + TOKEN);
        assertThat(answer).startsWith("HTTP/1.1 303").contains("told=nothing_to_undo");
    }

    @Test
    void noOtherOriginReadsIt() {
        HttpResponse<String> page = server.browser().get("/review", "Origin", "http://evil.example");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        HttpResponse<String> asked = server.browser().send("OPTIONS", "/review/decide", "");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(server.browser().send("DELETE", "/review", "").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void aFormOfAnotherSiteIsRefused(String header) {
        Browser browser = server.browser().as("Ann Adams");
        Document page = browser.page("/review");
        int colon = header.indexOf(':');
        HttpResponse<String> answer =
                browser.post("/review/decide", fields(page), header.substring(0, colon), header.substring(colon + 2));
        assertThat(answer.statusCode()).isEqualTo(403);
        nothingIsDecided();
    }

    @Test
    void aFormWithoutItsTokenDecidesNothing() {
        Browser browser = server.browser().as("Ann Adams");
        List<String> fields = fields(browser.page("/review"));
        int at = fields.indexOf("form") + 1;
        for (String token : List.of("", "0".repeat(64))) {
            List<String> other = new ArrayList<>(fields);
            other.set(at, token);
            assertThat(browser.follow(browser.post("/review/decide", other)).text())
                    .contains("Nothing was kept");
        }
        assertThat(server.browser()
                        .post("/review/decide", fields)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("another browser's form")
                .contains("told=stale");
        nothingIsDecided();
    }

    @Test
    void whoHasNotSaidWhoTheyAreDecidesNothing() {
        Browser browser = server.browser();
        Document page = browser.page("/review");
        assertThat(browser.follow(browser.press(page, "exact"))
                        .select("[role=status]")
                        .text())
                .contains("Say first who you are");
        nothingIsDecided();
    }

    @Test
    void onlyItsMethodsAreAnswered() {
        Browser browser = server.browser();
        assertThat(browser.send("POST", "/review", "").statusCode()).isEqualTo(405);
        for (String path : List.of("/review/decide", "/review/undo", "/review/reviewer", "/review/token")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(405);
        }
        assertThat(browser.get("/review/other").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        Browser browser = server.browser().as("Ann Adams");
        Document page = browser.page("/review");
        for (String decision : List.of("maybe", "exact", "exact http://x.example/1", "skip http://x.example/1")) {
            assertThat(browser.submit(page.expectFirst("#decide"), "decision", decision)
                            .statusCode())
                    .as(decision)
                    .isEqualTo(400);
        }
        nothingIsDecided();
    }

    private static List<String> fields(Document page) {
        List<String> fields = new ArrayList<>(
                List.of("decision", page.expectFirst("button[value^=exact]").attr("value")));
        page.select("#decide input[type=hidden]").forEach(hidden -> {
            fields.add(hidden.attr("name"));
            fields.add(hidden.attr("value"));
        });
        return fields;
    }

    private static void nothingIsDecided() {
        try {
            assertThat(ReviewServer.dataset(folder).rows()).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(ReviewServer asked, String line, String... headers) throws IOException {
        return raw(
                asked,
                line + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                        + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    }

    private static String send(ReviewServer asked, String path, String form, String... headers) throws IOException {
        return raw(
                asked,
                "POST " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\nConnection: close\r\n\r\n" + form);
    }

    private static String raw(ReviewServer asked, String request) throws IOException {
        try (Socket socket = new Socket("localhost", asked.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
