package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.validation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeFindingsTest {
    @TempDir
    Path directory;

    @Test
    void aPartOfADocumentIsTracedToItsRecordAndField() throws IOException {
        assertThat(finding("id/document/1#sent", Vocabulary.AGENT)).satisfies(finding -> {
            assertThat(finding.where()).hasToString("documents.jsonl:1");
            assertThat(finding.recordId()).isEqualTo("1");
            assertThat(finding.field()).isEqualTo("senders");
            assertThat(finding)
                    .hasToString(
                            "documents.jsonl:1: http://localhost:3030/id/document/1#sent is wrong; mend it [test]");
        });
    }

    @Test
    void aThingOfNoRecordIsTracedToTheRecordThatNamesIt() throws IOException {
        assertThat(finding("id/actor/nobody-known", Vocabulary.PROVISIONAL).where())
                .hasToString("documents.jsonl:2");
        assertThat(finding("id/kind/note", ExternalVocabulary.SKOS_PREF_LABEL).where())
                .hasToString("documents.jsonl:2");
    }

    @Test
    void aThingOfTheWholeDatasetIsTracedToItsDescription() throws IOException {
        assertThat(finding("id/scheme/topics", ExternalVocabulary.RDFS_LABEL).where())
                .hasToString("dataset.yaml");
    }

    @Test
    void whereWhatIsMissingTheThingItselfIsNamed() throws IOException {
        Finding finding = finding("id/document/2", Vocabulary.SENDER);
        assertThat(finding.where()).hasToString("documents.jsonl:2");
        assertThat(finding.field()).isEmpty();
    }

    private Finding finding(String thing, Iri property) throws IOException {
        DatasetMapping mapping =
                DatasetMapping.index(SmallDataset.in(directory.resolve("small")).open(), SmallDataset.BASE);
        Violation violation = new Violation(
                new Iri(SmallDataset.BASE + thing),
                property.value(),
                "",
                "is wrong; mend it",
                "test",
                Violation.Severity.VIOLATION);
        return ShapeFindings.of(List.of(violation), mapping).get(0);
    }
}
