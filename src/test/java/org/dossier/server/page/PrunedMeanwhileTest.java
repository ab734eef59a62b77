package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.server.page.SeveralReleases.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.EntityRegister;
import org.dossier.disk.DurableFiles;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.DossierServer;
import org.dossier.server.Endpoint;
import org.dossier.server.Http;
import org.dossier.server.ServerSettings;
import org.dossier.text.search.ThingIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first of two releases is deleted after it was found and before it is read. */
class PrunedMeanwhileTest {
    @TempDir
    private Path folder;

    private SeveralReleases releases;

    @BeforeEach
    void publish() throws IOException {
        releases = new SeveralReleases(folder);
        releases.next(document("a", "Telegram", "1951-07-10"));
        releases.next(document("a", "Telegram, mended", "1951-07-10"));
    }

    private void delete() {
        try {
            Path first = releases.directory().resolve("0001");
            if (Files.exists(first)) {
                DurableFiles.delete(first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The releases, of which the first is deleted when the condition of a request is read, or when it is to be opened. */
    private final class Deleting implements Endpoint {
        private final Endpoint endpoint = new ReleasesEndpoint();

        @Override
        public List<String> paths() {
            return endpoint.paths();
        }

        @Override
        public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
                throws IOException {
            HttpServletRequest conditional = new HttpServletRequestWrapper(request) {
                @Override
                public Enumeration<String> getHeaders(String name) {
                    if (name.equals("If-Match")) {
                        delete();
                    }
                    return super.getHeaders(name);
                }
            };
            endpoint.answer(conditional, response, new Opening(lease));
        }
    }

    /** A hold that deletes the release which is asked for. */
    private final class Opening implements CurrentRelease.Lease {
        private final CurrentRelease.Lease lease;

        Opening(CurrentRelease.Lease lease) {
            this.lease = lease;
        }

        @Override
        public Release release() {
            return lease.release();
        }

        @Override
        public DatasetGraph dataset() {
            return lease.dataset();
        }

        @Override
        public EntityRegister register() throws IOException {
            return lease.register();
        }

        @Override
        public AuthorityIndex entities() throws IOException {
            return lease.entities();
        }

        @Override
        public ThingIndex things() throws IOException {
            return lease.things();
        }

        @Override
        public Optional<CurrentRelease.Lease> kept(int number) throws IOException {
            delete();
            return lease.kept(number);
        }

        @Override
        public CurrentRelease.Lease share() {
            return lease.share();
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try (DossierServer server =
                DossierServer.start(ServerSettings.of(releases.directory()).withPort(0), List.of(new Deleting()))) {
            return new Http(server.port()).get(path);
        }
    }

    @Test
    void aFileOfItIsGone() throws IOException {
        HttpResponse<String> answer = get("/releases/1/changes.jsonl");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Release 1 was published at 2026-03-01T08:00:03Z and is not kept any more.");
    }

    @Test
    void aThingOfItIsGone() throws IOException {
        HttpResponse<String> answer = get("/releases/1/document/a");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Release 1 was published at 2026-03-01T08:00:03Z and is not kept any more.");
    }

    @Test
    void whoHoldsItReadsItsListToTheEnd() throws IOException {
        try (CurrentRelease current = CurrentRelease.of(new ReleaseCatalog(releases.directory()));
                CurrentRelease.Lease second = current.acquire();
                CurrentRelease.Lease first = second.kept(1).orElseThrow()) {
            delete();
            assertThat(first.register().find("http://archive.example/id/document/a"))
                    .isPresent();
        }
    }
}
