package org.dossier.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.view.DocumentPage;
import org.dossier.server.view.DocumentView;
import org.dossier.server.view.EntityPage;
import org.dossier.server.view.EntityView;
import org.dossier.server.view.Neighbours;
import org.dossier.server.view.NeighboursReader;
import org.dossier.server.view.Subject;
import org.dossier.text.search.ThingIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the HTML page of a thing. */
final class EntityPages {
    private static final Logger LOG = LoggerFactory.getLogger(EntityPages.class);

    private EntityPages() {}

    static byte[] render(PageRequest page, EntityAddress address) {
        if (address.type() == EntityType.DOCUMENT) {
            DocumentView view = page.read(reader -> DocumentPage.read(reader, address, page.release()));
            return render("document", page, address, view.subject(), view.structuredData(), view);
        }
        EntityView view = page.read(reader -> EntityPage.read(reader, address, page.release(), page.parameters()));
        return render("entity", page, address, view.subject(), view.structuredData(), view);
    }

    private static byte[] render(
            String template,
            PageRequest page,
            EntityAddress address,
            Subject subject,
            String structuredData,
            Object view) {
        return Templates.render(
                template,
                Map.of(
                        "frame", frame(page, address, subject, structuredData),
                        "view", view,
                        "neighbours", neighbours(page, address)));
    }

    /** None where the release has no index to find them by. */
    private static Neighbours neighbours(PageRequest page, EntityAddress address) {
        ThingIndex index;
        try {
            index = page.lease().things();
        } catch (IOException e) {
            LOG.debug("no neighbours: {}", e.getMessage());
            return Neighbours.NONE;
        }
        return page.read(reader -> {
            try {
                return NeighboursReader.read(reader, index, address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
