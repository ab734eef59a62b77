package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.link.authority.ExtractFolder.written;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracts in Turtle and N-Triples. */
class RdfExtractTest {
    private static final String LABEL = "<http://www.w3.org/2004/02/skos/core#prefLabel>";

    @TempDir
    Path root;

    private ExtractFolder folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = new ExtractFolder(root.resolve("dataset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void theUsualPredicatesNeedNoDescription(String mark) throws IOException {
        Reading reading = folder.with("people.ttl", mark + """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix schema: <https://schema.org/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <http://www.wikidata.org/entity/Q855> a skos:Concept, foaf:Person ;
                    skos:altLabel "Сталин"@ru, "Koba" ;
                    skos:prefLabel "Joseph Stalin"@en ;
                    schema:birthDate "1878-12-18"^^xsd:date ;
                    schema:deathDate "1953"^^xsd:gYear ;
                    schema:jobTitle "politician"@en ;
                    skos:note "not read" ;
                    skos:related [ skos:prefLabel "nobody" ] ;
                    skos:exactMatch <https://viaf.org/viaf/101717564>, <http://d-nb.info/gnd/118642499>, <http://example.org/x> .
                """).read("  - {file: people.ttl}\n");
        AuthorityEntry entry = reading.only();
        assertThat(reading.messages()).isEmpty();
        assertThat(entry.id()).isEqualTo("http://www.wikidata.org/entity/Q855");
        assertThat(entry.kind()).isEqualTo(AuthorityKind.PERSON);
        assertThat(written(entry)).containsExactly("Joseph Stalin@en", "Сталин@ru", "Koba");
        assertThat(entry.begin()).hasValue(1878);
        assertThat(entry.end()).hasValue(1953);
        assertThat(entry.roles()).containsExactly("politician");
        assertThat(entry.identifiers())
                .containsExactly(
                        new Identifier("wikidata", "Q855", List.of()),
                        new Identifier("viaf", "101717564", List.of()),
                        new Identifier("gnd", "118642499", List.of()),
                        new Identifier("iri", "http://example.org/x", List.of()));
    }

    @Test
    void otherPredicatesAreNamedByTheirIris() throws IOException {
        Reading reading = folder.with("places.nt", """
                <http://a.example/1> <http://a.example/name> "Kaesong" .
                <http://a.example/1> <http://a.example/ru> "Кэсон; Касон" .
                <http://a.example/1> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "37.97" .
                <http://a.example/1> <http://www.w3.org/2003/01/geo/wgs84_pos#long> "126.55" .
                <http://a.example/1> <http://a.example/number> "1876373" .
                """).read("""
                  - file: places.nt
                    kind: place
                    fields: {label: "http://a.example/name@en", names: "http://a.example/ru@ru"}
                    split: {"http://a.example/ru": "; "}
                    identifiers: {geonames: "http://a.example/number"}
                """);
        assertThat(reading.messages()).isEmpty();
        assertThat(written(reading.only())).containsExactly("Kaesong@en", "Кэсон@ru", "Касон@ru");
        assertThat(reading.only().at()).isPresent();
        assertThat(reading.only().identifiers()).containsExactly(new Identifier("geonames", "1876373", List.of()));
    }

    @Test
    void aLineOfNTriplesThatCannotBeReadCostsOnlyItself() throws IOException {
        Reading reading = folder.with("people.nt", """
                # people
                <http://a.example/1> %1$s "One" .
                <http://a.example/1> %1$s "unfinished

                <http://a.example/1> <http://www.w3.org/2004/02/skos/core#altLabel> "Eins"@de .
                nonsense
                _:b %1$s "blank" .
                <http://a.example/2> %1$s "Two"@en . # so
                """.formatted(LABEL)).read("  - {file: people.nt, kind: person}\n");
        assertThat(reading.entries)
                .extracting(ExtractFolder::written)
                .containsExactly(List.of("One", "Eins@de"), List.of("Two@en"));
        assertThat(reading.messages()).hasSize(2);
        assertThat(reading.messages().get(0)).startsWith("authorities/people.nt:3: not N-Triples: ");
        assertThat(reading.messages().get(1))
                .startsWith("authorities/people.nt:6: not N-Triples: ")
                .endsWith("; mend the line [D001]");
    }

    @Test
    void statementsThatLieApartAreTold() throws IOException {
        Reading reading = folder.with("people.nt", """
                <http://a.example/1> %1$s "One" .
                <http://a.example/2> %1$s "Two" .
                <http://a.example/1> %1$s "Uno" .
                """.formatted(LABEL)).read("  - {file: people.nt, kind: person}\n");
        assertThat(reading.ids()).containsExactly("http://a.example/1", "http://a.example/2");
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/people.nt:3: another row before this one has the id \"http://a.example/1\", and is read; put both into one row, or give this one an id of its own [D002]");
    }

    @Test
    void turtleIsReadToItsFirstFault() throws IOException {
        Reading reading =
                folder.with("people.ttl", """
                <http://a.example/1> %1$s "One" .
                <http://a.example/2> %1$s "Two" ; nonsense .
                <http://a.example/3> %1$s "Three" .
                """.formatted(LABEL)).read("  - {file: people.ttl, kind: person}\n");
        assertThat(reading.ids()).containsExactly("http://a.example/1");
        assertThat(reading.messages()).hasSize(1);
        assertThat(reading.messages().get(0))
                .startsWith("authorities/people.ttl:2: not Turtle: ")
                .endsWith(
                        "; this entry and what follows are not read: mend it, or write the extract as N-Triples, of which"
                                + " each line stands alone [D001]");
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws IOException {
        byte[] bytes = ("<http://a.example/1> " + LABEL + " \"One\" .\n<http://a.example/2> " + LABEL
                        + " \"Tw\u00e9\" .\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Reading lines = folder.with("people.nt", bytes).read("  - {file: people.nt, kind: person}\n");
        assertThat(lines.ids()).containsExactly("http://a.example/1");
        assertThat(lines.messages())
                .containsExactly("authorities/people.nt:2: byte "
                        + (new String(bytes, StandardCharsets.ISO_8859_1)
                                        .lines()
                                        .toList()
                                        .get(1)
                                        .indexOf('\u00e9')
                                + 1)
                        + " of the line is not UTF-8; save the file as UTF-8 [D011]");
        Reading turtle = folder.with("people.ttl", bytes).read("  - {file: people.ttl, kind: person}\n");
        assertThat(turtle.messages()).hasSize(1);
        assertThat(turtle.messages().get(0))
                .contains("is a byte that is not UTF-8")
                .endsWith("[D011]");
    }

    @Test
    void whatIsOfNoKnownClassIsTold() throws IOException {
        Reading reading = folder.with("things.nt", """
                <http://a.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://a.example/Horse> .
                <http://a.example/1> %1$s "One" .
                <http://a.example/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://d-nb.info/standards/elementset/gnd#CorporateBody> .
                <http://a.example/2> %1$s "Two" .
                """.formatted(LABEL)).read("  - {file: things.nt}\n");
        assertThat(reading.only().kind()).isEqualTo(AuthorityKind.ORGANIZATION);
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/things.nt:1: kind \"http://a.example/Horse\" is none of person, organization, place, event [D007]");
    }

    static List<String> fields() {
        return AuthorityExtract.FIELDS;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void thePageNamesThePredicatesOfEachField(String field) throws IOException {
        if (Predicates.usual(field).isEmpty() || field.equals("id")) {
            return;
        }
        String page = Files.readString(Path.of("docs/data-format.md"));
        String table = page.substring(page.indexOf("| field | predicates |"));
        Matcher row =
                Pattern.compile("(?m)^\\|[^|]*`" + field + "`[^|]*\\|(.*)\\|$").matcher(table);
        assertThat(row.find()).as(field).isTrue();
        for (String predicate : Predicates.usual(field)) {
            String shown = predicate.replaceFirst("(gndo:[a-z]+Name)For(The.*)", "$1For");
            assertThat(row.group(1)).contains(shown);
            if (predicate.startsWith("gndo:preferred")) {
                assertThat(row.group(1)).contains(predicate.substring(predicate.indexOf("The")));
            }
        }
        assertThat(page).contains("prefixes rdf, rdfs, owl, skos, foaf, schema (`http://schema.org/`)");
    }
}
