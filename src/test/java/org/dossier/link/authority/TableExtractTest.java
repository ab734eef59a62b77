package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.authority.ExtractFolder.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.source.Problem;
import org.dossier.source.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracts in TSV and CSV. */
class TableExtractTest {
    private static final String PEOPLE = """
              - file: people.tsv
                kind: person
                fields: {id: id, label: name, life: life, roles: work}
                identifiers: {gnd: [gnd, gnd2]}
            """;
    private static final String HEADER = "id\tname\tlife\twork\tgnd\tgnd2\tnotes\n";

    @TempDir
    Path root;

    private ExtractFolder folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = new ExtractFolder(root.resolve("dataset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aRowOfATableBecomesAnEntry(String mark) throws IOException {
        folder.with(
                "people.tsv",
                mark + HEADER + "p1\t\"Stalin\", J.\t18.12.1878-05.03.1953\tPolitiker\t118642499\t\tseen\r\n\n"
                        + "p2\tMao\t1893-\t\t1\t2\t\n");
        Reading reading = folder.read(PEOPLE);
        assertThat(reading.messages()).isEmpty();
        assertThat(reading.entries)
                .containsExactly(
                        entry(
                                "p1",
                                "\"Stalin\", J.",
                                OptionalInt.of(1878),
                                OptionalInt.of(1953),
                                List.of("Politiker"),
                                "118642499"),
                        entry("p2", "Mao", OptionalInt.of(1893), OptionalInt.empty(), List.of(), "1", "2"));
    }

    private static AuthorityEntry entry(
            String id, String name, OptionalInt begin, OptionalInt end, List<String> roles, String... gnd) {
        return new AuthorityEntry(
                "people",
                id,
                AuthorityKind.PERSON,
                List.of(Text.of(name)),
                begin,
                end,
                roles,
                Optional.empty(),
                "",
                List.of(gnd).stream()
                        .map(value -> new Identifier("gnd", value, List.of()))
                        .toList());
    }

    @Test
    void aRowThatCannotBeReadCostsOnlyItself() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((HEADER + "p1\tOne\t\t\t\t\t\np2\tTwo\t\n").getBytes(StandardCharsets.UTF_8));
        out.write("p3\tThr".getBytes(StandardCharsets.UTF_8));
        out.write(0xE9);
        out.write("""
                \t\t\t\t\t
                p4\tFour\t\t\t\t\t\t
                \tNobody\t\t\t\t\t
                p5\t\t\t\t\t\t
                p1\tAgain\t\t\t\t\t
                p6\tSix\t1990-1900\t\t\t\t
                p7\tSeven\tlong ago\t\t\t\t
                """.getBytes(StandardCharsets.UTF_8));
        folder.with("people.tsv", out.toByteArray());
        Reading reading = folder.read(PEOPLE);
        assertThat(reading.ids()).containsExactly("p1", "p6", "p7");
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/people.tsv:3: the row has 3 values but the header has 7 columns; is a tab missing, or one too many? [D001]",
                        "authorities/people.tsv:4: byte 7 of the line is not UTF-8; save the file as UTF-8 [D011]",
                        "authorities/people.tsv:5: the row has 8 values but the header has 7 columns; is a tab missing, or one too many? [D001]",
                        "authorities/people.tsv:6: the row has nothing under id, which is its id; give it one [D003]",
                        "authorities/people.tsv:7: the row has no name; give it one, or remove it [D003]",
                        "authorities/people.tsv:8: another row before this one has the id \"p1\", and is read; put both into one row, or give this one an id of its own [D002]",
                        "authorities/people.tsv:9: the years 1990-1900 end before they begin; neither is kept [D004]",
                        "authorities/people.tsv:10: life \"long ago\" tells no years that can be read, such as 1953-03-05 or 1878-1953; the entry is read without [D004]",
                        "authorities/people.tsv: no row has anything under \"gnd\"; correct the name in dataset.yaml, or remove it [D005]",
                        "authorities/people.tsv: no row has anything under \"gnd2\"; correct the name in dataset.yaml, or remove it [D005]",
                        "authorities/people.tsv: no row has anything under \"work\"; correct the name in dataset.yaml, or remove it [D005]");
        assertThat(reading.problems.get(5).recordId()).isEqualTo("p1");
        assertThat(reading.problems.get(0).value()).isEqualTo("p2\\u{9}Two\\u{9}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name\tlife\nStalin\t1878-\n", "id,name\n1,Stalin\n", "id\tname\tid\n1\tStalin\t1\n"})
    void aHeaderThatCannotBeUsedIsToldAndNoRowIsRead(String content) throws IOException {
        folder.with("people.tsv", content);
        Reading reading = folder.read(PEOPLE);
        assertThat(reading.entries).isEmpty();
        assertThat(reading.problems.get(0).where()).isEqualTo(new SourceLocation("authorities/people.tsv", 1));
        assertThat(reading.problems.get(0).toString())
                .endsWith("nothing in the file is read until this is mended [D021]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "id\tname\n"})
    void aFileWithoutAnEntryIsTold(String content) throws IOException {
        folder.with("people.tsv", content);
        assertThat(folder.read(PEOPLE).messages())
                .containsExactly("authorities/people.tsv: the file holds no entry; is it the right one? [D022]");
    }

    @Test
    void rowsAfterTheFirstRunOfAFileHaveTheirLines() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 40_000; i++) {
            rows.append(i).append("\tName\t\t\t\t\t\n");
        }
        folder.with("people.tsv", rows.append("x\tshort\n").toString());
        Reading reading = folder.read(PEOPLE);
        assertThat(reading.entries).hasSize(40_000);
        assertThat(reading.problems.get(0).where().line()).isEqualTo(40_002);
    }

    @Test
    void columnsMayHaveLanguagesAndSeveralValues() throws IOException {
        folder.with(
                "cities.csv",
                String.join(
                        "\r\n",
                        "nr,name,label_ru,others,lat,lon,cc",
                        "1,Seoul,Сеул,\"Kyŏngsŏng; Keijō\",37.566,126.9784,KR",
                        "2,Pyongyang,,Heijo|Phenian,95,1,KP",
                        ""));
        Reading reading = folder.read("""
                  - file: cities.csv
                    kind: place
                    fields: {id: nr, label: name@en, names: [label_ru@ru, others], latitude: lat, longitude: lon, country: cc}
                    split: {others: "; "}
                    identifiers: {geonames: nr}
                """);
        assertThat(written(reading.entries.get(0))).containsExactly("Seoul@en", "Сеул@ru", "Kyŏngsŏng", "Keijō");
        assertThat(reading.entries.get(0).at()).contains(new Place.Coordinates("37.566", "126.9784"));
        assertThat(reading.entries.get(0).country()).isEqualTo("KR");
        assertThat(written(reading.entries.get(1))).containsExactly("Pyongyang@en", "Heijo", "Phenian");
        assertThat(reading.entries.get(1).at()).isEmpty();
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/cities.csv:3: \"95, 1\" is no latitude and longitude in decimal degrees; the entry is read without [D017]");
    }

    @Test
    void aRowOfCsvThatCannotBeReadCostsOnlyItself() throws IOException {
        folder.with("people.csv", "id,name\n1,\"Open\n2,Two\n3\n");
        Reading reading = folder.read("  - {file: people.csv, kind: person, fields: {id: id, label: name}}\n");
        assertThat(reading.ids()).containsExactly("2");
        assertThat(reading.problems)
                .extracting(Problem::where)
                .containsExactly(
                        new SourceLocation("authorities/people.csv", 2),
                        new SourceLocation("authorities/people.csv", 4));
    }

    @Test
    void datesAtTheEndOfHeadingsAreTheLife() throws IOException {
        folder.with("headings.tsv", """
                nr\tkind\theading\tothers
                n1\tperson\tStalin, Joseph, 1878-1953\tDzhugashvili, Iosif, 1879-1953|Stalin
                n2\torganisation\tHarcourt, Inc\t
                n3\tfamily\tKim family\t
                n4\tperson\tUtagawa, Yoshitora, active 1850-1870\t
                n5\torganisation\tAlien Registration Act, 1940\tAct of 1940
                n6\tperson\tPak, 1900-18\tPaek, 1900-18
                """);
        Reading reading = folder.read("""
                  - file: headings.tsv
                    fields: {id: nr, kind: kind, label: heading, names: others, life: [heading, others]}
                    split: {others: "|"}
                """);
        AuthorityEntry stalin = reading.entries.get(0);
        assertThat(written(stalin)).containsExactly("Stalin, Joseph", "Dzhugashvili, Iosif", "Stalin");
        assertThat(stalin.begin()).hasValue(1878);
        assertThat(stalin.end()).hasValue(1953);
        assertThat(reading.entries.get(1).kind()).isEqualTo(AuthorityKind.ORGANIZATION);
        assertThat(written(reading.entries.get(1))).containsExactly("Harcourt, Inc");
        assertThat(written(reading.entries.get(2))).containsExactly("Utagawa, Yoshitora");
        assertThat(reading.entries.get(2).begin()).isEmpty();
        assertThat(written(reading.entries.get(3))).containsExactly("Alien Registration Act, 1940", "Act of 1940");
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/headings.tsv:4: kind \"family\" is none of person, organization, place, event [D007]",
                        "authorities/headings.tsv:7: heading \"1900-18\" tells no years that can be read, such as 1953-03-05 or 1878-1953; the entry is read without [D004]");
    }

    @Test
    void anExtractMayLieOutsideTheDataset() throws IOException {
        Path bulk = Files.createDirectory(root.resolve("bulk"));
        Files.writeString(bulk.resolve("a.tsv"), "id\tname\n1\tOne\n");
        Files.writeString(bulk.resolve("b.tsv"), "id\tname\n2\n");
        String fields = "kind: person, fields: {id: id, label: name}}\n";
        Reading reading = folder.read("  - {file: ../../bulk/a.tsv, " + fields + "  - {file: " + bulk.resolve("b.tsv")
                + ", name: other, " + fields);
        assertThat(reading.only().extract()).isEqualTo("a");
        assertThat(reading.problems.get(0).where().file())
                .isEqualTo(bulk.resolve("b.tsv").toString());
    }

    @Test
    void anExtractThatIsNotThereIsAFaultOfWhoReadsIt() throws IOException {
        AuthorityExtracts extracts = folder.extracts(PEOPLE);
        assertThatThrownBy(() -> extracts.read(new Reading()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("people.tsv: is not there; correct the file of the extract \"people\" under"
                        + " authorities in dataset.yaml, or remove the extract");
    }

    @Test
    void anIdentifierIsWrittenAsItsAuthorityWritesIt() throws IOException {
        folder.with(
                "people.tsv",
                "id\tname\tisni\twd\tviaf\n1\tOne\t0000 0001 2345 678X\thttp://www.wikidata.org/entity/Q855\thttps://viaf.org/viaf/101717564/\n");
        Reading reading = folder.read("""
                  - file: people.tsv
                    kind: person
                    fields: {id: id, label: name}
                    identifiers: {isni: isni, wikidata: wd, viaf: viaf}
                """);
        assertThat(reading.only().identifiers())
                .containsExactly(
                        new Identifier("isni", "000000012345678X", List.of()),
                        new Identifier("viaf", "101717564", List.of()),
                        new Identifier("wikidata", "Q855", List.of()));
    }
}
