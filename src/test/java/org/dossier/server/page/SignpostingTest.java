package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The typed links that machines find their way by. */
class SignpostingTest extends SamplePages {
    private static List<String> links(String path, String accept) {
        HttpResponse<String> answer = server.get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.headers().allValues("Link");
    }

    @Test
    void thePageOfADocumentLeadsToWhatItIsOf() {
        assertThat(links("/document/many-000", "text/html"))
                .contains(
                        "<" + SampleRelease.BASE + "id/document/many-000>; rel=\"cite-as\"",
                        "<https://schema.org/AboutPage>; rel=\"type\"",
                        "<https://schema.org/ArchiveComponent>; rel=\"type\"",
                        "</document/many-000.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "</collection/170>; rel=\"collection\"",
                        "</linkset/document/many-000>; rel=\"linkset\"; type=\"application/linkset+json\"");
    }

    @Test
    void aDescriptionLeadsToThePageItDescribes() {
        assertThat(links("/document/many-000", "text/turtle"))
                .contains("</document/many-000>; rel=\"describes\"; type=\"text/html\"")
                .anyMatch(link -> link.endsWith("rel=\"license\""))
                .noneMatch(link -> link.contains("describedby"));
    }

    @Test
    void linksAreOfAsciiAlone() {
        for (String path : List.of("/person/joseph-stalin", "/collection/170", "/document/many-001")) {
            assertThat(links(path, "text/html"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.chars()).allMatch(c -> c < 0x80));
        }
    }

    @Test
    void theLinkSetOfACollectionHasItsDocuments() throws IOException {
        HttpResponse<String> answer = server.get("/linkset/collection/170");
        assertThat(PageClient.header(answer, "Content-Type")).isEqualTo("application/linkset+json");
        JsonNode page = new JsonMapper().readTree(answer.body()).path("linkset").path(0);
        assertThat(page.path("anchor").textValue()).isEqualTo(SampleRelease.BASE + "collection/170");
        assertThat(page.path("item")).hasSizeGreaterThanOrEqualTo(SampleRelease.MANY);
        assertThat(page.path("item"))
                .anySatisfy(item ->
                        assertThat(item.path("href").textValue()).isEqualTo(SampleRelease.BASE + "document/many-000"));
        assertThat(page.path("cite-as").path(0).path("href").textValue())
                .isEqualTo(SampleRelease.BASE + "id/collection/170");
        assertThat(links("/collection/170", "text/html")).noneMatch(link -> link.contains("rel=\"item\""));
    }
}
