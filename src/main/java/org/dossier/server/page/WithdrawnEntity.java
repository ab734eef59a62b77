package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityWriter;
import org.dossier.server.entity.Tombstone;
import org.dossier.server.entity.TombstoneDescription;

/** Answers for a thing that the release has withdrawn: 301 to what took its place, or else 410 with a tombstone. */
final class WithdrawnEntity {
    private WithdrawnEntity() {}

    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest page,
            EntityAddress address,
            Tombstone tombstone)
            throws IOException {
        Optional<EntityAddress> successor = successor(page, address, tombstone);
        if (successor.isPresent()) {
            moved(request, response, "/" + successor.get().askedPath());
            return;
        }
        EntityForm form = EntityAnswer.form(request, address);
        Representation representation = page.representation(body(page, tombstone, form), form);
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
        if (address.form().isEmpty()) {
            response.setHeader("Vary", "Accept, Accept-Datetime");
        }
        Reply.secure(response, representation.contentType());
        Reply.body(request, response, representation);
    }

    private static byte[] body(PageRequest page, Tombstone tombstone, EntityForm form) {
        if (form != EntityForm.HTML) {
            return EntityWriter.write(
                    TombstoneDescription.of(tombstone, page.release().base()), form);
        }
        TombstonePage view = TombstonePage.of(tombstone, page);
        PageFrame frame = page.frame(view.title().text(), "");
        return Templates.render("tombstone", Map.of("frame", frame, "view", view));
    }

    /** The one thing that takes the place of another, in the form that was asked for; empty if there is none, or several share it. */
    static Optional<EntityAddress> successor(PageRequest page, EntityAddress former, Tombstone tombstone) {
        return tombstone.replacedBy().size() == 1
                ? EntityAddress.of(page.release().base(), tombstone.replacedBy().get(0))
                        .map(address -> new EntityAddress(address.iri(), address.type(), address.key(), former.form()))
                : Optional.empty();
    }

    /** Redirects for good, as far as a release can tell: the next may have the thing again. */
    static void moved(HttpServletRequest request, HttpServletResponse response, String path) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + path + (query == null ? "" : "?" + query));
        response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
        response.setContentLength(0);
    }
}
