package org.dossier.server.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossier.change.EntityState;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.server.harvest.oai.OaiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Lists that are had in pages, while releases come and go. */
class ResumptionTest {
    private static final String NOW = "2026-01-15T00:00:00Z";
    private static final String LATER = "2026-03-01T00:00:00Z";

    @TempDir
    Path folder;

    private Archive archive;
    private Release first;

    @BeforeEach
    void publish() throws IOException {
        archive = new Archive(folder);
        first = archive.documents(Archive.plain(0, 30, "Report")).publish("2026-01-01T00:00:00Z");
    }

    /** Changes ten documents, withdraws ten, leaves ten, and adds five. */
    private Release publishSecond() throws IOException {
        return archive.documents(Archive.plain(0, 10, "Changed") + Archive.plain(20, 35, "Report"))
                .publish("2026-02-01T00:00:00Z");
    }

    @Test
    void theLastPageEndsWithAnEmptyTokenAndIsHadAgainByItsToken() throws IOException {
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            for (String verb : new String[] {"ListRecords", "ListIdentifiers"}) {
                List<Answer> pages = client.all(verb, "metadataPrefix=rdf");
                long size = DatedReleases.entities(first).size();
                assertThat(pages).hasSize((int) (size + 6) / 7);
                for (int i = 0; i < pages.size(); i++) {
                    Element token = pages.get(i).elements("resumptionToken").get(0);
                    assertThat(token.getAttribute("cursor")).isEqualTo(String.valueOf(i * 7));
                    assertThat(token.getAttribute("completeListSize")).isEqualTo(String.valueOf(size));
                    assertThat(token.getTextContent()).matches(i + 1 < pages.size() ? "[A-Za-z0-9_-]{12,40}" : "");
                }
                String last = pages.get(pages.size() - 2).token().orElseThrow();
                assertThat(client.ask("verb=" + verb + "&resumptionToken=" + last)
                                .text())
                        .isEqualTo(pages.get(pages.size() - 1).text());
            }
            Answer whole = client.ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=type:person");
            assertThat(whole.elements("resumptionToken")).isEmpty();
        }
    }

    @Test
    void longRecordsMakeShortPagesOfWhichNoneIsLeftOut() throws IOException {
        archive.documents(Archive.plain(0, 30, "A long report ".repeat(100))).publish("2026-01-02T00:00:00Z");
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, new PageSize(20, 10_000))) {
            List<Answer> pages = client.all("ListRecords", "metadataPrefix=rdf");
            List<String> identifiers = new ArrayList<>();
            pages.forEach(page -> identifiers.addAll(page.texts("identifier")));
            assertThat(pages).hasSizeGreaterThan(8).allMatch(page -> page.text().length() < 20_000);
            assertThat(identifiers)
                    .isEqualTo(client.all("ListIdentifiers", "metadataPrefix=rdf").stream()
                            .flatMap(page -> page.texts("identifier").stream())
                            .toList());
        }
    }

    @Test
    void aTokenIsGoodAfterARestartButNotForAnotherVerbNorElsewhere() throws IOException {
        String token;
        String next;
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            token = client.ask("verb=ListRecords&metadataPrefix=oai_dc&set=collection:170")
                    .token()
                    .orElseThrow();
            next = client.ask("verb=ListRecords&resumptionToken=" + token).text();
        }
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            assertThat(client.ask("verb=ListRecords&resumptionToken=" + token).text())
                    .isEqualTo(next)
                    .contains("oai_dc:dc");
            assertThat(client.ask("verb=ListIdentifiers&resumptionToken=" + token)
                            .error())
                    .isEqualTo("badResumptionToken");
        }
        Archive other = new Archive(folder.resolve("other"));
        other.documents(Archive.plain(0, 40, "Else")).publish("2026-01-01T00:00:00Z");
        try (OaiClient client = OaiClient.start(other.releases(), NOW, 7)) {
            assertThat(client.ask("verb=ListRecords&resumptionToken=" + token).error())
                    .isEqualTo("badResumptionToken");
        }
    }

    @Test
    void aDamagedTokenIsRefused() throws IOException {
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            String token = client.ask("verb=ListIdentifiers&metadataPrefix=rdf&set=program:cwihp&from=2026-01-01")
                    .token()
                    .or(() -> client.ask("verb=ListIdentifiers&metadataPrefix=rdf")
                            .token())
                    .orElseThrow();
            String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            for (int i = 0; i < token.length(); i++) {
                for (int j = 0; j < letters.length(); j++) {
                    String damaged = token.substring(0, i) + letters.charAt(j) + token.substring(i + 1);
                    if (!damaged.equals(token)) {
                        assertThat(client.ask("verb=ListIdentifiers&resumptionToken=" + damaged)
                                        .error())
                                .as(damaged)
                                .isEqualTo("badResumptionToken");
                    }
                }
            }
            Random random = new Random(4);
            for (int i = 0; i < 500; i++) {
                StringBuilder made = new StringBuilder();
                for (int n = random.nextInt(60); n >= 0; n--) {
                    made.append(letters.charAt(random.nextInt(64)));
                }
                assertThat(client.ask("verb=ListSets&resumptionToken=" + made).error())
                        .as(made.toString())
                        .isEqualTo("badResumptionToken");
            }
        }
    }

    @Test
    void aTokenThatIsMadeUpWithTheRightSealLeadsNowhereElse() throws IOException {
        long far = 1L << 55;
        List<ResumptionToken> forged = new ArrayList<>();
        for (Verb verb : List.of(Verb.LIST_IDENTIFIERS, Verb.LIST_RECORDS)) {
            forged.add(new ResumptionToken(1, verb, 0, 7, 0, 1, 1, 0, 0));
            forged.add(new ResumptionToken(1, verb, 0, Integer.MAX_VALUE, 0, 1, 1, 0, 0));
            forged.add(new ResumptionToken(1, verb, 0, 2, 99, 1, 1, 0, 0));
            forged.add(new ResumptionToken(1, verb, 0, 2, far, 1, 1, 0, 0));
            forged.add(new ResumptionToken(1, verb, 0, 4, far, 1, 1, 0, 0));
            forged.add(new ResumptionToken(1, verb, 0, 0, 0, 1, 1, far, 7));
        }
        forged.add(new ResumptionToken(1, Verb.LIST_SETS, 0, 0, 0, 0, 0, far, 7));
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            for (ResumptionToken token : forged) {
                String text = token.text(first.fingerprint());
                assertThat(client.ask("verb=" + token.verb().word() + "&resumptionToken=" + text)
                                .error())
                        .as(token.toString())
                        .isEqualTo("badResumptionToken");
            }
        }
    }

    @Test
    void aTokenStaysOnItsReleaseAndExpiresWithIt() throws IOException {
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            String token =
                    client.ask("verb=ListRecords&metadataPrefix=oai_dc").token().orElseThrow();
            String page =
                    client.ask("verb=ListRecords&resumptionToken=" + token).text();
            publishSecond();
            assertThat(client.ask("verb=ListRecords&resumptionToken=" + token).text())
                    .isEqualTo(page);
            archive.delete(first);
            assertThat(client.ask("verb=ListRecords&resumptionToken=" + token).error())
                    .isEqualTo("badResumptionToken");
        }
    }

    /** Keeps what it is told of: the hash of what was stated, or that it is deleted. */
    private static void replay(List<Answer> pages, Map<String, String> copy) {
        for (Answer page : pages) {
            List<String> metadata = page.metadata();
            int next = 0;
            for (Element header : page.elements("header")) {
                String iri = header.getElementsByTagName("identifier").item(0).getTextContent();
                copy.put(
                        iri,
                        header.getAttribute("status").equals("deleted")
                                ? ""
                                : StatedRecord.hash(metadata.get(next++), iri));
            }
        }
    }

    @Test
    void aHarvestAcrossASwitchAndTheOneAfterItLoseNothing() throws IOException {
        Map<String, String> copy = new HashMap<>();
        String since;
        Release second;
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            List<Answer> pages = new ArrayList<>();
            pages.add(client.ask("verb=ListRecords&metadataPrefix=rdf"));
            since = pages.get(0).only("responseDate");
            pages.add(client.ask(
                    "verb=ListRecords&resumptionToken=" + pages.get(0).token().orElseThrow()));
            second = publishSecond();
            while (pages.get(pages.size() - 1).token().isPresent()) {
                pages.add(client.ask("verb=ListRecords&resumptionToken="
                        + pages.get(pages.size() - 1).token().orElseThrow()));
            }
            replay(pages, copy);
            assertThat(copy).hasSameSizeAs(DatedReleases.entities(first));
        }
        try (OaiClient client = OaiClient.start(archive.releases(), LATER, 7)) {
            replay(client.all("ListRecords", "metadataPrefix=rdf&from=" + since), copy);
        }
        Map<String, String> expected = new HashMap<>();
        for (EntityState entity : DatedReleases.entities(second)) {
            expected.put(entity.iri(), entity.sha256());
        }
        assertThat(copy).isEqualTo(expected);
    }

    @Test
    void aPageOfAnOldReleaseIsDatedBeforeTheNewOne() throws IOException {
        String token;
        try (OaiClient client = OaiClient.start(archive.releases(), NOW, 7)) {
            token = client.ask("verb=ListRecords&metadataPrefix=oai_dc").token().orElseThrow();
        }
        publishSecond();
        try (OaiClient client = OaiClient.start(archive.releases(), LATER, 7)) {
            assertThat(client.ask("verb=ListRecords&resumptionToken=" + token).only("responseDate"))
                    .isEqualTo("2026-02-01T00:00:02Z");
            assertThat(client.ask("verb=ListRecords&metadataPrefix=oai_dc").only("responseDate"))
                    .isEqualTo(LATER);
        }
    }
}
