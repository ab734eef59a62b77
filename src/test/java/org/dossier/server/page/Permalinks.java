package org.dossier.server.page;

import java.net.http.HttpResponse;

/** Permalinks that a test makes. */
final class Permalinks {
    private Permalinks() {}

    /** Keeps a query; the path of its page. */
    static String of(PageClient server, String query) {
        HttpResponse<String> response = server.post("/q", "query", query);
        if (response.statusCode() != 303) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return "/" + PageClient.header(response, "Location").replaceFirst("^\\./", "");
    }
}
