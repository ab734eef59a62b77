package org.dossier.server.harvest.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.release.History;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.entity.EntityType;

/** {@code /sitemap.xml} and the parts below {@code /sitemaps/}: the page of everything that is live, and when it last changed. */
public final class SitemapEndpoint implements Endpoint {
    private static final String INDEX = "/sitemap.xml";
    private static final String PARTS = "/sitemaps/";

    @Override
    public List<String> paths() {
        return List.of(INDEX, PARTS + "*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String path = RequestPath.of(request);
        Reply.send(request, response, Representation.of(body(path, lease), "application/xml"));
    }

    private static byte[] body(String path, CurrentRelease.Lease lease) throws IOException {
        Addresses addresses = Addresses.of(lease.release());
        RegisterPages pages = new RegisterPages(lease.register());
        List<Integer> numbers = pages.numbers(1, Integer.MAX_VALUE);
        if (path.equals(INDEX)) {
            Sitemap index = Sitemap.index();
            numbers.forEach(number -> index.entry(addresses.of(PARTS.substring(1) + number + ".xml")));
            return index.bytes();
        }
        for (int number : numbers) {
            if (path.equals(PARTS + number + ".xml")) {
                return part(lease, addresses, pages, number);
            }
        }
        throw new HttpProblem(404, "There is no such part of the sitemap.", "The parts are listed at " + INDEX + ".");
    }

    private static byte[] part(CurrentRelease.Lease lease, Addresses addresses, RegisterPages pages, int number)
            throws IOException {
        History history = History.of(lease.release());
        String mapping = EntityType.MAPPING.word() + "/";
        Sitemap part = Sitemap.urls();
        pages.scan(number, 1, Integer.MAX_VALUE, entity -> {
            // Links to authorities are shown on the pages of what they link.
            if (entity.live()
                    && addresses.has(entity)
                    && !addresses.path(entity).startsWith(mapping)) {
                part.entry(addresses.page(entity), history.published(entity.changed()));
            }
            return true;
        });
        return part.bytes();
    }
}
