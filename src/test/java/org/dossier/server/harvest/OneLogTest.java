package org.dossier.server.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.dossier.disk.Sha256;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.Http;
import org.dossier.server.ServerSettings;
import org.dossier.server.harvest.ldes.Replica;
import org.dossier.server.harvest.sitemap.SyncClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over five releases things are created, changed, withdrawn, merged and created again. Whoever replays a protocol, from the beginning, from the middle or
 * only at the end, holds exactly what the newest dump holds.
 */
class OneLogTest {
    private static final String BASE = "http://archive.example/";

    @TempDir
    private static Path folder;

    private static DossierServer server;
    private static final List<Copies> COPIES = new ArrayList<>();
    private static final Map<String, String> LOG = new TreeMap<>();
    private static Release newest;

    /** One client of each protocol. */
    private record Copies(OaiReplica oai, Replica ldes, SyncClient sync) {
        static Copies begin() throws IOException {
            Http http = new Http(server.port());
            SyncClient sync = new SyncClient("http://localhost:" + server.port() + "/", BASE);
            sync.baseline();
            return new Copies(
                    new OaiReplica(http).synchronise(), new Replica(http, BASE, Lang.TRIG).synchronise(), sync);
        }

        void goOn() throws IOException {
            oai.synchronise();
            ldes.synchronise();
            sync.synchronise();
        }
    }

    @BeforeAll
    static void publish() throws IOException {
        ChangingArchive archive = new ChangingArchive(folder, BASE);
        for (int i = 0; i < 30; i++) {
            archive.put("d" + i, "Report " + i);
        }
        newest = archive.publish();
        server = DossierServer.start(ServerSettings.of(archive.releases()).withPort(0), HarvestRoom.endpoints());
        log(newest);
        COPIES.add(Copies.begin());
        archive.put("d0", "Report, changed");
        archive.put("d30", "Report, created");
        next(archive);
        archive.withdraw("d1");
        archive.withdraw("d2");
        archive.put("d0", "Report, changed again");
        next(archive);
        archive.merge("d3", "d4");
        archive.put("d1", "Report, created again");
        next(archive);
        archive.withdraw("d1");
        archive.put("d2", "Report, created again");
        archive.put("d31", "Report, created last");
        newest = next(archive);
        COPIES.add(Copies.begin());
    }

    /** Publishes, and lets every client go on; another joins after the third release. */
    private static Release next(ChangingArchive archive) throws IOException {
        Release release = archive.publish();
        log(release);
        for (Copies copies : COPIES) {
            copies.goOn();
        }
        if (release.number() == 3) {
            COPIES.add(Copies.begin());
        }
        return release;
    }

    private static void log(Release release) throws IOException {
        for (String line : Files.readAllLines(release.directory().resolve("changes.jsonl"))) {
            JsonNode change = new JsonMapper().readTree(line);
            if (change.path("change").textValue().equals("withdrawn")) {
                LOG.remove(change.path("iri").textValue());
            } else {
                LOG.put(change.path("iri").textValue(), change.path("hash").textValue());
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The hash of every entity, of the lines of the newest dump, as docs/release.md tells to make it. */
    private static Map<String, String> dump() throws IOException {
        Map<String, StringBuilder> lines = new TreeMap<>();
        for (String line : ChangingArchive.dumped(newest)) {
            String subject = line.substring(1, line.indexOf('>'));
            lines.computeIfAbsent(subject.split("#")[0], entity -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
        Map<String, String> hashes = new TreeMap<>();
        lines.forEach((iri, text) -> hashes.put(iri, Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8))));
        return hashes;
    }

    @Test
    void theChangeLogLeadsToTheDump() throws IOException {
        assertThat(LOG).hasSizeGreaterThan(50).isEqualTo(dump());
    }

    @Test
    void everyClientOfEveryProtocolHoldsWhatTheDumpHolds() throws IOException {
        Map<String, String> dump = dump();
        assertThat(dump)
                .containsKey(BASE + "id/document/d4")
                .containsKey(BASE + "id/document/d2")
                .doesNotContainKeys(BASE + "id/document/d1", BASE + "id/document/d3");
        assertThat(COPIES).hasSize(3);
        for (Copies copies : COPIES) {
            assertThat(copies.oai().hashes()).isEqualTo(dump);
            assertThat(copies.ldes().hashes()).isEqualTo(dump);
            assertThat(copies.sync().held()).isEqualTo(dump);
        }
    }
}
