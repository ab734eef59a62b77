package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.server.ServerLimits;
import org.dossier.server.TestRelease;
import org.dossier.server.TestServer;
import org.dossier.server.harvest.oai.OaiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the protocol's eight errors, and that none of them gives back what may not stand in XML. */
class OaiErrorsTest {
    @TempDir
    private static Path folder;

    private static OaiClient client;

    @BeforeAll
    static void start() throws IOException {
        Archive archive = new Archive(folder);
        archive.documents(Archive.plain(0, 3, "Report")).publish("2026-01-01T00:00:00Z");
        client = OaiClient.start(archive.releases(), "2026-03-01T12:00:00Z", 2);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badVerb|''",
                "badVerb|verb=",
                "badVerb|verb=Nothing",
                "badVerb|verb=identify",
                "badVerb|verb=Identify&verb=Identify",
                "badVerb|verb=%00Identify",
                "badVerb|verb=Identify%1B",
                "badVerb|verb=%EF%BF%BF",
                "badArgument|verb=Identify&x=1",
                "badArgument|verb=Identify&%01=1",
                "badArgument|verb=Identify&resumptionToken=x",
                "badArgument|verb=ListRecords",
                "badArgument|verb=GetRecord&metadataPrefix=rdf",
                "badArgument|verb=GetRecord&identifier=http://archive.example/id/document/doc-001",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&metadataPrefix=rdf",
                "badArgument|verb=ListRecords&metadataPrefix=",
                "badArgument|verb=ListRecords&metadataPrefix=a%00b",
                "badArgument|verb=ListRecords&metadataPrefix=a b",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&resumptionToken=AQAAAAAAAAAAAAAA",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&set=",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&set=a::b",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&set=%07",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-02-30",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&until=2026-02-30T00:00:00Z",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-13-01",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-01-01T24:00:00Z",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-01-01T00:00:00",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-01-01T00:00:00.5Z",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=0000-01-01",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=%0B2026-01-01",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-01-01&until=2026-01-02T00:00:00Z",
                "badArgument|verb=ListRecords&metadataPrefix=rdf&from=2026-02-01&until=2026-01-01",
                "cannotDisseminateFormat|verb=ListRecords&metadataPrefix=marc21",
                "cannotDisseminateFormat|verb=GetRecord&metadataPrefix=marc21&identifier=http://archive.example/id/person/stalin",
                "cannotDisseminateFormat|verb=GetRecord&metadataPrefix=edm&identifier=http://archive.example/id/person/stalin",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=http://archive.example/id/document/none",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=%00",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=a%0Db<>",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=%EF%BF%BF%FF",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=http://archive.example/id/document/%2500",
                "idDoesNotExist|verb=GetRecord&metadataPrefix=rdf&identifier=http://archive.example/id/",
                "idDoesNotExist|verb=ListMetadataFormats&identifier=oai:archive.example:1",
                "noRecordsMatch|verb=ListRecords&metadataPrefix=rdf&set=nothing:of:that:name",
                "noRecordsMatch|verb=ListRecords&metadataPrefix=rdf&until=2025-12-31",
                "noRecordsMatch|verb=ListRecords&metadataPrefix=rdf&until=0001-01-01",
                "noRecordsMatch|verb=ListRecords&metadataPrefix=rdf&from=9999-12-31",
                "badResumptionToken|verb=ListRecords&resumptionToken=",
                "badResumptionToken|verb=ListRecords&resumptionToken=x",
                "badResumptionToken|verb=ListSets&resumptionToken=%00%01",
                "badResumptionToken|verb=ListRecords&resumptionToken=AAAAAAAAAAAAAAAAAAAAAAAA",
                "badResumptionToken|verb=ListRecords&resumptionToken=____________________________",
            })
    void whatCannotBeAnsweredHasTheProtocolsOwnError(String code, String query) {
        // A client would not send these as they are; the server must bear them all the same.
        Answer answer = client.ask(query.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20"));
        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.text()).matches("(?s)[\\n\\x20-\\x7E]*");
        assertThat(answer.elements("request").get(0).getAttributes().getLength() == 0)
                .as(answer.text())
                .isEqualTo(code.startsWith("badVerb") || code.equals("badArgument") || hides(query));
        assertThat(client.post(query.replace(" ", "%20")).error()).isEqualTo(code);
    }

    /** True where an argument would not be valid in the answer. */
    private static boolean hides(String query) {
        return query.matches(".*(identifier=(%00|a%0D|%EF)|resumptionToken=(%00|$)).*");
    }

    @Test
    void aPercentSignThatEscapesNothingIsABadArgument() throws IOException {
        assertThat(client.post("verb=%").error()).isEqualTo("badArgument");
        assertThat(client.post("verb=Identify%zz").error()).isEqualTo("badArgument");
        assertThat(client.http().raw("GET /oai?verb=Identify%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (200|400) .*")
                .doesNotContain("<Identify>");
    }

    @Test
    void aRequestWithAnUnknownArgumentIsToldWhichThereAre() {
        assertThat(client.ask("verb=ListSets&set=type").only("error"))
                .isEqualTo("ListSets takes no other arguments than resumptionToken.");
        assertThat(client.ask("verb=Identify&set=type").only("error")).isEqualTo("Identify takes no arguments.");
    }

    /** A release that has no entity, which no build makes. */
    private static TestRelease releaseOfNothing(Path releases) throws IOException {
        Path directory = Files.createDirectory(releases.resolve("0001"));
        Files.writeString(directory.resolve("manifest.json"), "{}");
        Files.writeString(
                directory.resolve("entities.index.tsv"), "offset\trows\tleastChanged\tgreatestChanged\tfirstIri\n");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("entities.tsv.gz")))) {
            out.write("iri\tstate\tsha256\tfirst\tchanged\tmemberOf\n".getBytes(StandardCharsets.UTF_8));
        }
        return new TestRelease(1, releases, DatasetGraphFactory.createTxnMem());
    }

    @Test
    void anArchiveThatHasNothingHasNoSets(@TempDir Path empty) throws IOException {
        OaiEndpoint endpoint =
                new OaiEndpoint(Clock.fixed(Instant.parse("2099-03-01T12:00:00Z"), ZoneOffset.UTC), PageSize.DEFAULT);
        try (TestServer server = TestServer.start(ServerLimits.DEFAULT, List.of(endpoint), releaseOfNothing(empty))) {
            Map.of(
                            "verb=ListSets", "noSetHierarchy",
                            "verb=ListRecords&metadataPrefix=rdf&set=type", "noSetHierarchy",
                            "verb=ListRecords&metadataPrefix=rdf", "noRecordsMatch",
                            "verb=ListIdentifiers&metadataPrefix=edm", "noRecordsMatch",
                            "verb=Identify", "")
                    .forEach((query, code) -> assertThat(
                                    OaiClient.answer(server.http().get("/oai?" + query))
                                            .error())
                            .as(query)
                            .isEqualTo(code));
        }
    }
}
