package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldFileTest {
    private static final String HEADER = "key\tkind\tnames\tyears\twithin\tright\tnote\n";

    @TempDir
    private Path folder;

    @Test
    void aRowIsAnEntityAndItsRightIdentifiers() throws IOException {
        GoldFile.Row row = GoldFile.read(
                        file(
                                HEADER
                                        + "stalin\tperson\tJoseph Stalin | Filippov [Stalin]\t1950-1953\tUSSR\twikidata:Q855 gnd:118642499\tsure\n"))
                .get(0);
        assertThat(row.subject().kind()).isEqualTo(AuthorityKind.PERSON);
        assertThat(row.subject().names()).containsExactly("Joseph Stalin", "Filippov [Stalin]");
        assertThat(row.subject().attested()).isEqualTo(new Years(1950, 1953));
        assertThat(row.subject().within()).containsExactly("USSR");
        assertThat(row.right())
                .containsExactly(
                        new Identifier("wikidata", "Q855", List.of()), new Identifier("gnd", "118642499", List.of()));
    }

    @Test
    void aRowWithoutIdentifiersMayNotBeLinked() throws IOException {
        GoldFile.Row row = GoldFile.read(file(HEADER + "belov\tperson\tGeneral Belov\t1951\t\t\t\n"))
                .get(0);
        assertThat(row.right()).isEmpty();
        assertThat(row.subject().attested()).isEqualTo(new Years(1951, 1951));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    a;person;A;1950                     > :2: has 4 columns, not 7
                    a;thing;A;1950;;;                  > :2: kind "thing" is none of person, organization, place, event
                    a;person;|;1950;;;                   > :2: has no names
                    a;person;A;fifties;;;                > :2: years "fifties" are not written as 1950 or 1950-1953
                    a;person;A;1950;;Q855;               > :2: "Q855" is no identifier; write wikidata:Q855
                    a;person;A;1950;;;/a;person;B;1950;;; > :3: key "a" came before
                    """)
    void aBadRowIsToldWithItsLine(String rows, String message) {
        assertThatThrownBy(() -> GoldFile.read(
                        file(HEADER + rows.strip().replace(';', '\t').replace('/', '\n'))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileOfOtherColumnsIsToldWhichToHave() {
        assertThatThrownBy(() -> GoldFile.read(file("name\tid\n")))
                .hasMessageContaining(":1: the header must be key, kind, names, years, within, right, note");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThatThrownBy(() -> GoldFile.read(file(HEADER))).hasMessageContaining("has no rows");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("gold.tsv");
        Files.write(file, (HEADER + "a\tperson\tSzymański\t\t\t\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(file, new byte[] {(byte) 0xF1, '\n'}, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> GoldFile.read(file)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void aKeyIsAlwaysInTheSameHalf() {
        assertThat(Split.of("joseph-stalin")).isEqualTo(Split.of("joseph-stalin"));
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h").stream().map(Split::of))
                .contains(Split.TRAIN, Split.TEST);
    }

    @Test
    void aBlindKeyIsInNeitherHalf() {
        assertThat(Split.of("blind-joseph-stalin")).isEqualTo(Split.BLIND);
        assertThat(Split.of("joseph-blind-stalin")).isNotEqualTo(Split.BLIND);
    }

    @Test
    void whatWasBlindOnceIsLearnedFrom() {
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h").stream().map(key -> Split.of("learn-" + key)))
                .containsOnly(Split.TRAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold-blind.tsv", "gold-blind-2.tsv"})
    void noNameOfABlindRowIsOneThatWasTunedWith(String file) throws IOException {
        Path data = Path.of("data", "armistice");
        List<GoldFile.Row> blind = GoldFile.read(data.resolve(file));
        assertThat(blind).extracting(GoldFile.Row::split).containsOnly(Split.BLIND);
        Set<List<Object>> tuned = GoldFile.read(data.resolve("gold.tsv")).stream()
                .flatMap(GoldFileTest::namesOf)
                .collect(Collectors.toSet());
        assertThat(blind.stream().flatMap(GoldFileTest::namesOf)).doesNotContainAnyElementsOf(tuned);
    }

    private static Stream<List<Object>> namesOf(GoldFile.Row row) {
        return row.subject().names().stream().map(name -> List.of(row.subject().kind(), name));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("gold.tsv"), text);
    }
}
