package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.model.Actor;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.dossier.source.DatasetFolder.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong inside a record that can be read: the problem is told, and as much as possible is published. */
class RecordTest {
    private static final String DOCUMENT = "{\"id\": \"d\", \"title\": \"Telegram\"%s}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> faultsThatLeaveTheRecord() {
        return Stream.of(
                Arguments.of(
                        "\"date\": \"1953-13\"",
                        "D004",
                        "date \"1953-13\" has no month 13; its text is published as it is written"),
                Arguments.of(
                        "\"date\": \"1953-02-30\"",
                        "D004",
                        "date \"1953-02-30\" has no day 30 in that month; its text is published as it is written"),
                Arguments.of(
                        "\"date\": \"1953/1951\"",
                        "D004",
                        "date \"1953/1951\" ends before it begins; its text is published as it is written"),
                Arguments.of(
                        "\"date\": \"July 1953\"",
                        "D004",
                        "date \"July 1953\" is no date in EDTF (1953, 1953-07, 1953-07-27, 1951-07/1953-07, 1953~); its text is published as it is written"),
                Arguments.of(
                        "\"date\": \"July 1953\", \"dateAsWritten\": \"in July\"",
                        "D004",
                        "date \"July 1953\" is no date in EDTF (1953, 1953-07, 1953-07-27, 1951-07/1953-07, 1953~); only \"in July\" is published"),
                Arguments.of(
                        "\"colour\": \"red\"",
                        "D005",
                        "unknown field \"colour\" is not published; name it under fields in dataset.yaml or remove it"),
                Arguments.of(
                        "\"senders\": {\"name\": \"Stalin\"}",
                        "D008",
                        "senders {\"name\":\"Stalin\"} is not text; it is not published"),
                Arguments.of(
                        "\"senders\": [[\"Stalin\"]]", "D008", "senders [\"Stalin\"] is not text; it is not published"),
                Arguments.of("\"type\": true", "D008", "type true is not text; it is not published"),
                Arguments.of(
                        "\"type\": [\"letter\", \"note\"]",
                        "D008",
                        "type has 2 values but only one is allowed; the first is published"),
                Arguments.of(
                        "\"description\": {\"en\": {\"a\": 1}}",
                        "D008",
                        "description {\"a\":1} is not text; it is not published"),
                Arguments.of(
                        "\"senders\": \"Sta\\uD800lin\"",
                        "D012",
                        "senders has half a character (a lone surrogate); it became U+FFFD"),
                Arguments.of(
                        "\"senders\": \"\\uDC00\\uD800\"",
                        "D012",
                        "senders has half a character (a lone surrogate); it became U+FFFD"),
                Arguments.of(
                        "\"senders\": \"Sta\\u0000lin\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"Sta\\u0085lin\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"\\u202Enilats\\u202C\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"\\u2066Stalin\\u2069\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"Stalin\\u200F\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"Stalin\\uFFFE\"",
                        "D013",
                        "senders has control characters or marks that reorder text; they were left out"),
                Arguments.of(
                        "\"senders\": \"\\u200B\"", "D013", "senders has only invisible characters; it was left out"),
                Arguments.of(
                        "\"url\": \"archive.example/1\"",
                        "D014",
                        "url \"archive.example/1\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"javascript:alert(1)\"",
                        "D014",
                        "url \"javascript:alert(1)\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://\"", "D014", "url \"http://\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://a.example/b c\"",
                        "D014",
                        "url \"http://a.example/b c\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://a.example/<b>\"",
                        "D014",
                        "url \"http://a.example/<b>\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://a.example/%zz\"",
                        "D014", "url \"http://a.example/%zz\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://a.example/[b]\"",
                        "D014",
                        "url \"http://a.example/[b]\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"url\": \"http://a.example/\\\\b\"",
                        "D014",
                        "url \"http://a.example/\\b\" is no http or https URL; it is not published"),
                Arguments.of(
                        "\"languages\": [\"ru\", \"Ruritanian\"]",
                        "D016",
                        "languages \"Ruritanian\" is neither a BCP 47 tag nor the English name of a language; it is not published"),
                Arguments.of(
                        "\"note\": {\"englisch\": \"x\"}",
                        "D016",
                        "note: \"englisch\" is no BCP 47 tag; the text is published without one"),
                Arguments.of(
                        "\"senders\": \"E. S?ucza?ski\"",
                        "D018",
                        "senders \"E. S?ucza?ski\" has a question mark or U+FFFD where a letter may belong; were its characters converted wrongly?"));
    }

    @ParameterizedTest
    @MethodSource("faultsThatLeaveTheRecord")
    void aFaultInOneFieldIsToldAndTheRecordPublished(String field, String code, String message) throws IOException {
        Reading reading = documents(DOCUMENT.formatted(", " + field));
        assertThat(reading.ids()).containsExactly("d");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.jsonl:1: " + message + " [" + code + "]");
        Problem problem = reading.problems.get(0);
        assertThat(problem.recordId()).isEqualTo("d");
        assertThat(field).contains("\"" + problem.field() + "\"");
        assertThat(problem.value()).isNotEmpty();
        assertThat(problem.rule().severity()).isNotEqualTo(Problem.Severity.REJECTED);
    }

    static Stream<Arguments> faultsThatRejectTheRecord() {
        return Stream.of(
                Arguments.of("{\"id\": \"d\"}", "D003", "the record has no title that can be published; give it one"),
                Arguments.of(
                        "{\"id\": \"d\", \"title\": \" \\u00A0\"}",
                        "D003",
                        "the record has no title that can be published; give it one"),
                Arguments.of(
                        "{\"id\": \"d\", \"title\": null}",
                        "D003",
                        "the record has no title that can be published; give it one"),
                Arguments.of("{\"title\": \"T\"}", "D003", "the record has no id; give it one that never changes"),
                Arguments.of(
                        "{\"id\": \"\", \"title\": \"T\"}",
                        "D003",
                        "the record has no id; give it one that never changes"),
                Arguments.of(
                        "{\"id\": \"" + "x".repeat(501) + "\", \"title\": \"T\"}",
                        "D020",
                        "the id has 501 characters, more than 500; shorten it"));
    }

    @ParameterizedTest
    @MethodSource("faultsThatRejectTheRecord")
    void whatCannotBePublishedIsRejectedAndTheOthersArePublished(String line, String code, String message)
            throws IOException {
        Reading reading = documents(line + "\n" + DOCUMENT.formatted(""));
        assertThat(reading.ids()).containsExactly("d");
        assertThat(reading.places).containsExactly(new SourceLocation("documents.jsonl", 2));
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.jsonl:1: " + message + " [" + code + "]");
        assertThat(reading.problems.get(0).rule().severity()).isEqualTo(Problem.Severity.REJECTED);
    }

    @Test
    void ofTwoRecordsWithOneIdTheFirstThatCanBePublishedIs() throws IOException {
        Reading reading = documents("{\"id\": \"d\"}\n" + DOCUMENT.formatted("") + DOCUMENT.formatted(""));
        assertThat(reading.places).containsExactly(new SourceLocation("documents.jsonl", 2));
        assertThat(reading.rules())
                .containsExactly("documents.jsonl:1 MISSING_FIELD", "documents.jsonl:3 DUPLICATE_ID");
    }

    @Test
    void anIdThatAnIriCannotHoldIsANote() throws IOException {
        Reading reading = documents("{\"id\": \"Д 1/<2>\", \"title\": \"T\"}\n");
        assertThat(reading.ids()).containsExactly("Д 1/<2>");
        assertThat(reading.rules()).containsExactly("documents.jsonl:1 ID_NOT_FOR_IRI");
    }

    @Test
    void valuesAreNormalizedOnce() throws IOException {
        Reading reading = documents(
                "{\"id\": 17, \"title\": \" Jo\\u0301zef\\u00A0\", \"date\": 1951,"
                        + " \"senders\": [\"A\", \"\", null, \"A \", \"B\"], \"languages\": [\"English\", \"zh-Hans\", \"en\"]}\n");
        assertThat(reading.problems).isEmpty();
        Document document = (Document) reading.records.get(0);
        assertThat(document.id()).isEqualTo("17");
        assertThat(document.titles()).containsExactly(Text.of("Józef"));
        assertThat(document.date().edtf().get(0).text()).isEqualTo("1951");
        assertThat(document.correspondence().senders()).containsExactly("A", "B");
        assertThat(document.languages()).containsExactly("en", "zh-hans");
    }

    @Test
    void aDocumentWhoseDateCannotBeReadKeepsItsText() throws IOException {
        Document document = (Document) documents(DOCUMENT.formatted(", \"date\": \"spring, 1953?\""))
                .records
                .get(0);
        assertThat(document.date().asWritten()).isEqualTo("spring, 1953?");
        assertThat(document.date().edtf()).isEmpty();
    }

    @Test
    void aSecondTitleInOneLanguageIsTold() throws IOException {
        Reading reading = documents("{\"id\": \"d\", \"title\": {\"en\": [\"A\", \"B\"], \"ru\": \"В\"}}\n");
        assertThat(((Document) reading.records.get(0)).titles())
                .containsExactly(new Text("A", "en"), new Text("В", "ru"));
        assertThat(reading.rules()).containsExactly("documents.jsonl:1 WRONG_SHAPE");
    }

    @Test
    void aMillionFaultsInOneLineAreToldByTheirNumber() throws IOException {
        Reading reading = documents(DOCUMENT.formatted(", \"senders\": [" + "{},".repeat(1_000_000) + "{}]"));
        assertThat(reading.problems).hasSize(21);
        assertThat(reading.problems.get(20).message())
                .isEqualTo("senders has the same fault 999981 more times in this record");
    }

    @Test
    void aMillionDifferentValuesAreReadInTime() throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            values.append(i).append(',');
        }
        Reading reading = documents(DOCUMENT.formatted(", \"senders\": [" + values + "0]"));
        assertThat(((Document) reading.records.get(0)).correspondence().senders())
                .hasSize(1_000_000);
    }

    @Test
    void aTypeThatTheDatasetDoesNotListIsANote() throws IOException {
        Reading reading = DatasetFolder.of(
                        folder,
                        DatasetFolder.HEAD + "types: [telegram, letter]\n"
                                + "sources: [{file: documents.jsonl, kind: documents}]\n")
                .with(
                        "documents.jsonl",
                        DOCUMENT.formatted(", \"type\": \"telegramm\"")
                                + "{\"id\": \"e\", \"title\": \"E\", \"type\": \"letter\"}\n")
                .read();
        assertThat(((Document) reading.records.get(0)).type()).isEqualTo("telegramm");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly("documents.jsonl:1: type \"telegramm\" is not among the types in dataset.yaml; it is"
                        + " published, add it there or correct it [D019]");
    }

    @Test
    void fieldsGoByTheNamesTheDatasetGivesThem() throws IOException {
        Reading reading = DatasetFolder.of(folder, DatasetFolder.HEAD + """
                                sources:
                                  - file: list.jsonl
                                    kind: documents
                                    fields: {id: [number, key], archiveReference: ref}
                                    split: {repository: "; "}
                                """)
                .with("list.jsonl", """
                        {"key": "k", "number": "", "title": "T", "ref": "APRF", "repository": "A; B"}
                        {"key": "k", "number": "2", "title": "T", "archiveReference": "APRF"}
                        """)
                .read();
        Document first = (Document) reading.records.get(0);
        assertThat(reading.ids()).containsExactly("k", "2");
        assertThat(first.custody().archiveReference()).isEqualTo("APRF");
        assertThat(first.custody().repositories()).containsExactly("A", "B");
        assertThat(reading.problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "list.jsonl:2: key is another name of id, which is read from number; it is not published [D008]",
                        "list.jsonl:2: unknown field \"archiveReference\" is not published; name it under fields in"
                                + " dataset.yaml or remove it [D005]");
    }

    @Test
    void anActorHasNamesOfManyKinds() throws IOException {
        Reading reading = records("actors", """
                {"id": "stalin", "kind": "person", "label": {"en": ["Joseph Stalin", "Stalin"], "ru": "Сталин"},\
                 "names": ["Koba", {"text": "Filippov", "language": "en", "kind": "pseudonym", "source": "113636"},\
                 {"zh-Hans": ["斯大林"]}, "Koba"], "birth": "1878-12-18", "identifiers": {"wikidata": "Q855"},\
                 "identifierSources": {"wikidata": "seen"}}
                """);
        assertThat(reading.problems).isEmpty();
        Actor actor = (Actor) reading.records.get(0);
        assertThat(actor.names())
                .containsExactly(
                        new NameForm(new Text("Joseph Stalin", "en"), NameKind.PREFERRED, ""),
                        new NameForm(new Text("Сталин", "ru"), NameKind.PREFERRED, ""),
                        new NameForm(new Text("Stalin", "en"), NameKind.VARIANT, ""),
                        new NameForm(Text.of("Koba"), NameKind.VARIANT, ""),
                        new NameForm(new Text("Filippov", "en"), NameKind.PSEUDONYM, "113636"),
                        new NameForm(new Text("斯大林", "zh-hans"), NameKind.VARIANT, ""));
        assertThat(actor.identifiers()).containsExactly(new Identifier("wikidata", "Q855", List.of("seen")));
    }

    static Stream<Arguments> faultsOfActors() {
        return Stream.of(
                Arguments.of("\"kind\": \"committee\"", "D007", 0),
                Arguments.of("\"note\": \"no kind\"", "D003", 0),
                Arguments.of("\"kind\": \"person\", \"names\": [{\"text\": \"X\", \"kind\": \"nickname\"}]", "D006", 1),
                Arguments.of("\"kind\": \"person\", \"names\": [{\"text\": \"X\", \"lang\": \"en\"}]", "D005", 1),
                Arguments.of("\"kind\": \"person\", \"names\": true", "D008", 1),
                Arguments.of("\"kind\": \"person\", \"identifiers\": \"Q855\"", "D008", 1),
                Arguments.of("\"kind\": \"person\", \"identifiers\": {\"Wiki data\": \"Q855\"}", "D008", 1),
                Arguments.of("\"kind\": \"person\", \"identifiers\": {\"wikidata\": {}}", "D008", 1),
                Arguments.of("\"kind\": \"person\", \"identifierSources\": {\"wikidata\": \"x\"}", "D008", 1),
                Arguments.of("\"kind\": \"person\", \"birth\": \"1900\", \"begin\": \"1901\"", "D008", 1));
    }

    @ParameterizedTest
    @MethodSource("faultsOfActors")
    void aFaultOfAnActorIsTold(String fields, String code, int published) throws IOException {
        Reading reading = records("actors", "{\"id\": \"a\", \"label\": \"A\", " + fields + "}\n");
        assertThat(reading.problems)
                .extracting(problem -> problem.rule().code())
                .containsExactly(code);
        assertThat(reading.records).hasSize(published);
    }

    @ParameterizedTest
    @MethodSource("points")
    void aPlaceHasCoordinatesAsWritten(String fields, String latitude, boolean isGood) throws IOException {
        Reading reading = records("places", "{\"id\": \"p\", \"label\": \"P\", " + fields + "}\n");
        Place place = (Place) reading.records.get(0);
        if (isGood) {
            assertThat(place.coordinates())
                    .extracting(Place.Coordinates::latitude)
                    .containsExactly(latitude);
            assertThat(reading.problems).isEmpty();
        } else {
            assertThat(place.coordinates()).isEmpty();
            assertThat(reading.rules()).containsExactly("records.jsonl:1 BAD_COORDINATES");
        }
    }

    static Stream<Arguments> points() {
        return Stream.of(
                Arguments.of("\"latitude\": 37.9650, \"longitude\": 126.55", "37.9650", true),
                Arguments.of("\"latitude\": \"-37.9\", \"longitude\": 1e2", "-37.9", true),
                Arguments.of("\"latitude\": 10.0, \"longitude\": 100.0", "10.0", true),
                Arguments.of("\"latitude\": 90.5, \"longitude\": 1", "", false),
                Arguments.of("\"latitude\": 1e400, \"longitude\": 1", "", false),
                Arguments.of("\"latitude\": \"37°58'N\", \"longitude\": \"126°33'E\"", "", false),
                Arguments.of("\"latitude\": 37", "", false));
    }

    @Test
    void aProgramWithoutAnIdIsKnownByItsLabel() throws IOException {
        Reading reading = records("programs", "{\"label\": \"Cold War Project (1991)\", \"abbreviation\": \"CWP\"}\n");
        assertThat(reading.records).extracting(ArchiveRecord::id).containsExactly("cold-war-project-1991-");
        assertThat(reading.problems).isEmpty();
    }

    @Test
    void anEventAndACollectionAreRead() throws IOException {
        Reading events = records("events", "{\"id\": \"e\", \"label\": \"Talks\", \"begin\": \"1951-07-10\"}\n");
        Reading collections =
                records("collections", "{\"id\": \"c\", \"label\": \"Armistice\", \"dates\": \"1951/1953\"}\n");
        assertThat(events.problems).isEmpty();
        assertThat(collections.problems).isEmpty();
        assertThat(events.ids()).containsExactly("e");
        assertThat(collections.ids()).containsExactly("c");
    }

    private Reading documents(String lines) throws IOException {
        return DatasetFolder.ofDocuments(folder, "documents.jsonl", lines).read();
    }

    private Reading records(String kind, String lines) throws IOException {
        return DatasetFolder.of(folder, DatasetFolder.HEAD + "sources: [{file: records.jsonl, kind: " + kind + "}]\n")
                .with("records.jsonl", lines)
                .read();
    }
}
