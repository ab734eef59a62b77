package org.dossier.server.harvest.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.release.History;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityType;

/**
 * {@code /sitemap.xml} and its parts, {@code /sitemap.xml?part=0}: the page of everything that is live, and when it last changed. A part has no folder
 * of its own, since a sitemap may list only what lies in its folder or below.
 */
public final class SitemapEndpoint implements Endpoint {
    private static final String PATH = "/sitemap.xml";
    private static final String PART = "part";
    private static final String MAPPINGS = EntityType.MAPPING.word() + "/";

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        Addresses addresses = Addresses.of(lease.release());
        // Links to authorities are shown on the pages of what they link.
        RegisterPages pages = new RegisterPages(
                lease.register(),
                entity -> entity.live()
                        && addresses.has(entity)
                        && !addresses.path(entity).startsWith(MAPPINGS));
        Optional<String> part = Optional.ofNullable(request.getParameter(PART));
        int number = part.map(SitemapEndpoint::number).orElse(0);
        if (part.isPresent() && !pages.has(number)) {
            throw HttpProblem.said(404, "problem.no-sitemap", "index", PATH);
        }
        Reply.send(
                request,
                response,
                Representation.later(
                        EntityTag.of(lease.release(), PATH, part.orElse("")),
                        "application/xml",
                        () -> part.isEmpty() ? index(addresses, pages) : part(lease, addresses, pages, number)));
    }

    private static int number(String part) {
        return part.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(part) : Integer.MAX_VALUE;
    }

    private static byte[] index(Addresses addresses, RegisterPages pages) throws IOException {
        Sitemap index = Sitemap.index();
        for (int number : pages.numbers()) {
            index.entry(addresses.of(PATH.substring(1) + "?" + PART + "=" + number));
        }
        return index.bytes();
    }

    private static byte[] part(CurrentRelease.Lease lease, Addresses addresses, RegisterPages pages, int number)
            throws IOException {
        History history = History.of(lease.release());
        Map<Integer, Instant> published = new HashMap<>();
        Sitemap list = Sitemap.urls();
        pages.scan(number, entity -> {
            list.entry(addresses.page(entity), published.computeIfAbsent(entity.changed(), history::published));
            return true;
        });
        return list.bytes();
    }
}
