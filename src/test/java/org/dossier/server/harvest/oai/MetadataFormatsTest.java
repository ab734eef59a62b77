package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dossier.change.EntityState;
import org.dossier.release.ArmisticeRelease;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.harvest.oai.OaiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What records hold, in each format, of the armistice's records and of hostile ones. */
class MetadataFormatsTest {
    @TempDir
    private static Path folder;

    private static OaiClient client;
    private static OaiClient hostile;

    @BeforeAll
    static void start() throws IOException {
        client = OaiClient.start(ArmisticeRelease.catalog().directory(), "2099-03-01T12:00:00Z", 150);
        Archive archive = new Archive(folder);
        archive.documents("""
                {"id": "plain", "title": {"en": "Report <b>&amp;</b> \\"]]>\\" 'x'", "ru": "Доклад 😀"}, "description": "one\\r\\ntwo\\tthree \\u0085 \\u2028 \\uFFFE.", "date": "1951-07-10", "type": "Report", "senders": ["Joseph Stalin"], "recipients": ["Mao <&> Zedong"], "topics": ["War & Peace"], "places": ["Korea"], "languages": ["ru"], "collections": ["170"], "rights": "https://creativecommons.org/licenses/by/4.0/", "url": "https://archive.example/1?a=b&c=d"}
                {"id": "bare", "title": "Bare", "rights": "Ask the archive"}
                """).publish("2026-01-01T00:00:00Z");
        hostile = OaiClient.start(archive.releases(), "2026-03-01T12:00:00Z", 150);
    }

    @AfterAll
    static void stop() {
        client.close();
        hostile.close();
    }

    private static String record(String prefix, String document) {
        Answer answer = hostile.ask(
                "verb=GetRecord&metadataPrefix=" + prefix + "&identifier=" + Archive.BASE + "id/document/" + document);
        assertThat(answer.error()).isEmpty();
        return answer.text();
    }

    @Test
    void answersAreValidated() {
        assumeTrue(PublishedSchemas.present(), "OAI-PMH.xsd is not there: no answer of these tests is validated");
    }

    @Test
    void recordsOfEdmAreValidated() {
        assumeTrue(
                PublishedSchemas.edmPresent(),
                PublishedSchemas.EDM + " is not there: records in EDM are held to the documented rules alone");
    }

    @Test
    void aRecordInRdfStatesWhatTheDumpsDo() throws IOException {
        for (OaiClient asked : List.of(client, hostile)) {
            Map<String, String> copy = new HashMap<>();
            for (Answer page : asked.all("ListRecords", "metadataPrefix=rdf")) {
                List<String> identifiers = page.texts("identifier");
                List<String> metadata = page.metadata();
                for (int i = 0; i < metadata.size(); i++) {
                    copy.put(identifiers.get(i), StatedRecord.hash(metadata.get(i), identifiers.get(i)));
                }
            }
            Release release = asked == client
                    ? ArmisticeRelease.release()
                    : new ReleaseCatalog(folder.resolve("releases")).current().orElseThrow();
            Map<String, String> expected = new HashMap<>();
            for (EntityState entity : DatedReleases.entities(release)) {
                expected.put(entity.iri(), entity.sha256());
            }
            assertThat(copy).isEqualTo(expected);
        }
    }

    @Test
    void everyRecordInDublinCoreHasATitleAndItsIri() {
        for (Answer page : client.all("ListRecords", "metadataPrefix=oai_dc")) {
            List<String> identifiers = page.texts("identifier");
            List<Element> metadata = page.elements("metadata");
            assertThat(metadata).hasSameSizeAs(identifiers);
            for (int i = 0; i < metadata.size(); i++) {
                assertThat(text(metadata.get(i), "identifier")).contains(identifiers.get(i));
                if (!identifiers.get(i).contains("/id/mapping/")) {
                    assertThat(text(metadata.get(i), "title"))
                            .as(identifiers.get(i))
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<String> text(Element within, String dublinCore) {
        var found = within.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", dublinCore);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void dublinCoreTellsWhatTheRecordSays() {
        String record = record("oai_dc", "plain");
        assertThat(record)
                .contains(
                        "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/"
                                + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">",
                        "<dc:title xml:lang=\"en\">Report &lt;b&gt;&amp;amp;&lt;/b&gt; \"]]&gt;\" 'x'</dc:title>",
                        "<dc:title xml:lang=\"ru\">Доклад 😀</dc:title>",
                        "<dc:creator>Joseph Stalin</dc:creator>",
                        "<dc:contributor>Mao &lt;&amp;&gt; Zedong</dc:contributor>",
                        "<dc:subject>War &amp; Peace</dc:subject>",
                        "<dc:date>1951-07-10</dc:date>",
                        "<dc:type>Text</dc:type>",
                        "<dc:type>Report</dc:type>",
                        "<dc:language>ru</dc:language>",
                        "<dc:coverage>Korea</dc:coverage>",
                        "<dc:identifier>https://archive.example/1?a=b&amp;c=d</dc:identifier>",
                        "<dc:relation>http://archive.example/id/collection/170</dc:relation>",
                        "<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>");
    }

    @Test
    void noRecordHasACharacterThatXmlForbids() {
        for (String prefix : new String[] {"oai_dc", "rdf", "edm"}) {
            assertThat(record(prefix, "plain")).doesNotMatch("(?s).*[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF].*");
        }
    }

    /** The rules of the EDM Mapping Guidelines that a provider's object is held to, beside its schemas. */
    @Test
    void everyRecordInEdmHasWhatEuropeanaDemands() {
        Pattern licence =
                Pattern.compile("<edm:rights rdf:resource=\"http://(creativecommons|rightsstatements)\\.org/[^\"]+\"");
        int seen = 0;
        for (Answer page : client.all("ListRecords", "metadataPrefix=edm")) {
            for (String record : page.metadata()) {
                seen++;
                assertThat(record)
                        .contains(
                                "<edm:ProvidedCHO ",
                                "<dc:title",
                                "<dc:language>",
                                "<dc:type",
                                "<edm:type>TEXT</edm:type>")
                        .contains("<ore:Aggregation ", "<edm:aggregatedCHO ", "<edm:dataProvider>", "<edm:provider>")
                        .contains("<edm:isShownAt rdf:resource=\"http")
                        .containsPattern(licence)
                        .doesNotContain("rdf:resource=\"\"", "rdf:about=\"\"");
                assertThat(record.indexOf("<edm:type>")).isGreaterThan(record.lastIndexOf("<dcterms:isPartOf"));
            }
        }
        assertThat(seen).isGreaterThan(285);
    }

    @Test
    void edmDescribesWhomAndWhatItNames() {
        assertThat(record("edm", "plain"))
                .contains(
                        "<dc:creator rdf:resource=\"http://archive.example/id/person/stalin\"/>",
                        "<edm:Agent rdf:about=\"http://archive.example/id/person/stalin\">\n<skos:prefLabel>Joseph Stalin</skos:prefLabel>",
                        "<edm:Place rdf:about=\"http://archive.example/id/place/korea\">",
                        "<skos:prefLabel>War &amp; Peace</skos:prefLabel>",
                        "<edm:isShownAt rdf:resource=\"https://archive.example/1?a=b&amp;c=d\"/>",
                        "<edm:rights rdf:resource=\"http://creativecommons.org/licenses/by/4.0/\"/>");
        assertThat(record("edm", "bare"))
                .contains(
                        "<dc:language>und</dc:language>",
                        "<dc:rights>Ask the archive</dc:rights>",
                        "<edm:rights rdf:resource=\"http://rightsstatements.org/vocab/CNE/1.0/\"/>",
                        "<edm:isShownAt rdf:resource=\"http://archive.example/document/bare\"/>");
    }
}
