package org.dossier.server.harvest.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossier.release.DatedReleases;
import org.dossier.release.Release;
import org.dossier.server.DossierServer;
import org.dossier.server.ServerSettings;
import org.dossier.server.entity.EntityStatements;
import org.dossier.server.harvest.ChangingArchive;
import org.dossier.server.harvest.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream as {@code ldes-client} reads it, which others wrote. */
class LdesClientTest {
    private static final Node CREATED = NodeFactory.createURI("http://purl.org/dc/terms/created");
    private static final Node IS_VERSION_OF = NodeFactory.createURI("http://purl.org/dc/terms/isVersionOf");
    private static final Node DELETE = NodeFactory.createURI("https://www.w3.org/ns/activitystreams#Delete");

    @TempDir
    private Path folder;

    /** A version: when it came to be, its name, and whether it is a deletion. */
    private record Version(String time, Node name, boolean deletion) {}

    @Test
    void theClientReplicatesEverythingAndThenOnlyWhatIsNew() throws IOException, InterruptedException {
        NpmClient.install();
        try (Relay relay = new Relay()) {
            ChangingArchive archive =
                    new ChangingArchive(Files.createDirectory(folder.resolve("archive")), relay.base());
            for (int i = 0; i < 250; i++) {
                archive.put("many-%03d".formatted(i), "Report " + i);
            }
            archive.publish();
            archive.put("many-000", "Report, changed");
            archive.withdraw("many-001");
            Release second = archive.publish();
            try (DossierServer server = DossierServer.start(
                    ServerSettings.of(archive.releases()).withPort(0), List.of(new LdesEndpoint()))) {
                relay.to(server.port());
                String root = relay.base() + "ldes";
                String state = folder.resolve("state").toString();

                DatasetGraph copy = DatasetGraphFactory.create();
                int all = add(copy, NpmClient.harvest(folder, root, state));
                assertThat(lines(copy)).isEqualTo(ChangingArchive.dumped(second));
                assertThat(all).isGreaterThan(250);
                assertThat(relay.asked())
                        .contains("/ldes", "/ldes/0-1", "/ldes/1-2")
                        .hasSizeGreaterThan(4);

                assertThat(NpmClient.harvest(folder, root, state)).isEmpty();
                assertThat(relay.asked()).containsOnly("/ldes");

                archive.put("many-001", "Report, created again");
                archive.put("many-000", "Report, changed again");
                archive.withdraw("many-002");
                Release third = archive.publish();
                assertThat(add(copy, NpmClient.harvest(folder, root, state))).isEqualTo(3);
                assertThat(lines(copy)).isEqualTo(ChangingArchive.dumped(third));
                assertThat(relay.asked()).containsOnlyOnce("/ldes/2-3").containsOnly("/ldes", "/ldes/2-3");

                // Asking for several pages at once, the client lets pass an old version that comes before the newer
                // one.
                assertThat(members(NpmClient.command(folder, root, "--last-version-only", "--concurrent", "1")))
                        .isEqualTo(DatedReleases.entities(third).size());
                assertThat(members(NpmClient.command(folder, root, "--after", "2026-03-01T11:30:00Z")))
                        .isEqualTo(3);

                archive.delete(1);
                archive.delete(2);
                assertThat(NpmClient.harvest(folder, root, state)).isEmpty();
            }
        }
    }

    @Test
    void theDocumentedCommandIsOfTheVersionThatIsTested() throws IOException {
        assertThat(Files.readString(Path.of("docs/harvesting.md")))
                .contains("npm install ldes-client@" + NpmClient.VERSION + " ");
    }

    /** How many members are in what the client's command printed. */
    private static long members(List<String> printed) {
        return printed.stream()
                .filter(line -> line.contains("<" + IS_VERSION_OF.getURI() + ">"))
                .count();
    }

    /** Adds what the client printed; returns how many members that were. */
    private static int add(DatasetGraph copy, List<String> printed) {
        DatasetGraph fresh = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new StringReader(String.join("\n", printed)))
                .lang(Lang.NQUADS)
                .parse(fresh);
        fresh.stream().forEach(copy::add);
        return fresh.getDefaultGraph()
                .find(Node.ANY, IS_VERSION_OF, Node.ANY)
                .toList()
                .size();
    }

    /** What the newest versions state, in lines of canonical N-Triples. */
    private static NavigableSet<String> lines(DatasetGraph copy) {
        Graph graph = copy.getDefaultGraph();
        Map<String, Version> newest = new TreeMap<>();
        for (Iterator<Triple> each = graph.find(Node.ANY, IS_VERSION_OF, Node.ANY); each.hasNext(); ) {
            Triple of = each.next();
            Node version = of.getSubject();
            String time =
                    graph.find(version, CREATED, Node.ANY).next().getObject().getLiteralLexicalForm();
            newest.merge(
                    of.getObject().getURI(),
                    new Version(
                            time, version, graph.find(version, Node.ANY, DELETE).hasNext()),
                    (a, b) -> a.time().compareTo(b.time()) > 0 ? a : b);
        }
        NavigableSet<String> lines = new TreeSet<>();
        newest.forEach((entity, version) -> {
            if (!version.deletion()) {
                DatasetGraph own = DatasetGraphFactory.wrap(copy.getGraph(version.name()));
                EntityStatements.read(own, entity)
                        .orElseThrow()
                        .triples()
                        .forEach(triple -> lines.add(triple.ntriples()));
            }
        });
        return lines;
    }
}
