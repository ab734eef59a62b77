package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.link.mapping.MappingFolder.KIM;
import static org.dossier.link.mapping.MappingFolder.MAO;
import static org.dossier.link.mapping.MappingFolder.Q41117;
import static org.dossier.link.mapping.MappingFolder.Q5816;
import static org.dossier.link.mapping.MappingFolder.exact;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.server.page.SampleRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program reads of our mappings and writes again is what we wrote; {@code mvn -Psssom -Dquick test} runs it. */
class SssomJavaTest {
    private static final Iri NEUTRAL = new Iri("http://localhost:3030/id/organization/neutral-nations");
    private static final Iri ORCID = new Iri("https://orcid.org/0000-0002-1825-0097");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyInItsProfile() {
        assumeTrue(Boolean.getBoolean("dossier.sssom"), "SKIPPED: it runs in the Maven profile sssom");
    }

    @Test
    void thePublishedFileComesBackAsTheSameBytes() throws Exception {
        Path release = SampleRelease.current(SampleRelease.armistice(folder)).directory();
        Path rewritten = rewritten(release);
        assertThat(rewritten.resolve(MappingFile.NAME)).hasSameBinaryContentAs(release.resolve(MappingFile.NAME));
        assertThat(read(rewritten).mappings()).hasSizeGreaterThan(300);
    }

    @Test
    void aReviewedSetComesBackWithEveryDecision() throws Exception {
        MappingFile file = new MappingFolder(folder).file();
        List<Mapping> decided = List.of(
                exact(MAO, Q5816)
                        .labels("Mao \"the Chairman\" Zedong", "毛泽东")
                        .reviewer(ORCID)
                        .reviewerName("A|B\\C")
                        .reviewerName("D. E.")
                        .confidence(0.998)
                        .comment("a\ttab, a \"quotation\", a | and a \\\nand a second line")
                        .build(),
                exact(MAO, Q41117)
                        .negative()
                        .authorName("Ким | 김")
                        .comment("\"\"")
                        .build(),
                exact(KIM, Q41117).negative().tool("Another\ttool", "2").build(),
                Mapping.of(
                                NEUTRAL,
                                ExternalVocabulary.SKOS_EXACT_MATCH,
                                ExternalVocabulary.SSSOM_NO_TERM_FOUND,
                                ExternalVocabulary.SEMAPV_MANUAL_MAPPING_CURATION)
                        .reviewerName("A. Reviewer")
                        .build());
        for (Mapping mapping : decided) {
            file.append(mapping);
        }
        MappingSet again = read(rewritten(folder));
        assertThat(again.mappings()).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(again.problems()).isEmpty();
        assertThat(again.isRejected(MAO, Q41117)).isTrue();
    }

    /** A folder with the other program's copy of the file in {@code original}. */
    private Path rewritten(Path original) throws IOException, ReflectiveOperationException {
        Path copy = Files.createDirectory(folder.resolve("rewritten"));
        SssomJava.rewrite(original.resolve(MappingFile.NAME), copy.resolve(MappingFile.NAME));
        return copy;
    }

    private static MappingSet read(Path dataset) throws IOException {
        return new MappingFolder(dataset).file().read();
    }
}
