package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/** {@code /robots.txt}: pages may be read by machines; what computes an answer need not be crawled. */
final class RobotsEndpoint implements Endpoint {
    private static final String TEXT = """
            User-agent: *
            Disallow: /sparql
            Disallow: /search
            Disallow: /queries/*?
            Disallow: /releases/*/
            Disallow: /oai
            Disallow: /reconcile
            Allow: /

            Sitemap: %ssitemap.xml
            """;

    @Override
    public List<String> paths() {
        return List.of("/robots.txt");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        Reply.send(
                request,
                response,
                Representation.of(text(lease).getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8"));
    }

    private static String text(CurrentRelease.Lease lease) {
        return TEXT.formatted(Iri.toUri(lease.release().manifest().dataset().base()));
    }
}
