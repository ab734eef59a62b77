package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StaticFilesTest extends SamplePages {
    private static final Pattern NAMED = Pattern.compile("\"\\./([\\w.-]+\\.(?:js|css|json))\"");

    @Test
    void aFileUnderItsNameWithAHashIsGoodForEver() throws Exception {
        for (StaticFile file : StaticFiles.all()) {
            HttpResponse<byte[]> hashed = get(file.name(), "identity");
            assertThat(hashed.statusCode()).as(file.name()).isEqualTo(200);
            assertThat(file.name()).matches(".*-[0-9a-f]{12}\\.\\w+");
            assertThat(header(hashed, "Cache-Control")).contains("immutable");
            HttpResponse<byte[]> plain = get(file.plainName(), "identity");
            assertThat(header(plain, "Cache-Control")).isEqualTo("no-cache");
            assertThat(plain.body()).as(file.name()).isEqualTo(hashed.body());
        }
        assertThat(get("dossier-000000000000.css", "identity").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsPackedForWhoeverTakesThat() throws Exception {
        for (StaticFile file : StaticFiles.all()) {
            HttpResponse<byte[]> plain = get(file.name(), "gzip;q=0, *");
            HttpResponse<byte[]> packed = get(file.name(), "br, gzip");
            assertThat(header(plain, "Content-Encoding")).isEmpty();
            assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .as(file.name())
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void aModuleNamesOtherFilesWithTheirHashes() throws Exception {
        for (StaticFile file : StaticFiles.all()) {
            if (file.resource().startsWith("/org/dossier/") && file.plainName().endsWith(".js")) {
                Matcher named =
                        NAMED.matcher(new String(get(file.name(), "identity").body(), StandardCharsets.UTF_8));
                while (named.find()) {
                    assertThat(get(named.group(1), "identity").statusCode())
                            .as("%s names %s", file.plainName(), named.group(1))
                            .isEqualTo(200);
                    assertThat(named.group(1)).as(file.plainName()).matches(".*-[0-9a-f]{12}\\.\\w+");
                }
            }
        }
    }

    @Test
    void theShadedJarHasEachFileOfAWebJarAndNoOther() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (StaticFile file : StaticFiles.all()) {
            if (file.resource().startsWith("/META-INF/")) {
                assertThat(pom).contains("<include>" + file.resource().substring(1) + "</include>");
            }
        }
        assertThat(pom).containsPattern("<artifact>org\\.webjars\\.npm:\\*</artifact>\\s*<includes>");
        assertThat(pom).doesNotContainPattern("<include>META-INF/resources/webjars/[^<]*\\*");
    }

    private static HttpResponse<byte[]> get(String name, String encodings) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/static/" + name))
                .header("Accept-Encoding", encodings)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return PageClient.header(response, name);
    }
}
