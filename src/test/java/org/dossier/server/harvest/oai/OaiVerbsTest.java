package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dossier.change.EntityState;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.server.harvest.oai.OaiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What each verb answers, of an archive with two releases: the second changes a document, withdraws one and has five more. */
class OaiVerbsTest {
    private static final String FIRST = "2026-01-01T00:00:03Z";
    private static final String SECOND = "2026-02-01T10:00:03Z";
    private static final String NOW = "2026-03-01T12:00:00Z";
    private static final String DOCUMENT = Archive.BASE + "id/document/";

    @TempDir
    private static Path folder;

    private static Release newest;
    private static OaiClient client;

    @BeforeAll
    static void start() throws IOException {
        Archive archive = new Archive(folder);
        archive.documents(Archive.plain(0, 20, "Report")).publish("2026-01-01T00:00:00Z");
        newest = archive.documents(Archive.plain(0, 3, "Report")
                        + Archive.plain(4, 5, "New report")
                        + Archive.plain(5, 25, "Report"))
                .publish("2026-02-01T10:00:00Z");
        client = OaiClient.start(archive.releases(), NOW, 10);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static List<String> expected(Predicate<EntityState> wanted) throws IOException {
        return DatedReleases.entities(newest).stream()
                .filter(wanted)
                .map(EntityState::iri)
                .toList();
    }

    private static List<String> listed(String verb, String arguments) {
        List<String> identifiers = new ArrayList<>();
        client.all(verb, arguments).forEach(page -> identifiers.addAll(page.texts("identifier")));
        return identifiers;
    }

    @Test
    void theRepositoryTellsWhatItIs() {
        Answer answer = client.ask("verb=Identify");
        assertThat(answer.only("responseDate")).isEqualTo(NOW);
        assertThat(answer.only("repositoryName")).isEqualTo("A small archive");
        assertThat(answer.only("baseURL")).isEqualTo(Archive.BASE + "oai");
        assertThat(answer.only("request")).isEqualTo(Archive.BASE + "oai");
        assertThat(answer.only("adminEmail")).isEqualTo("archive@archive.example");
        assertThat(answer.only("earliestDatestamp")).isEqualTo(FIRST);
        assertThat(answer.only("deletedRecord")).isEqualTo("persistent");
        assertThat(answer.only("granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
    }

    @Test
    void aPostedFormIsAnsweredAsAnAddressIs() {
        String get = client.ask(
                        "verb=GetRecord&metadataPrefix=rdf&identifier=" + OaiClient.encoded(DOCUMENT + "doc-001"))
                .text();
        assertThat(client.post("verb=GetRecord&metadataPrefix=rdf&identifier="
                                + OaiClient.encoded(DOCUMENT + "doc-001"))
                        .text())
                .isEqualTo(get)
                .contains("<request verb=\"GetRecord\" metadataPrefix=\"rdf\" identifier=\"" + DOCUMENT + "doc-001\">");
        assertThat(client.post("verb=Identify&verb=Identify").error()).isEqualTo("badVerb");
    }

    @Test
    void aPostThatIsNoFormIsReadToItsEndAndRefused() {
        for (int i = 0; i < 20; i++) {
            assertThat(OaiClient.answer(client.http().post("/oai", "application/json", "{}".repeat(5_000)))
                            .error())
                    .isEqualTo("badArgument");
            assertThat(client.post("verb=" + "x".repeat(20_000 + i * 50_000)).error())
                    .isEqualTo("badArgument");
        }
    }

    @Test
    void formatsAreThoseOfTheItem() {
        assertThat(client.ask("verb=ListMetadataFormats").texts("metadataPrefix"))
                .containsExactly("oai_dc", "rdf", "edm");
        assertThat(client.ask("verb=ListMetadataFormats&identifier=" + DOCUMENT + "doc-001")
                        .texts("metadataPrefix"))
                .containsExactly("oai_dc", "rdf", "edm");
        assertThat(client.ask("verb=ListMetadataFormats&identifier=" + Archive.BASE + "id/person/stalin")
                        .texts("metadataPrefix"))
                .containsExactly("oai_dc", "rdf");
        assertThat(client.ask("verb=ListMetadataFormats").texts("schema")).contains(Archive.BASE + "oai/rdf.xsd");
    }

    @Test
    void everySetHasItsNameAndItsPlace() {
        List<Answer> pages = client.all("ListSets", "");
        List<String> sets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        pages.forEach(page -> sets.addAll(page.texts("setSpec")));
        pages.forEach(page -> names.addAll(page.texts("setName")));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(sets)
                .doesNotHaveDuplicates()
                .contains(
                        "type",
                        "type:document",
                        "type:kind",
                        "collection",
                        "collection:170",
                        "program",
                        "program:cwihp")
                .doesNotContain("type:event");
        assertThat(names.get(sets.indexOf("collection:170"))).isEqualTo("Korean War Armistice");
        assertThat(names.get(sets.indexOf("type:document"))).isEqualTo("Document");
        assertThat(String.join("", pages.stream().map(Answer::text).toList()))
                .contains("<dc:description xml:lang=\"ko\">휴전</dc:description>");
        assertThat(client.ask("verb=ListSets")
                        .elements("resumptionToken")
                        .get(0)
                        .getAttribute("completeListSize"))
                .isEqualTo(String.valueOf(sets.size()));
    }

    @Test
    void everythingIsListedOnceInEveryFormatThatCoversIt() throws IOException {
        List<String> all = expected(entity -> true);
        List<String> documents = expected(entity -> entity.iri().startsWith(DOCUMENT));
        assertThat(listed("ListIdentifiers", "metadataPrefix=oai_dc")).isEqualTo(all);
        assertThat(listed("ListRecords", "metadataPrefix=oai_dc")).isEqualTo(all);
        assertThat(listed("ListRecords", "metadataPrefix=rdf")).isEqualTo(all);
        assertThat(listed("ListRecords", "metadataPrefix=edm")).isEqualTo(documents);
        assertThat(listed("ListIdentifiers", "metadataPrefix=edm&set=type")).isEqualTo(documents);
    }

    @Test
    void aSetHasItsMembersAndTheWithdrawnThatWereInIt() throws IOException {
        String collection = Archive.BASE + "id/collection/170";
        List<String> members = expected(entity -> entity.memberOf().contains(collection));
        assertThat(members).hasSizeGreaterThan(5).contains(DOCUMENT + "doc-003");
        assertThat(listed("ListIdentifiers", "metadataPrefix=oai_dc&set=collection:170"))
                .isEqualTo(members);
        assertThat(listed("ListRecords", "metadataPrefix=oai_dc&set=collection"))
                .isEqualTo(members);
        assertThat(listed("ListIdentifiers", "metadataPrefix=edm&set=program:cwihp"))
                .isEqualTo(expected(entity -> entity.memberOf().contains(Archive.BASE + "id/program/cwihp")));
        assertThat(listed("ListIdentifiers", "metadataPrefix=rdf&set=type:collection"))
                .containsExactly(collection, Archive.BASE + "id/collection/171");
        for (String nobody :
                new String[] {"collection:171", "collection:none", "type:event", "type:none", "nothing", "type!21"}) {
            assertThat(client.ask("verb=ListIdentifiers&metadataPrefix=rdf&set=" + nobody)
                            .error())
                    .as(nobody)
                    .isEqualTo("noRecordsMatch");
        }
    }

    @Test
    void aWithdrawnDocumentIsAHeaderWithTheSetsItLastHad() {
        Answer answer = client.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + DOCUMENT + "doc-003");
        Element header = answer.elements("header").get(0);
        assertThat(header.getAttribute("status")).isEqualTo("deleted");
        assertThat(answer.only("datestamp")).isEqualTo(SECOND);
        assertThat(answer.texts("setSpec")).containsExactly("type:document", "collection:170");
        assertThat(answer.elements("metadata")).isEmpty();
        assertThat(client.ask("verb=ListMetadataFormats&identifier=" + DOCUMENT + "doc-003")
                        .error())
                .isEqualTo("noMetadataFormats");
    }

    @Test
    void datesSelectWhatAReleaseChanged() throws IOException {
        List<String> second = expected(entity -> entity.changed() == 2);
        List<String> first = expected(entity -> entity.changed() == 1);
        assertThat(second)
                .contains(DOCUMENT + "doc-003", DOCUMENT + "doc-004", DOCUMENT + "doc-024")
                .doesNotContain(DOCUMENT + "doc-005");
        String list = "metadataPrefix=rdf&";
        assertThat(listed("ListIdentifiers", list + "from=" + SECOND)).isEqualTo(second);
        assertThat(listed("ListIdentifiers", list + "from=2026-02-01")).isEqualTo(second);
        assertThat(listed("ListRecords", list + "from=2026-01-01T00:00:04Z")).isEqualTo(second);
        assertThat(listed("ListIdentifiers", list + "until=" + FIRST)).isEqualTo(first);
        assertThat(listed("ListIdentifiers", list + "until=2026-01-01")).isEqualTo(first);
        assertThat(listed("ListIdentifiers", list + "until=2026-02-01T10:00:02Z"))
                .isEqualTo(first);
        assertThat(listed("ListIdentifiers", list + "from=2026-02-01&until=2026-02-01"))
                .isEqualTo(second);
        assertThat(listed("ListIdentifiers", list + "from=" + FIRST + "&until=" + SECOND))
                .hasSize(first.size() + second.size());
        assertThat(listed("ListIdentifiers", list + "from=" + SECOND + "&set=collection:170"))
                .containsExactly(DOCUMENT + "doc-003", DOCUMENT + "doc-021", DOCUMENT + "doc-024");
        for (String nothing : new String[] {
            "until=2025-12-31",
            "until=2026-01-01T00:00:02Z",
            "from=2026-02-01T10:00:04Z",
            "from=2026-01-02&until=2026-01-31"
        }) {
            assertThat(client.ask("verb=ListRecords&" + list + nothing).error())
                    .as(nothing)
                    .isEqualTo("noRecordsMatch");
        }
    }

    @Test
    void anIdentifierMayBeWrittenAsIriOrUri() {
        for (String identifier : new String[] {DOCUMENT + "doc-001", Archive.BASE + "id/document/doc%2D001"}) {
            Answer answer =
                    client.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + OaiClient.encoded(identifier));
            assertThat(answer.only("identifier")).isEqualTo(DOCUMENT + "doc-001");
        }
    }

    @Test
    void anAnswerIsReadFromAnywhereAndKeptNowhere() {
        var response = client.http().get("/oai?verb=Identify");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(client.http().send("HEAD", "/oai?verb=Identify").body()).isEmpty();
        assertThat(client.http().send("PUT", "/oai?verb=Identify").statusCode()).isEqualTo(405);
    }
}
