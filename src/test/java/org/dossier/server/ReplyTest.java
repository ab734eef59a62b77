package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static TestServer server;
    private static Http http;

    /** A page that counts how often it is made; {@code ?gone} cannot be made. */
    private static final class Counted implements Endpoint {
        @Override
        public List<String> paths() {
            return List.of("/page");
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
                throws IOException {
            Reply.send(
                    request,
                    response,
                    Representation.htmlLater(new EntityTag("\"known\""), Language.KOREAN, () -> made(request))
                            .negotiated("/page.html"));
        }

        private static byte[] made(HttpServletRequest request) {
            MADE.incrementAndGet();
            if ("gone".equals(request.getQueryString())) {
                throw new HttpProblem(404, "There is nothing.", "");
            }
            return "a page".getBytes(StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(
                ServerLimits.DEFAULT, List.of(new Counted()), new TestRelease(7, DatasetGraphFactory.createTxnMem()));
        http = server.http();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsMadeYet() {
        MADE.set(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"known\"", "W/\"known\"", "\"other\", \"known\""})
    void whatSomebodyHoldsIsNotMadeAgain(String held) {
        HttpResponse<String> page = http.get("/page");
        assertThat(MADE.getAndSet(0)).isEqualTo(1);
        assertThat(page.statusCode()).isEqualTo(200);
        HttpResponse<String> again = http.get("/page", "If-None-Match", held);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(MADE).hasValue(0);
        for (String name : List.of("ETag", "Cache-Control", "Vary", "Content-Location", "Content-Language")) {
            assertThat(again.headers().allValues(name))
                    .as(name)
                    .isEqualTo(page.headers().allValues(name))
                    .hasSize(1);
        }
    }

    @Test
    void whatSomebodyHoldsNotIsMade() {
        assertThat(http.get("/page", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(MADE).hasValue(1);
    }

    @Test
    void whoeverHoldsAnythingGetsA304OnlyOfWhatIsThere() {
        assertThat(http.get("/page", "If-None-Match", "*").statusCode()).isEqualTo(304);
        HttpResponse<String> gone = http.get("/page?gone", "If-None-Match", "*");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("ETag")).isEmpty();
    }
}
