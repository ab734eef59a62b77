package org.dossier.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.server.DossierServer;
import org.dossier.server.Endpoint;
import org.dossier.server.QueryPool;
import org.dossier.server.ServerLimits;
import org.dossier.server.ServerSettings;
import org.dossier.server.browse.BrowseRoom;
import org.dossier.server.harvest.HarvestRoom;
import org.dossier.server.reconcile.ReconcileRoom;
import org.dossier.server.search.SearchRoom;
import org.dossier.server.sparql.SparqlRoom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A server over one release on a free port, and a client that follows no redirect. */
public final class PageClient implements AutoCloseable {
    private final QueryPool pool;
    private final DossierServer server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public PageClient(Path releases) throws IOException {
        this(releases, ServerLimits.DEFAULT);
    }

    public PageClient(Path releases, ServerLimits limits) throws IOException {
        pool = new QueryPool(limits);
        List<Endpoint> endpoints = new ArrayList<>(PageRoom.endpoints(pool));
        endpoints.addAll(HarvestRoom.endpoints());
        endpoints.addAll(ReconcileRoom.endpoints(pool));
        endpoints.addAll(SearchRoom.endpoints());
        endpoints.addAll(BrowseRoom.endpoints());
        endpoints.addAll(SparqlRoom.endpoints(pool, PageRoom.editor(pool)));
        server = DossierServer.start(ServerSettings.of(releases).withPort(0), endpoints, PageRoom.errors());
    }

    /** The server's own address, which is not the base of the dataset. */
    public String address() {
        return "http://localhost:" + server.port();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(method + " " + path, request.build());
    }

    private HttpResponse<String> sent(String what, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form; the names and values of its fields stand in turn. */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return sent("POST " + path, request);
    }

    /** A page as a browser reads it; fails unless it is a 200. */
    public Document page(String path) {
        return page(path, 200);
    }

    /** A page as a browser reads it; fails unless it has that status. */
    public Document page(String path, int status) {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        if (response.statusCode() != status) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return Jsoup.parse(response.body(), address() + path);
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
        pool.close();
    }
}
