package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.disk.Unpacked;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.release.Explainer.Explained;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
    private static final Iri FIRST = new Iri(SmallDataset.BASE + "id/document/1");

    @TempDir
    Path directory;

    private SmallDataset dataset;
    private Release release;

    @BeforeEach
    void aRelease() throws IOException {
        dataset = SmallDataset.in(directory.resolve("small"));
        release = new ReleaseBuilder(
                        new ReleaseCatalog(directory.resolve("releases")), BuildSettings.DEFAULT, BuildProgress.SILENT)
                .build(dataset.open())
                .release()
                .orElseThrow();
    }

    @Test
    void aStatementComesFromARecordARuleAndALine() throws IOException {
        assertThat(Explainer.of(release).explain(FIRST))
                .filteredOn(explained -> explained.triple().predicate().equals(ExternalVocabulary.DCTERMS_TITLE))
                .singleElement()
                .satisfies(explained -> {
                    assertThat(explained.rule()).isEqualTo(MappingRule.DOCUMENT_TITLE);
                    assertThat(explained.where()).hasToString("documents.jsonl:1");
                    assertThat(explained.recordId()).isEqualTo("1");
                });
    }

    @Test
    void thePartsOfAThingAreExplainedWithIt() throws IOException {
        assertThat(Explainer.of(release).explain(FIRST))
                .extracting(explained -> explained.triple().subject().value())
                .contains(FIRST.value(), FIRST.value() + "#sent", FIRST.value() + "#date")
                .allMatch(subject -> subject.equals(FIRST.value()) || subject.startsWith(FIRST.value() + "#"))
                .isSorted();
    }

    @Test
    void whatIsExplainedIsWhatIsPublished() throws IOException {
        List<String> explained = Explainer.of(release).explain(FIRST).stream()
                .map(Explained::triple)
                .distinct()
                .map(triple -> triple.ntriples())
                .toList();
        List<String> published = Unpacked.lines(release.dumps().resolve("small.nt.gz")).stream()
                .filter(line ->
                        line.startsWith("<" + FIRST.value() + ">") || line.startsWith("<" + FIRST.value() + "#"))
                .toList();
        assertThat(explained).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyWayToNameAThingMeansIt() throws IOException {
        Explainer explainer = Explainer.of(release);
        for (String asked : List.of(
                "http://localhost:3030/id/document/1",
                "http://localhost:3030/document/1",
                "http://localhost:3030/document/1.ttl",
                "document/1",
                "/document/1.html",
                "id/document/1")) {
            assertThat(explainer.iri(asked)).as(asked).contains(FIRST);
        }
        assertThat(explainer.iri("http://localhost:3999/document/1")).contains(FIRST);
        assertThat(explainer.iri("document/1#sent")).contains(new Iri(FIRST.value() + "#sent"));
        assertThat(explainer.iri("id/document/a.ttl")).contains(new Iri(SmallDataset.BASE + "id/document/a.ttl"));
    }

    @Test
    void whatIsNoIriOfTheReleaseHasNoMeaning() throws IOException {
        Explainer explainer = Explainer.of(release);
        for (String asked :
                List.of("", "1", "https://example.org/document/1", "document/", "document/a b", "id/document/<")) {
            assertThat(explainer.iri(asked)).as(asked).isEmpty();
        }
        assertThat(explainer.explain(new Iri(SmallDataset.BASE + "id/document/9")))
                .isEmpty();
        assertThat(explainer.unknown("document/9"))
                .isEqualTo("document/9: release 0001 states nothing about it; its IRIs look like"
                        + " http://localhost:3030/id/document/... , and document/... is enough");
    }

    @Test
    void anInputThatChangedSinceIsTold() throws IOException {
        Explainer explainer = Explainer.of(release);
        assertThat(explainer.changedInputs()).isEmpty();
        dataset.and("documents.jsonl", "{\"id\": \"3\", \"title\": \"x\"}\n");
        assertThat(explainer.changedInputs())
                .containsExactly("documents.jsonl: has changed since release 0001 was built; lines and statements may"
                        + " differ from what is published");
    }

    @Test
    void aDatasetThatIsGoneIsOneClearSentence() throws IOException {
        Files.move(directory.resolve("small"), directory.resolve("moved"));
        assertThatThrownBy(() -> Explainer.of(release))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "small: the dataset that release 0001 was built from is not there any more; put it"
                                + " back, or build a new release from where it is now");
    }
}
