package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dossier.cite.Citation;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.DocumentPage;
import org.dossier.server.view.EntityPage;

/**
 * {@code /cite/document/112024.bib}, {@code .csl.json}, {@code .txt}: how a thing is cited, as the release has it that is served now or that
 * {@code ?release=} names.
 */
final class CitationEndpoint implements Endpoint {
    private static final String PREFIX = "/cite/";

    @Override
    public List<String> paths() {
        return List.of(PREFIX + "*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease).inEnglish();
        String path = page.below(PREFIX);
        CitationForm form = CitationForm.ofSuffix(path)
                .orElseThrow(() -> HttpProblem.said(404, "problem.no-citation", "path", NotHere.shown(path)));
        EntityPath thing = EntityPath.of(
                "/" + path.substring(0, path.length() - form.suffix().length()));
        String number = page.parameter("release");
        if (number.isEmpty()) {
            send(request, response, page, thing, form);
            return;
        }
        try (CurrentRelease.Lease older = PastRelease.lease(lease, number)) {
            send(request, response, page.within(older), thing, form);
        }
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest page,
            EntityPath thing,
            CitationForm form)
            throws IOException {
        EntityAddress address = thing.here(page);
        Reply.send(
                request,
                response,
                page.file(page.path(), form.contentType(), () -> form.bytes(citation(page, address))));
    }

    private static Citation citation(PageRequest page, EntityAddress address) {
        return page.read(reader -> address.type() == EntityType.DOCUMENT
                ? DocumentPage.read(reader, address, page.release()).citation()
                : EntityPage.read(reader, address, page.release(), Map.of()).citation());
    }
}
