package org.dossier.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.disk.Unpacked;
import org.dossier.model.RecordKind;
import org.dossier.source.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArmisticeReleaseTest {
    @TempDir
    Path directory;

    @Test
    void almostEveryDocumentIsPublishedAndTheOthersAreExplained() {
        BuildReport.KindCount documents = ArmisticeRelease.report().kinds().stream()
                .filter(count -> count.kind() == RecordKind.DOCUMENTS)
                .findFirst()
                .orElseThrow();
        assertThat(documents.read()).isEqualTo(285);
        assertThat(documents.published()).isGreaterThanOrEqualTo(280);
        assertThat(ArmisticeRelease.report().findings(Finding.Severity.REJECTED))
                .hasSizeGreaterThanOrEqualTo((int) documents.rejected());
    }

    @Test
    void noRuleOfTheGraphIsBroken() {
        assertThat(ArmisticeRelease.report().refusal()).isEmpty();
        assertThat(ArmisticeRelease.report().findings(Finding.Severity.VIOLATION))
                .isEmpty();
    }

    @Test
    void everyQueryOfTheLibraryFindsWhatItPromises() {
        assertThat(ArmisticeRelease.report().queries())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(query -> {
                    assertThat(query.fault()).as(query.name()).isEmpty();
                    assertThat(query.rows()).as(query.name()).isGreaterThanOrEqualTo(query.minimumRows());
                });
    }

    @Test
    void theDumpHasNoBlankNodeAndEachStatementOnceInOrder() throws IOException {
        for (String dump : List.of("armistice.nt.gz", "armistice-records.nt.gz")) {
            List<String> lines =
                    Unpacked.lines(ArmisticeRelease.release().dumps().resolve(dump));
            assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("<http://localhost:3030/id/"));
            assertThat(lines).noneMatch(line -> line.matches("\\S+ \\S+ _:.*"));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i)).isNotEqualTo(lines.get(i - 1));
            }
        }
    }

    @Test
    void anotherBuildGivesTheSameBytes() throws IOException {
        Release second = new ReleaseBuilder(
                        new ReleaseCatalog(directory.resolve("releases")), BuildSettings.DEFAULT, BuildProgress.SILENT)
                .build(Dataset.open(Path.of("data/armistice")))
                .release()
                .orElseThrow();
        assertThat(reproducible(second)).isEqualTo(reproducible(ArmisticeRelease.release()));
    }

    /** Its files without those of the text index, in which Lucene puts a random id. */
    private static List<Manifest.FileEntry> reproducible(Release release) {
        return release.manifest().outputs().stream()
                .filter(entry ->
                        !entry.path().startsWith("text/") && !entry.path().startsWith("reconcile/"))
                .toList();
    }
}
