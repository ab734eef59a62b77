package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.schemas.ReconciliationSchemas;
import org.dossier.server.DossierServer;
import org.dossier.server.Endpoint;
import org.dossier.server.ErrorPage;
import org.dossier.server.Http;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import org.dossier.server.page.PageRoom;

/** A server with this room over the releases of a folder, and a client that holds each answer to its published schema. */
final class ReconcileClient implements AutoCloseable {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueryPool pool = new QueryPool(ServerLimits.DEFAULT);
    private final DossierServer server;
    private final Http http;

    ReconcileClient(Path releases) throws IOException {
        List<Endpoint> endpoints = new ArrayList<>(ReconcileRoom.endpoints(pool));
        endpoints.addAll(PageRoom.endpoints(pool));
        server = DossierServer.start(ServerSettings.of(releases).withPort(0), endpoints, ErrorPage.plain());
        http = new Http(server.port());
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return http.get(path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return http.send(method, path, headers);
    }

    HttpResponse<String> post(String name, String value) {
        return http.post("/reconcile", FORM, name + "=" + encode(value));
    }

    HttpResponse<String> post(String contentType, String name, String value) {
        return http.post("/reconcile", contentType, name + "=" + encode(value));
    }

    /** The answer to a batch of queries, which is as the specification has it. */
    JsonNode reconcile(String queries) {
        return valid("reconciliation-result-batch", post("queries", queries));
    }

    /** The candidates for one query. */
    JsonNode candidates(String query) {
        return reconcile("{\"q0\": " + query + "}").path("q0").path("result");
    }

    /** The answer to a data extension, which is as the specification has it. */
    JsonNode extend(String request) {
        return valid("data-extension-response", post("extend", request));
    }

    /** What a path answers, which is as the specification has it. */
    JsonNode get(String schema, String path) {
        return valid(schema, get(path));
    }

    static JsonNode valid(String schema, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        JsonNode answer = json(response);
        List<String> findings = ReconciliationSchemas.findings(schema, answer);
        if (!findings.isEmpty()) {
            throw new AssertionError(schema + ": " + findings + " in " + answer);
        }
        return answer;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        pool.close();
    }
}
