package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.PageClient.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dossier.disk.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesEndpointTest extends SamplePages {
    @Test
    void everyReleaseIsListed() {
        Document page = server.page("/releases");
        assertThat(page.select("main h2").text()).contains("Release 1").contains("served now");
        assertThat(server.page("/releases/1").select("h1").text()).isEqualTo("Release 1");
    }

    @Test
    void aDumpIsSentAsTheFileThatItIs() throws IOException, InterruptedException {
        Element row = server.page("/releases/1").expectFirst("tr:has(a[href$=.nt.gz])");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(row.expectFirst("a").absUrl("href")))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(header(response, "Content-Type")).isEqualTo("application/gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(response, "ETag")).isEqualTo('"' + row.select("code").text() + '"');
        assertThat(header(response, "Cache-Control")).contains("immutable");
        assertThat(Sha256.of(response.body())).isEqualTo(row.select("code").text());
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<http://archive.example/id/document/1001>");
        }
    }

    @Test
    void theReportIsAPageWithoutScripts() {
        HttpResponse<String> report = server.get("/releases/1/report.html");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(header(report, "Content-Security-Policy")).contains("default-src 'none'");
        Document page = Jsoup.parse(report.body(), server.address() + "/releases/1/report.html");
        assertThat(page.select("html[lang=en] main h1")).hasSize(1);
        assertThat(page.select("nav a").eachAttr("abs:href"))
                .containsExactly(server.address() + "/", server.address() + "/releases");
        assertThat(page.select("table:not(:has(thead th)), th:not([scope]), th:not(:matches(\\S))"))
                .isEmpty();
        assertThat(server.get("/releases/1/report.json").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/releases/, 301, ../releases",
        "/releases/latest, 302, ../releases/1",
        "/releases/current, 302, ../releases/1",
        "/releases/latest/manifest.json?x=1, 302, ../../releases/1/manifest.json?x=1",
        "/releases/current/dumps/SHA256SUMS, 302, ../../../releases/1/dumps/SHA256SUMS",
        "/releases/0001/report.html, 301, ../../releases/1/report.html"
    })
    void everyThingHasOneAddressAndTheOthersLeadToIt(String path, int status, String location) {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> response = server.send(method, path);
            assertThat(response.statusCode()).as(path).isEqualTo(status);
            assertThat(header(response, "Location")).isEqualTo(location);
            assertThat(header(response, "Cache-Control")).isEqualTo(status == 302 ? "no-cache" : "");
            assertThat(header(response, "Content-Location")).isEmpty();
            assertThat(server.get(URI.create(path).resolve(location).toString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/releases/2",
                "/releases/x",
                "/releases/1/",
                "/releases/1/store/Data-0001/nodes.dat",
                "/releases/1/nothing.txt",
                "/releases/1/dumps/",
                "/releases/1/dumps/%2e%2e/manifest.json",
                "/releases/1/../1/manifest.json%00",
                "/releases/99999999999"
            })
    void nothingElseIsServed(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void noFileOfTheStoreIsServed() throws IOException {
        Path store = SampleRelease.current(releases).store();
        try (var files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = "/releases/1/store/" + store.relativize(file);
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }
}
