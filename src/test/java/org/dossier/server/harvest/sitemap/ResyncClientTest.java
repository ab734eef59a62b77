package org.dossier.server.harvest.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.disk.Sha256;
import org.dossier.rdf.Iri;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.ServerSettings;
import org.dossier.server.harvest.ChangingArchive;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.harvest.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ResourceSync as {@code resync} reads it, which others wrote. */
class ResyncClientTest {
    @TempDir
    private Path folder;

    @Test
    void theClientHoldsWhatTheDumpHoldsAfterEachRelease() throws IOException, InterruptedException {
        ResyncClient.require();
        try (Relay relay = new Relay()) {
            ChangingArchive archive =
                    new ChangingArchive(Files.createDirectory(folder.resolve("archive")), relay.base());
            for (int i = 0; i < 20; i++) {
                archive.put("many-" + i, "Report " + i);
            }
            Release first = archive.publish();
            Path copy = Files.createDirectory(folder.resolve("copy"));
            ResyncClient client = new ResyncClient(folder, relay.base() + "statements", copy);
            try (DossierServer server =
                    DossierServer.start(ServerSettings.of(archive.releases()).withPort(0), HarvestRoom.endpoints())) {
                relay.to(server.port());
                client.run("--baseline", "--hash", "sha-256");
                assertThat(held(copy, relay.base())).isEqualTo(hashes(first));

                archive.put("many-0", "Report, changed");
                archive.put("many-20", "Report, created");
                archive.withdraw("many-1");
                Release second = archive.publish();
                // The client reads no index of change lists, only a list, and compares no hashes of one.
                String changes = relay.base() + "resourcesync/changelist/1-2/0.xml";
                client.run("--incremental", "--delete", "--changelist-uri", changes);
                assertThat(held(copy, relay.base())).isEqualTo(hashes(second));
                assertThat(client.run("--audit", "--hash", "sha-256")).containsPattern("Status: +IN SYNC");
            }
        }
    }

    private static Map<String, String> hashes(Release release) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        ChangingArchive.hashes(release).forEach((iri, hash) -> hashes.put(Iri.toUri(iri), hash));
        return hashes;
    }

    private static Map<String, String> held(Path copy, String base) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(copy)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> held = new TreeMap<>();
        for (Path file : files) {
            String path = copy.relativize(file).toString();
            held.put(base + "id/" + path.substring(0, path.length() - ".nt".length()), Sha256.of(file));
        }
        return held;
    }
}
