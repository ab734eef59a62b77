package org.dossier.server.harvest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.Http;
import org.dossier.server.ServerSettings;
import org.dossier.server.harvest.ChangingArchive;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.harvest.sitemap.SyncClient.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three releases and clients that follow them. */
class ResourceSyncTest {
    private static final String BASE = "http://archive.example/";

    @TempDir
    private static Path folder;

    private static ChangingArchive archive;
    private static DossierServer server;
    private static Release newest;
    private static SyncClient along;
    private static SyncClient late;

    @BeforeAll
    static void publish() throws IOException {
        archive = new ChangingArchive(folder, BASE);
        for (int i = 0; i < 40; i++) {
            archive.put("many-" + i, "Report " + i);
        }
        archive.publish();
        server = DossierServer.start(ServerSettings.of(archive.releases()).withPort(0), HarvestRoom.endpoints());
        along = client();
        along.baseline();
        archive.put("many-0", "Report, changed");
        archive.put("many-40", "Отчёт");
        archive.withdraw("many-1");
        archive.withdraw("many-2");
        archive.publish();
        along.synchronise();
        late = client();
        late.baseline();
        archive.put("many-1", "Report, created again");
        archive.withdraw("many-3");
        newest = archive.publish();
        along.synchronise();
        late.synchronise();
    }

    private static SyncClient client() {
        return new SyncClient("http://localhost:" + server.port() + "/", BASE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** By URI, as addresses have it. */
    private static Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        ChangingArchive.hashes(newest).forEach((iri, hash) -> hashes.put(Iri.toUri(iri), hash));
        return hashes;
    }

    @Test
    void whoeverFollowsTheListsHoldsWhatTheDumpHolds() throws IOException {
        assertThat(along.held()).hasSizeGreaterThan(50).isEqualTo(hashes());
        assertThat(late.held()).isEqualTo(hashes());
        SyncClient fresh = client();
        fresh.baseline();
        assertThat(fresh.held()).isEqualTo(hashes());
        fresh.synchronise();
        assertThat(fresh.held()).isEqualTo(hashes());
    }

    @Test
    void theResourceListHasTheHashesOfTheRegister() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (Entry part : SyncClient.entries(along.document(along.capability("resourcelist")))) {
            for (Entry resource : SyncClient.entries(along.document(part.address()))) {
                String path = resource.address().substring((BASE + "statements/").length());
                listed.put(
                        BASE + "id/" + path.substring(0, path.length() - 3),
                        resource.meta("hash").substring("sha-256:".length()));
            }
        }
        assertThat(listed).isEqualTo(hashes());
    }

    @Test
    void changeListsTellOfEachKindOfChange() throws IOException {
        List<Entry> parts = SyncClient.entries(along.document(along.capability("changelist")));
        assertThat(parts).hasSize(2);
        Map<String, String> first = changes(parts.get(0));
        assertThat(first)
                .containsEntry(BASE + "statements/document/many-0.nt", "updated")
                .containsEntry(BASE + "statements/document/many-1.nt", "deleted")
                .containsEntry(BASE + "statements/document/many-40.nt", "created")
                .doesNotContainKey(BASE + "statements/document/many-4.nt");
        assertThat(changes(parts.get(1)))
                .containsEntry(BASE + "statements/document/many-1.nt", "created")
                .containsEntry(BASE + "statements/document/many-3.nt", "deleted");
    }

    @Test
    void whatChangedFirstComesFirstWhereAReleaseBetweenIsGone(@TempDir Path other) throws IOException {
        ChangingArchive pruned = new ChangingArchive(other, BASE);
        pruned.put("a", "Report");
        pruned.put("z", "Report");
        pruned.publish();
        pruned.put("z", "Report, changed");
        pruned.publish();
        pruned.put("a", "Report, changed");
        pruned.publish();
        pruned.delete(2);
        ServerSettings settings = ServerSettings.of(pruned.releases()).withPort(0);
        try (DossierServer serving = DossierServer.start(settings, HarvestRoom.endpoints())) {
            SyncClient reader = new SyncClient("http://localhost:" + serving.port() + "/", BASE);
            assertThat(SyncClient.entries(reader.document(BASE + "resourcesync/changelist/1-3/0.xml")))
                    .extracting(entry -> entry.address().substring(BASE.length()) + " " + entry.meta("datetime"))
                    .containsSubsequence(
                            "statements/document/z.nt 2026-03-01T11:00:03Z",
                            "statements/document/a.nt 2026-03-01T12:00:03Z");
        }
    }

    @Test
    void aHeadSaysNoLengthWhereThatIsKnownOnlyInTheEnd() {
        HttpResponse<String> head = new Http(server.port()).send("HEAD", "/resourcesync/resourcedump/1/0.zip");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    }

    private static Map<String, String> changes(Entry part) throws IOException {
        Map<String, String> changes = new TreeMap<>();
        for (Entry change : SyncClient.entries(along.document(part.address()))) {
            changes.put(change.address(), change.meta("change"));
        }
        return changes;
    }

    @Test
    void theDumpHoldsEveryResourceAndAManifestOfThem() throws Exception {
        Map<String, String> packed = new TreeMap<>();
        for (Entry part : SyncClient.entries(along.document(along.capability("resourcedump")))) {
            Map<String, byte[]> files = new TreeMap<>();
            byte[] zip = along.get(part.address()).body();
            assertThat(along.get(part.address()).body()).isEqualTo(zip);
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put("/" + entry.getName(), in.readAllBytes());
                }
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            byte[] manifest = Objects.requireNonNull(files.remove("/manifest.xml"));
            for (Entry entry :
                    SyncClient.entries(factory.newDocumentBuilder().parse(new ByteArrayInputStream(manifest)))) {
                byte[] file = Objects.requireNonNull(files.remove(entry.meta("path")));
                assertThat(entry.meta("length")).isEqualTo(String.valueOf(file.length));
                assertThat(entry.meta("hash")).isEqualTo("sha-256:" + Sha256.of(file));
                String path = entry.address().substring((BASE + "statements/").length());
                packed.put(BASE + "id/" + path.substring(0, path.length() - 3), Sha256.of(file));
            }
            assertThat(files).isEmpty();
        }
        assertThat(packed).isEqualTo(hashes());
    }

    @Test
    void theSitemapHasThePageOfEverythingLiveButLinksToAuthorities() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Entry part : SyncClient.entries(along.document(BASE + "sitemap.xml"))) {
            for (Entry page : SyncClient.entries(along.document(part.address()))) {
                pages.put(page.address(), "");
            }
        }
        List<String> expected = hashes().keySet().stream()
                .map(uri -> BASE + uri.substring((BASE + "id/").length()))
                .filter(page -> !page.startsWith(BASE + "mapping/"))
                .toList();
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsNotThereIsSaidSo() throws IOException {
        for (String path : List.of(
                "resourcesync/x",
                "resourcesync/resourcelist/9/0.xml",
                "resourcesync/resourcelist/1/7.xml",
                "resourcesync/resourcelist/1/00.xml",
                "resourcesync/resourcedump/1/00.zip",
                "resourcesync/changelist/1-2/00.xml",
                "resourcesync/resourcelist/1/0.zip",
                "resourcesync/resourcedump/1/0.xml",
                "resourcesync/changelist/0-1/0.xml",
                "resourcesync/changelist/1-9/0.xml",
                "resourcesync/changelist/3-2/0.xml",
                "resourcesync/changelist/999999999-999999999/999999999.xml",
                "resourcesync/resourcelist/1/999999999.xml",
                "resourcesync/resourcedump/1/7.zip",
                "resourcesync/changelist/1-2/7.xml",
                "sitemap.xml?part=1",
                "sitemap.xml?part=",
                "sitemap.xml?part=00",
                "sitemap.xml?part=99999999999",
                "sitemaps/0.xml")) {
            HttpResponse<byte[]> answer = along.get(BASE + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void partsOfAReleaseStayTheSameForEver() throws IOException {
        HttpResponse<byte[]> part = along.get(BASE + "resourcesync/resourcelist/1/0.xml");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(SyncClient.about(along.document(BASE + "resourcesync/resourcelist/1/0.xml"), "at"))
                .isEqualTo("2026-03-01T10:00:03Z");
    }
}
