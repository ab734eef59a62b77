package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.server.entity.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of every page leads somewhere, and every page is sound. */
class CrawlTest {
    @TempDir
    private Path folder;

    @Test
    void everyLinkOfTheSampleLeadsSomewhere() throws IOException {
        try (PageClient server = new PageClient(SampleRelease.build(folder))) {
            Crawl crawl = new Crawl(
                            server,
                            path -> !isNarrowedSearch(path)
                                    && !path.matches(
                                            "(/releases/1|/timemap)?/document/many-.*[^0-9].*|(/releases/1|/timemap)/document/many-.*"))
                    .from("/");
            assertThat(crawl.faults()).isEmpty();
            for (EntityType type : EntityType.values()) {
                assertThat(crawl.paths()).as(type.word()).anyMatch(path -> path.startsWith("/" + type.word() + "/"));
            }
            assertThat(crawl.paths()).anyMatch(path -> path.startsWith("/sparql?query="));
        }
    }

    /** One choice that narrows a search leads to others without end. */
    private static boolean isNarrowedSearch(String path) {
        return path.matches("/search(\\.[a-z]+)?\\?.*&.*");
    }

    @Test
    void everyPageOfTheArmisticeLeadsSomewhere() throws IOException {
        try (PageClient server = new PageClient(SampleRelease.armistice(folder))) {
            Crawl crawl = new Crawl(
                            server,
                            path -> !path.startsWith("/sparql?")
                                    && !isNarrowedSearch(path)
                                    && !path.startsWith("/cite/")
                                    && !path.matches("/[a-z]+/[^/]+\\.(ttl|nt|jsonld|rdf)")
                                    && !path.matches("(/releases/1|/timemap)/[a-z]+/[^/]+"))
                    .from("/");
            assertThat(crawl.faults()).isEmpty();
            assertThat(crawl.pages()).isGreaterThan(285);
        }
    }
}
