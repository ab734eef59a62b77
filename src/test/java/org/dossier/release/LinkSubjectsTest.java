package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSubjectsTest {
    @TempDir
    Path directory;

    @Test
    void identifiersThatAreKeptAsTextAreEvidenceToo() throws IOException {
        SmallDataset dataset = SmallDataset.in(directory.resolve("small")).with("actors.jsonl", """
                {"id": "mao-zedong", "kind": "person", "label": "Mao Zedong", "identifiers": {"hsg": "112894", "viaf": "12"}}
                """);
        assertThat(LinkSubjects.of(dataset.open()))
                .filteredOn(named -> named.subject().key().endsWith("mao-zedong"))
                .flatExtracting(named -> named.subject().identifiers())
                .extracting(Identifier::text)
                .containsExactlyInAnyOrder("hsg:112894", "viaf:12");
    }
}
