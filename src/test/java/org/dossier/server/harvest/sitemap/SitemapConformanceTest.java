package org.dossier.server.harvest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.rdf.Iri;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.ServerSettings;
import org.dossier.server.harvest.ChangingArchive;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.harvest.sitemap.SyncClient.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sitemaps and the documents of ResourceSync by what others have written: the schemas of sitemaps, and a reader of crawlers. */
class SitemapConformanceTest {
    private static final String BASE = "http://archive.example/";

    @TempDir
    private static Path folder;

    private static Release newest;
    private static DossierServer server;
    private static SyncClient client;

    @BeforeAll
    static void publish() throws IOException {
        ChangingArchive archive = new ChangingArchive(folder, BASE);
        for (int i = 0; i < 20; i++) {
            archive.put("many-" + i, "Report " + i);
        }
        archive.publish();
        archive.put("many-0", "Report & <changed>");
        archive.put("many-20", "Отчёт");
        archive.withdraw("many-1");
        newest = archive.publish();
        server = DossierServer.start(ServerSettings.of(archive.releases()).withPort(0), HarvestRoom.endpoints());
        client = new SyncClient("http://localhost:" + server.port() + "/", BASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] get(String address) throws IOException {
        HttpResponse<byte[]> answer = client.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** The pages of everything live but links to authorities, and when each last changed. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (EntityState entity : DatedReleases.entities(newest)) {
            String path = Iri.toUri(entity.iri()).substring((BASE + "id/").length());
            if (entity.live() && !path.startsWith("mapping/")) {
                pages.put(BASE + path, entity.changed() == 1 ? "2026-03-01T10:00:03Z" : "2026-03-01T11:00:03Z");
            }
        }
        return pages;
    }

    @Test
    void theSitemapAndItsPartsAreValid() throws IOException {
        Document index = SitemapSchemas.parse(get(BASE + "sitemap.xml"));
        SitemapSchemas.check("sitemap.xml", index);
        assertThat(SyncClient.entries(index)).isNotEmpty();
        for (Entry part : SyncClient.entries(index)) {
            SitemapSchemas.check(part.address(), SitemapSchemas.parse(get(part.address())));
        }
    }

    @Test
    void theSchemasRefuseWhatIsNoSitemap() {
        assertThatThrownBy(() -> SitemapSchemas.check(
                        "empty",
                        SitemapSchemas.parse("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"
                                .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(AssertionError.class);
    }

    /** Strict: it passes over every address that does not lie in the folder of the sitemap or below. */
    @Test
    void aStrictReaderOfACrawlerFindsEveryPage() throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(true);
        Map<String, String> found = new TreeMap<>();
        AbstractSiteMap index = read(parser, BASE + "sitemap.xml");
        for (AbstractSiteMap part : ((SiteMapIndex) index).getSitemaps()) {
            SiteMap sitemap = (SiteMap) read(parser, part.getUrl().toString());
            for (SiteMapURL page : sitemap.getSiteMapUrls()) {
                found.put(
                        page.getUrl().toString(),
                        page.getLastModified().toInstant().toString());
            }
        }
        assertThat(found).isEqualTo(pages());
    }

    private static AbstractSiteMap read(SiteMapParser parser, String address)
            throws IOException, UnknownFormatException {
        return parser.parseSiteMap(
                "application/xml", get(address), URI.create(address).toURL());
    }

    /** Everything of ResourceSync that is found from where clients begin, by address; of ZIP files their manifests. */
    private static Map<String, Document> documents() throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(BASE + ".well-known/resourcesync"));
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            boolean packed = address.endsWith(".zip");
            Document document = SitemapSchemas.parse(packed ? manifest(get(address)) : get(address));
            documents.put(address, document);
            for (Entry entry : SyncClient.entries(document)) {
                boolean list = entry.address().startsWith(BASE + "resourcesync/");
                if (!packed && list && !documents.containsKey(entry.address())) {
                    next.add(entry.address());
                }
            }
        }
        return documents;
    }

    private static byte[] manifest(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("manifest.xml")) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("a package without a manifest");
    }

    @Test
    void everyDocumentOfResourceSyncIsAValidSitemapButForItsOwnElements() throws IOException {
        Map<String, Document> documents = documents();
        assertThat(documents.keySet())
                .contains(
                        BASE + "resourcesync/capabilitylist.xml",
                        BASE + "resourcesync/resourcelist.xml",
                        BASE + "resourcesync/resourcelist/2/0.xml",
                        BASE + "resourcesync/resourcedump/2/0.zip",
                        BASE + "resourcesync/changelist/1-2/0.xml");
        documents.forEach((address, document) -> {
            assertThat(SitemapSchemas.takeTerms(document)).as(address).isNotEmpty();
            SitemapSchemas.check(address, document);
        });
    }

    /** What section 7 of ANSI/NISO Z39.99-2017 lets {@code rs:md} and {@code rs:ln} have, compared by hand with its last draft, 1.0.9. */
    @Test
    void theElementsOfResourceSyncAreAsItsSpecificationHasThem() throws IOException {
        Map<String, Set<String>> attributes = Map.of(
                "md",
                Set.of(
                        "at",
                        "capability",
                        "change",
                        "completed",
                        "datetime",
                        "encoding",
                        "from",
                        "hash",
                        "length",
                        "modified",
                        "path",
                        "type",
                        "until"),
                "ln",
                Set.of("encoding", "hash", "href", "length", "modified", "path", "pri", "rel", "type"));
        Map<String, String> forms = Map.of(
                "capability",
                "description|capabilitylist|resourcelist|resourcedump|resourcedump-manifest|changelist",
                "change",
                "created|updated|deleted",
                "hash",
                "sha-256:[0-9a-f]{64}",
                "length",
                "[0-9]+",
                "path",
                "/.*[^/]",
                "href",
                "http://.+",
                "rel",
                "up|index|describedby");
        documents().forEach((address, document) -> {
            String capability = SyncClient.about(document, "capability");
            Set<String> links = new TreeSet<>();
            for (Element term : SitemapSchemas.takeTerms(document)) {
                for (int i = 0; i < term.getAttributes().getLength(); i++) {
                    String name = term.getAttributes().item(i).getNodeName();
                    String value = term.getAttributes().item(i).getNodeValue();
                    assertThat(attributes.getOrDefault(term.getLocalName(), Set.of()))
                            .as(address)
                            .contains(name);
                    assertThat(value)
                            .as(address)
                            .matches(forms.getOrDefault(
                                    name,
                                    Set.of("at", "completed", "datetime", "from", "modified", "until")
                                                    .contains(name)
                                            ? "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
                                            : ".+"));
                }
                links.add(term.getAttribute("rel"));
            }
            assertThat(links.contains("up")).as(address).isEqualTo(!capability.equals("description"));
            boolean part = address.matches(".*(list|dump)/.*\\.xml");
            assertThat(links.contains("index")).as(address).isEqualTo(part);
        });
        for (Map.Entry<String, Document> each : documents().entrySet()) {
            switch (SyncClient.about(each.getValue(), "capability")) {
                case "resourcelist", "resourcedump", "resourcedump-manifest" ->
                    assertThat(SyncClient.about(each.getValue(), "at"))
                            .as(each.getKey())
                            .isNotEmpty();
                case "changelist" -> {
                    assertThat(SyncClient.about(each.getValue(), "from"))
                            .as(each.getKey())
                            .isNotEmpty();
                    assertThat(SyncClient.about(each.getValue(), "until"))
                            .as(each.getKey())
                            .isNotEmpty();
                }
                default ->
                    assertThat(SyncClient.entries(each.getValue()))
                            .allMatch(entry -> entry.meta("capability")
                                    .matches("capabilitylist|resourcelist|resourcedump|changelist"));
            }
        }
    }

    @Test
    void aPageWithoutAnEntityIsNone() throws IOException {
        try (EntityRegister register = EntityRegister.open(newest.directory())) {
            RegisterPages none = new RegisterPages(register, entity -> false);
            assertThat(none.numbers()).isEmpty();
            assertThat(none.has(0)).isFalse();
            RegisterPages withdrawn = new RegisterPages(register, entity -> !entity.live());
            assertThat(withdrawn.numbers()).containsExactly(0);
            assertThat(withdrawn.has(1)).isFalse();
            assertThat(withdrawn.has(Integer.MAX_VALUE)).isFalse();
            Set<String> shown = new TreeSet<>();
            withdrawn.scan(0, entity -> shown.add(entity.iri()));
            assertThat(shown).containsExactly(BASE + "id/document/many-1");
        }
    }
}
