package org.dossier.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.dossier.server.page.PageClient;
import org.dossier.server.page.SampleRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release whose full-text index was made before whole things were in it. */
class UnsearchableReleaseTest {
    @TempDir
    Path folder;

    @Test
    void aReleaseThatCannotBeSearchedSaysWhatHelpsAndIsServedAllTheSame() throws IOException {
        Path releases = SampleRelease.build(folder);
        Path text = SampleRelease.current(releases).textIndex();
        try (Stream<Path> files = Files.list(text)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (FSDirectory files = FSDirectory.open(text);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.commit();
        }
        try (PageClient server = new PageClient(releases)) {
            for (String path : List.of("/search?q=stalin", "/search.csv?q=stalin", "/search/complete?q=stalin")) {
                HttpResponse<String> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).as(path).contains("builds the dataset again");
            }
            String query = "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?x text:query \"stalin\" }";
            HttpResponse<String> refused =
                    server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("There is no index in which");
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            assertThat(server.get("/person/joseph-stalin.html").statusCode()).isEqualTo(200);
        }
    }
}
