package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.mapping.MappingFolder.COLUMNS;
import static org.dossier.link.mapping.MappingFolder.HEAD;
import static org.dossier.link.mapping.MappingFolder.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading one row after another gives what reading the whole file gives. */
class MappingRowsTest {
    private static final List<String> PIECES = List.of(
            row("id:person/a", "A", "skos:exactMatch", "", "wikidata:Q1", "", "semapv:MappingReview"),
            row("id:person/b", "\"B\nof two lines\"", "skos:closeMatch", "Not", "wikidata:Q2"),
            row("id:person/c", "\"C", "skos:exactMatch", "", "wikidata:Q3"),
            "\n",
            "# a comment\n",
            "x".repeat(70_000) + "\n",
            "id:person/d\tД\tskos:exactMatch\t\twikidata:Q4\r\n",
            "\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aFileSaysTheSameHoweverItIsRead(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder content = new StringBuilder(random.nextBoolean() ? HEAD : HEAD + "#mapping_tool: Matcher\n");
        content.append(COLUMNS);
        for (int i = random.nextInt(60); i >= 0; i--) {
            content.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        Files.writeString(folder.resolve(MappingFile.NAME), content);
        MappingSet whole = MappingFolder.read(content.toString());
        List<Mapping> mappings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        MappingRows.of(folder).orElseThrow().read(new MappingRows.Receiver() {
            @Override
            public void mapping(Mapping mapping, long line) {
                mappings.add(mapping);
            }

            @Override
            public void problem(MappingProblem problem) {
                problems.add(problem.toString());
            }
        });
        assertThat(mappings).isEqualTo(whole.mappings());
        assertThat(problems)
                .isEqualTo(whole.problems().stream()
                        .filter(problem -> problem.fault() != MappingFault.CONTRADICTION)
                        .map(MappingProblem::toString)
                        .toList());
    }

    @Test
    void aFolderWithoutAFileHasNoRows() {
        assertThat(MappingRows.of(folder)).isEmpty();
    }

    @Test
    void aLineWithoutAnEndIsOneClearSentence() throws IOException {
        Files.writeString(folder.resolve(MappingFile.NAME), HEAD + COLUMNS + "x".repeat((16 << 20) + 1));
        assertThatThrownBy(() -> MappingRows.of(folder).orElseThrow().read(new MappingRows.Receiver() {
                    @Override
                    public void mapping(Mapping mapping, long line) {}

                    @Override
                    public void problem(MappingProblem problem) {}
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("mappings.sssom.tsv:7: the line is longer than 16 MiB; is a line end missing?");
    }
}
