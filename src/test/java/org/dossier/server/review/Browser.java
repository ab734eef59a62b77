package org.dossier.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without script, with cookies of its own, which follows redirects only when it is told to. */
final class Browser {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;

    Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Document page(String path) {
        return Jsoup.parse(get(path, "Accept", "text/html").body(), address + path);
    }

    /** Says who decides. */
    Browser as(String name) {
        follow(submit(page("/review").expectFirst("form[action$=reviewer]"), "reviewer", name));
        return this;
    }

    /** Sends a form with its hidden fields and others, names and values in turn. */
    HttpResponse<String> submit(Element form, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        for (Element hidden : form.select("input[type=hidden]")) {
            all.add(hidden.attr("name"));
            all.add(hidden.attr("value"));
        }
        return post(URI.create(form.absUrl("action")).getPath(), all, "Origin", address, "Accept", "text/html");
    }

    /** Presses the button of a page whose value begins so. */
    HttpResponse<String> press(Document page, String value) {
        Element button = page.expectFirst("button[name=decision][value^=\"" + value + "\"]");
        return submit(page.expectFirst("#decide"), "decision", button.attr("value"), "comment", "");
    }

    HttpResponse<String> post(String path, List<String> fields, String... headers) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields.get(i))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return send("POST", path, form.toString(), headers);
    }

    /** The page that a redirect leads to. */
    Document follow(HttpResponse<String> redirect) {
        if (redirect.statusCode() != 303) {
            throw new AssertionError(redirect.statusCode() + " " + redirect.body());
        }
        URI target =
                redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
        return page(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        } else {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
