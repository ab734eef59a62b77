package org.dossier.server.sparql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.Http;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.TestRelease;
import org.dossier.server.TestServer;
import org.dossier.store.SmallStore;
import org.dossier.store.StoreReader;

/**
 * A running endpoint over a small archive: letters 1 to {@code count} from Mao to Stalin, each a reply to the one before, and
 * the graph of records.
 */
final class Letters implements AutoCloseable {
    static final String BASE = TestRelease.BASE;
    static final String PREFIXES = "PREFIX d: <" + Vocabulary.NAMESPACE + "> PREFIX dct: <http://purl.org/dc/terms/> ";

    private final StoreReader store;
    private final QueryPool pool;
    private final TestServer server;
    private final TestRelease release;

    private Letters(StoreReader store, QueryPool pool, TestServer server, TestRelease release) {
        this.store = store;
        this.pool = pool;
        this.server = server;
        this.release = release;
    }

    static Letters start(Path directory, int count, ServerLimits limits) throws IOException {
        Path where = directory.resolve("store");
        Triple recorded = new Triple(iri("id/person/mao"), Vocabulary.RECORDED_AT, Literal.string("actors.jsonl:1"));
        SmallStore.build(where, triples(count), Map.of(iri("graph/records"), List.of(recorded)));
        StoreReader store = StoreReader.open(where);
        TestRelease release = new TestRelease(1, store.dataset());
        QueryPool pool = new QueryPool(limits);
        TestServer server = TestServer.start(
                limits,
                SparqlRoom.endpoints(pool, (request, response, lease) -> {
                    response.setContentType("text/html");
                    response.getOutputStream().write("<p>editor</p>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }),
                release);
        return new Letters(store, pool, server, release);
    }

    private static List<Triple> triples(int count) {
        List<Triple> triples = new ArrayList<>();
        Iri mao = iri("id/person/mao");
        Iri stalin = iri("id/person/stalin");
        triples.add(new Triple(mao, ExternalVocabulary.RDFS_LABEL, Literal.text("Mao Zedong", "en")));
        triples.add(new Triple(mao, ExternalVocabulary.RDFS_LABEL, Literal.text("毛泽东", "zh")));
        triples.add(new Triple(stalin, ExternalVocabulary.RDFS_LABEL, Literal.text("Stalin, \"the boss\"", "en")));
        for (int i = 1; i <= count; i++) {
            Iri letter = iri("id/document/" + i);
            triples.add(new Triple(letter, ExternalVocabulary.RDF_TYPE, Vocabulary.DOCUMENT));
            triples.add(new Triple(letter, Vocabulary.SENDER, mao));
            triples.add(new Triple(letter, Vocabulary.RECIPIENT, stalin));
            triples.add(new Triple(letter, ExternalVocabulary.DCTERMS_TITLE, Literal.text("Letter " + i, "en")));
            triples.add(new Triple(
                    letter,
                    Vocabulary.LATEST,
                    Literal.typed("1951-07-%02d".formatted(i % 30 + 1), ExternalVocabulary.XSD_DATE)));
            if (i > 1) {
                triples.add(new Triple(letter, Vocabulary.REPLY_TO, iri("id/document/" + (i - 1))));
            }
        }
        return triples;
    }

    static Iri iri(String path) {
        return new Iri(BASE + path);
    }

    Http http() {
        return server.http();
    }

    int port() {
        return server.port();
    }

    TestRelease release() {
        return release;
    }

    @Override
    public void close() {
        server.close();
        pool.close();
        store.close();
    }
}
