package org.dossier.server.page;

import java.util.Map;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.DocumentPage;
import org.dossier.server.view.DocumentView;
import org.dossier.server.view.EntityPage;
import org.dossier.server.view.EntityView;
import org.dossier.server.view.Subject;

/** Renders the HTML page of a thing. */
final class EntityPages {
    private EntityPages() {}

    static byte[] render(PageRequest page, EntityAddress address) {
        if (address.type() == EntityType.DOCUMENT) {
            DocumentView view = page.read(reader -> DocumentPage.read(reader, address, page.release()));
            return Templates.render(
                    "document",
                    Map.of("frame", frame(page, address, view.subject(), view.structuredData()), "view", view));
        }
        EntityView view = page.read(reader -> EntityPage.read(reader, address, page.release(), page.parameters()));
        return Templates.render(
                "entity", Map.of("frame", frame(page, address, view.subject(), view.structuredData()), "view", view));
    }

    private static PageFrame frame(PageRequest page, EntityAddress address, Subject subject, String structuredData) {
        String description = subject.descriptions().isEmpty()
                ? ""
                : subject.descriptions().get(0).text();
        return new PageFrame(
                subject.title(),
                description,
                address.iri(),
                EntityAnswer.alternates(address, page.links()),
                structuredData,
                "",
                page.links(),
                page.past(address),
                page.release(),
                page.reader());
    }
}
