package org.dossier.server.review;

import static org.dossier.link.review.Proposed.candidate;
import static org.dossier.link.review.Proposed.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.dossier.link.Proposal;
import org.dossier.link.review.Proposed;
import org.dossier.release.BuildProgress;
import org.dossier.release.BuildSettings;
import org.dossier.release.ReleaseBuilder;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.DossierServer;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import org.dossier.server.page.PageRoom;
import org.dossier.source.Dataset;

/** A release of a dataset in which links are proposed, and a server over it. */
final class ReviewServer implements AutoCloseable {
    static final int PEOPLE = 12;

    private static final String YAML = """
            title: Test archive
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            sources: [{file: actors.jsonl, kind: actors}, {file: documents.jsonl, kind: documents}]
            """;

    private final QueryPool pool = new QueryPool(ServerLimits.DEFAULT);
    private final DossierServer server;

    private ReviewServer(Path releases, ReviewSettings settings) throws IOException {
        List<Endpoint> endpoints = new ArrayList<>(PageRoom.endpoints(pool));
        endpoints.addAll(ReviewRoom.endpoints(settings));
        server = DossierServer.start(ServerSettings.of(releases).withPort(0), endpoints, PageRoom.errors());
    }

    static ReviewServer over(Path folder, ReviewSettings settings) throws IOException {
        return new ReviewServer(releases(folder), settings);
    }

    /** The dataset in a folder of a test. */
    static Proposed dataset(Path folder) {
        return new Proposed(folder.resolve("dataset"));
    }

    static Path releases(Path folder) {
        return folder.resolve("releases");
    }

    /** Builds a release of a dataset of some people, each with two candidates; the first is in the most documents. */
    static void build(Path folder) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Files.writeString(dataset.resolve("dataset.yaml"), YAML);
        StringBuilder actors = new StringBuilder();
        StringBuilder documents = new StringBuilder();
        List<Proposal> proposals = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            String name = "Person " + (char) ('A' + person);
            for (int document = person; document <= PEOPLE; document++) {
                documents.append(
                        "{\"id\": \"%d-%d\", \"title\": \"Telegram %d of %s\", \"date\": \"1951-07-%02d\", \"senders\": [\"%s\"]}%n"
                                .formatted(person, document, document, name, document, name));
            }
            String key = name.toLowerCase(Locale.ROOT).replace(' ', '-');
            actors.append("{\"id\": \"%s\", \"kind\": \"person\", \"label\": {\"en\": \"%s\"}}%n".formatted(key, name));
            proposals.add(proposal(
                    key,
                    name,
                    PEOPLE - person + 1,
                    candidate(0.9, name, "wikidata:Q" + person, "gnd:11857742" + person % 10),
                    candidate(0.2, name + " the elder", "wikidata:Q" + (100 + person))));
        }
        Files.writeString(dataset.resolve("actors.jsonl"), actors, StandardCharsets.UTF_8);
        Files.writeString(dataset.resolve("documents.jsonl"), documents, StandardCharsets.UTF_8);
        new Proposed(dataset).with(proposals.toArray(Proposal[]::new));
        new ReleaseBuilder(
                        new ReleaseCatalog(releases(folder)),
                        new BuildSettings(OptionalLong.empty()),
                        BuildProgress.SILENT)
                .build(Dataset.open(dataset));
    }

    int port() {
        return server.port();
    }

    Browser browser() {
        return new Browser(server.port());
    }

    @Override
    public void close() {
        server.close();
        pool.close();
    }
}
