package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.mapping.MappingFolder.COLUMNS;
import static org.dossier.link.mapping.MappingFolder.HEAD;
import static org.dossier.link.mapping.MappingFolder.KIM;
import static org.dossier.link.mapping.MappingFolder.MAO;
import static org.dossier.link.mapping.MappingFolder.Q5816;
import static org.dossier.link.mapping.MappingFolder.exact;
import static org.dossier.link.mapping.MappingFolder.kim;
import static org.dossier.link.mapping.MappingFolder.mao;
import static org.dossier.link.mapping.MappingFolder.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossier.rdf.Iri;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
    private static final String MAO_ROW =
            "id:person/mao-zedong\tMao Zedong\tskos:exactMatch\t\twikidata:Q5816\tMao Zedong\t"
                    + "semapv:ManualMappingCuration\t\t\t\t\tDossier\t0.1.0\t2026-03-01\t\t\n";
    private static final String KIM_ROW =
            "id:person/kim-il\tKim Il\tskos:exactMatch\tNot\twikidata:Q41117\tKim Il-sung\t"
                    + "semapv:ManualMappingCuration\t\t\t\t\tDossier\t0.1.0\t2026-03-01\t\t\n";

    @TempDir
    Path path;

    private MappingFolder folder;

    @BeforeEach
    void folder() {
        folder = new MappingFolder(path);
    }

    @Test
    void theFirstDecisionMakesTheFile() throws IOException {
        MappingSet set = folder.file().append(mao());
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + MAO_ROW);
        assertThat(set.mappings()).containsExactly(mao());
        assertThat(set.problems()).isEmpty();
        assertThat(folder.file().read().mappings()).containsExactly(mao());
    }

    @Test
    void aDecisionIsALineAtTheEnd() throws IOException {
        folder.file().append(mao());
        folder.file().append(kim());
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + MAO_ROW + KIM_ROW);
        assertThat(folder.file().read().isRejected(KIM, MappingFolder.Q41117)).isTrue();
    }

    @Test
    void aFileThatIsALinkStaysOne() throws IOException {
        Path elsewhere = Files.createDirectories(path.resolve("shared"));
        Files.createSymbolicLink(path.resolve(MappingFile.NAME), Path.of("shared/mappings"));
        folder.file().append(mao());
        folder.file().append(now -> List.of(kim(), mao()));
        folder.file().undo(mao());
        assertThat(path.resolve(MappingFile.NAME)).isSymbolicLink();
        assertThat(elsewhere.resolve("mappings")).isRegularFile().hasContent(HEAD + COLUMNS + MAO_ROW + KIM_ROW);
        assertThat(elsewhere.resolve(FolderTurn.LOCK)).exists();
        assertThat(folder.removed()).contains(MAO_ROW);
    }

    @Test
    void readingWritesNothing() throws IOException {
        assertThat(folder.file().read().mappings()).isEmpty();
        assertThat(path).isEmptyDirectory();
    }

    @Test
    void aNewPrefixIsDeclared() throws IOException {
        folder.file().append(mao());
        folder.file()
                .append(exact(KIM, new Iri("https://d-nb.info/gnd/118577425"))
                        .reviewer(new Iri("https://people.example.org/staff/7"))
                        .build());
        assertThat(folder.content())
                .startsWith("""
                        #curie_map:
                        #  gnd: https://d-nb.info/gnd/
                        #  id: http://localhost:3030/id/
                        #  ns: https://people.example.org/staff/
                        #  wikidata: http://www.wikidata.org/entity/
                        #mapping_set_id: http://localhost:3030/mappings
                        """)
                .contains(MAO_ROW)
                .contains("\tgnd:118577425\t")
                .contains("\tns:7\t");
    }

    @Test
    void whatIsNotOursStaysAsItIs() throws IOException {
        String head = """
                # mapping_set_id: https://a.org/set
                # license: https://a.org/licence
                # curie_map: {id: "http://localhost:3030/id/", wikidata: 'http://www.wikidata.org/entity/'}
                # other: >
                #   a
                #   b
                """;
        String rest = """
                object_id	weight	predicate_id	subject_id	mapping_justification
                wikidata:Q1	"7"	skos:exactMatch	id:a	semapv:MappingReview
                wd:Q2	not a row of ours
                a "quoted" one	"open

                # a comment
                """;
        folder.with(head + rest);
        folder.file().append(exact(KIM, Q5816).tool("", "").build());
        assertThat(folder.content())
                .startsWith(head + "object_id\tweight\tpredicate_id\tsubject_id\tmapping_justification\tmapping_date\n"
                        + "wikidata:Q1\t7\tskos:exactMatch\tid:a\tsemapv:MappingReview\t\n"
                        + "wd:Q2\tnot a row of ours\t\t\t\t\n"
                        + "a \"quoted\" one\t\"open\n"
                        + "\n"
                        + "# a comment\n")
                .endsWith(
                        "wikidata:Q5816\t\tskos:exactMatch\tid:person/kim-il\tsemapv:ManualMappingCuration\t2026-03-01\n");
    }

    @Test
    void aRowThatIsTooWideStaysTooWide() throws IOException {
        String columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n";
        folder.with(HEAD + columns + "id:a\tskos:exactMatch\twikidata:Q1\tsemapv:MappingReview\tDossier\n");
        MappingSet set = folder.file().append(mao());
        assertThat(set.problems()).extracting(MappingProblem::fault).containsExactly(MappingFault.UNREADABLE_ROW);
        assertThat(set.mappings()).containsExactly(mao());
    }

    @Test
    void whatTheHeadSaidOfAllRowsMovesToThemOnceOneDiffers() throws IOException {
        String columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n";
        String first = "id:person/mao-zedong\tskos:exactMatch\twikidata:Q5816\tsemapv:ManualMappingCuration\n";
        folder.with(HEAD
                + "#object_source: wikidata:Q2013\n#mapping_tool: Matcher\n#mapping_tool_version: 0.1.0\n"
                + columns
                + first);
        MappingSet before = folder.file().read();
        MappingSet after = folder.file()
                .append(exact(KIM, Q5816).tool("Dossier", "0.1.0").comment("x").build());
        assertThat(folder.content())
                .isEqualTo(HEAD
                        + "#mapping_tool_version: 0.1.0\n"
                        + "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmapping_tool\tmapping_date\tcomment"
                        + "\tobject_source\n"
                        + first.replace("\n", "\tMatcher\t\t\twikidata:Q2013\n")
                        + "id:person/kim-il\tskos:exactMatch\twikidata:Q5816\tsemapv:ManualMappingCuration\tDossier"
                        + "\t2026-03-01\tx\t\n");
        assertThat(after.mappings().get(0)).isEqualTo(before.mappings().get(0));
        assertThat(after.mappings().get(1).toolVersion()).isEqualTo("0.1.0");
    }

    @Test
    void linesEndAsTheyDid() throws IOException {
        folder.with((HEAD + COLUMNS + MAO_ROW).replace("\n", "\r\n"));
        folder.file().append(kim());
        assertThat(folder.content()).isEqualTo((HEAD + COLUMNS + MAO_ROW + KIM_ROW).replace("\n", "\r\n"));
        folder.file().append(exact(KIM, new Iri("http://viaf.org/viaf/1")).build());
        assertThat(folder.content().replace("\r\n", "")).doesNotContain("\n").contains("viaf:1");
    }

    @Test
    void aWholeLastLineWithoutEndCountsAndGetsOne() throws IOException {
        folder.with(HEAD + COLUMNS + MAO_ROW.stripTrailing() + "\t\t");
        assertThat(folder.file().read().mappings()).containsExactly(mao());
        folder.file().append(kim());
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + MAO_ROW + KIM_ROW);
        assertThat(path.resolve(RemovedRows.NAME)).doesNotExist();
    }

    @Test
    void aLineThatWasCutOffIsToldAndMovedAway() throws IOException {
        for (int length = 1; length < KIM_ROW.length() - 1; length += 5) {
            Files.deleteIfExists(path.resolve(RemovedRows.NAME));
            String half = KIM_ROW.substring(0, length);
            folder.with(HEAD + COLUMNS + MAO_ROW + half);
            MappingSet set = folder.file().read();
            assertThat(set.mappings()).containsExactly(mao());
            assertThat(set.problems())
                    .singleElement()
                    .hasToString("mappings.sssom.tsv:8: has no line end and is not whole, as if its writer was stopped;"
                            + " complete it if it is yours: the next decision moves it to mappings.removed.txt [S002]");
            folder.file().append(kim());
            assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + MAO_ROW + KIM_ROW);
            assertThat(folder.removed()).isEqualTo("# 2026-03-01T08:00:00Z cut off\n" + half + "\n");
        }
    }

    @Test
    void aRowWithALineBreakIsNeverHalf() throws IOException {
        folder.file().append(mao());
        Object before = Files.readAttributes(path.resolve(MappingFile.NAME), "unix:ino");
        Mapping twoLines = exact(KIM, Q5816).comment("one\ntwo").build();
        MappingSet set = folder.file().append(twoLines);
        assertThat(set.mappings()).containsExactly(mao(), twoLines);
        assertThat((Object) Files.readAttributes(path.resolve(MappingFile.NAME), "unix:ino"))
                .isNotEqualTo(before);
    }

    @Test
    void aDecisionIsTakenBackAndItsRowKept() throws IOException {
        folder.file().append(mao());
        folder.file().append(kim());
        assertThat(folder.file().undo(mao())).isTrue();
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + KIM_ROW);
        assertThat(folder.file().undo(kim())).isTrue();
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS);
        assertThat(folder.removed())
                .isEqualTo("# 2026-03-01T08:00:00Z undone\n" + MAO_ROW + "# 2026-03-01T08:00:00Z undone\n" + KIM_ROW);
        assertThat(folder.file().undo(kim())).isFalse();
    }

    @Test
    void onlyTheLastOfEqualDecisionsIsTakenBack() throws IOException {
        folder.with(HEAD + COLUMNS + KIM_ROW + MAO_ROW + KIM_ROW);
        assertThat(folder.file().undo(kim())).isTrue();
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS + KIM_ROW + MAO_ROW);
    }

    @Test
    void aPairMayBeAcceptedOnceItsRejectionIsTakenBack() throws IOException {
        Mapping rejection = exact(MAO, Q5816).negative().build();
        folder.file().append(rejection);
        assertThat(folder.file().append(mao()).positives(MAO)).isEmpty();
        folder.file().undo(rejection);
        assertThat(folder.file().read().positives(MAO)).containsExactly(mao());
    }

    @Test
    void aRowIsTakenBackThoughItIsWrittenOtherwise() throws IOException {
        folder.with(HEAD
                + COLUMNS
                + row(
                        "http://localhost:3030/id/person/mao-zedong",
                        "\"Mao Zedong\"",
                        "skos:exactMatch",
                        "",
                        "wikidata:Q5816"));
        Mapping asRead = folder.file().read().mappings().get(0);
        assertThat(folder.file().undo(asRead)).isTrue();
        assertThat(folder.content()).isEqualTo(HEAD + COLUMNS);
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws IOException {
        Files.writeString(path.resolve(".mappings-file-1"), "half");
        folder.file().append(mao());
        assertThat(path.resolve(".mappings-file-1")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        MappingFile file = new MappingFolder(path.resolve("none")).file();
        assertThatThrownBy(() -> file.append(mao()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("none: is not there; give the folder of a dataset");
    }

    @Test
    void aHeadThatCannotBeReliedOnIsNotWrittenTo() throws IOException {
        String content = "#curie_map: [\n" + COLUMNS;
        folder.with(content);
        assertThatThrownBy(() -> folder.file().append(mao())).isInstanceOf(IOException.class);
        assertThat(folder.content()).isEqualTo(content);
    }
}
