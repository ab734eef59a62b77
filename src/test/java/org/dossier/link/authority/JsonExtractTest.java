package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.link.authority.ExtractFolder.written;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts in JSON Lines. */
class JsonExtractTest {
    private static final String DESCRIBED = """
              - file: entities.jsonl
                fields:
                  {id: key, kind: kind, label: label, names: [labels, aliases], begin: birth, end: death, life: date,
                   roles: roles, latitude: lat, longitude: lon, identifiers: ids}
            """;

    @TempDir
    Path root;

    private ExtractFolder folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = new ExtractFolder(root.resolve("dataset"));
    }

    @Test
    void namesIdentifiersAndNumbersAreReadAsJsonHasThem() throws IOException {
        Reading reading = folder.with("entities.jsonl", """
                {"key": "kaesong", "kind": "place", "label": "Kaesong", "labels": {"en": ["Kaesong"], "ko": ["개성시", "개성"], "zh-Hans": "开城"}, \
                "aliases": ["Kaijo"], "lat": 37.97083, "lon": 126.55444, "ids": {"geonames": 1876373, "wikidata": ["Q109079"]}, "other": {}}
                """).read(DESCRIBED);
        AuthorityEntry entry = reading.only();
        assertThat(written(entry)).containsExactly("Kaesong", "개성시@ko", "개성@ko", "开城@zh-hans", "Kaijo");
        assertThat(entry.kind()).isEqualTo(AuthorityKind.PLACE);
        assertThat(entry.at().orElseThrow().latitude()).isEqualTo("37.97083");
        assertThat(entry.identifiers())
                .containsExactly(
                        new Identifier("geonames", "1876373", List.of()),
                        new Identifier("wikidata", "Q109079", List.of()));
    }

    @Test
    void anItemOfAListMayNameItsLanguage() throws IOException {
        Reading reading = folder.with("entities.jsonl", """
                {"key": "1", "kind": "organisation", "labels": [["GUC"], ["Soins", "fr"], {"value": "Уход", "language": "ru"}, \
                {"text": "Pflege", "lang": "de"}, {"value": "Care", "lang": null}, {"ko": "간호"}, "Plain", ["a", "b", "c"], ["X", "klingonish"]]}
                """).read(DESCRIBED);
        assertThat(written(reading.only()))
                .containsExactly("GUC", "Soins@fr", "Уход@ru", "Pflege@de", "Care", "간호@ko", "Plain", "X");
        assertThat(reading.messages())
                .contains(
                        "authorities/entities.jsonl:1: labels [\"a\",\"b\",\"c\"] is no text with a language, as [\"text\", \"en\"] is; it is left out [D008]",
                        "authorities/entities.jsonl:1: labels: \"klingonish\" is no BCP 47 tag; the text is published without one [D016]");
    }

    @Test
    void whatSaysBeginAndEndComesBeforeWhatSaysBoth() throws IOException {
        Reading reading = folder.with("entities.jsonl", """
                {"key": "war", "kind": "event", "label": "Korean War", "date": "1950-06-25/1953-07-27"}
                {"key": "stalin", "kind": "person", "label": "Stalin", "birth": "1878-12-18", "death": 1953, "date": "1879-1953"}
                {"key": "pak", "kind": "person", "label": "Pak", "birth": "1900?", "death": "1955?"}
                """).read(DESCRIBED);
        assertThat(reading.entries)
                .extracting(
                        entry -> entry.begin().getAsInt() + "-" + entry.end().getAsInt())
                .containsExactly("1950-1953", "1878-1953", "1900-1955");
    }

    @Test
    void oneDateIsTheFoundationOfAnOrganisation() throws IOException {
        AuthorityEntry entry =
                folder.with("entities.jsonl", """
                {"key": "nara", "kind": "organisation", "label": "National Archives", "date": "1934"}
                """).read(DESCRIBED).only();
        assertThat(entry.begin()).hasValue(1934);
        assertThat(entry.end()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        Reading reading = folder.with("entities.jsonl", """
                {"key": "a", "kind": "person", "label": "A", "ids": "Q1", "roles": [{"en": "x"}, "y"]}
                {"key": "b", "kind": "person", "label": "B", "ids": {"WikiData": "Q1"}}
                {"key": "c", "label": "C"}
                {"key": "d", "kind": "person", "label": "D"
                ["e"]
                {"key": {}, "kind": "person", "label": "E"}
                """).read(DESCRIBED);
        assertThat(reading.ids()).containsExactly("a", "b");
        assertThat(reading.entries.get(0).roles()).containsExactly("x", "y");
        assertThat(reading.entries.get(1).identifiers()).isEmpty();
        assertThat(reading.messages().stream().filter(message -> message.matches("[^:]*:[0-9].*")))
                .satisfiesExactly(
                        message -> assertThat(message)
                                .isEqualTo(
                                        "authorities/entities.jsonl:1: ids \"Q1\" is no object, as {\"wikidata\": \"Q855\"} is; it is left out [D008]"),
                        message -> assertThat(message)
                                .isEqualTo(
                                        "authorities/entities.jsonl:2: ids: \"WikiData:Q1\" is no identifier under the name of an authority in lower case, such as wikidata; it is left out [D008]"),
                        message -> assertThat(message)
                                .isEqualTo(
                                        "authorities/entities.jsonl:3: the row does not say what it is; give it one of person, organization, place, event under kind [D003]"),
                        message -> assertThat(message).startsWith("authorities/entities.jsonl:4: not JSON at column"),
                        message -> assertThat(message)
                                .startsWith("authorities/entities.jsonl:5: the line is JSON but no object"),
                        message -> assertThat(message).startsWith("authorities/entities.jsonl:6: key {} is not text"),
                        message -> assertThat(message)
                                .startsWith("authorities/entities.jsonl:6: the row has nothing under key"));
    }

    @Test
    void idsAndIdentifiersHaveBounds() throws IOException {
        String number = "1".repeat(501);
        Reading reading = folder.with(
                        "entities.jsonl",
                        "{\"key\": \"" + number + "\", \"kind\": \"person\", \"label\": \"A\"}\n"
                                + "{\"key\": \"b\", \"kind\": \"person\", \"label\": \"B\", \"ids\": {\"viaf\": \""
                                + number
                                + "\"}}\n")
                .read(DESCRIBED);
        assertThat(reading.only().identifiers()).isEmpty();
        assertThat(reading.messages().get(0))
                .isEqualTo("authorities/entities.jsonl:1: the id has 501 characters, more than 500; shorten it [D020]");
        assertThat(reading.messages().get(1)).endsWith("it is left out [D008]");
    }
}
