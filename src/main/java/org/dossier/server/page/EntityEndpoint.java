package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityDescription;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityType;
import org.dossier.server.entity.EntityWriter;
import org.dossier.server.view.Links;

/** {@code /document/112024}, {@code /person/mao-zedong.ttl} ...: a thing of the graph, as a page or as RDF. */
final class EntityEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of(EntityType.values()).stream()
                .map(type -> "/" + type.word() + "/*")
                .toList();
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        EntityAddress address = find(page, page.path());
        boolean negotiated = address.form().isEmpty();
        EntityForm form = negotiated ? preferred(request) : address.form().get(0);
        Representation representation = Representation.of(body(page, address, form), form.contentType());
        for (String link : links(address, form)) {
            representation = representation.linking(link);
        }
        if (negotiated) {
            String query = request.getQueryString();
            representation = representation.negotiated(
                    "/" + address.path() + "." + form.suffix() + (query == null ? "" : "?" + query));
        }
        Reply.send(request, response, representation);
    }

    /** Finds what a path below the root means; {@code path} is {@code /document/112024}. */
    static EntityAddress find(PageRequest page, String path) {
        int slash = path.indexOf('/', 1);
        String type = slash < 0 ? path.substring(1) : path.substring(1, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        DatasetGraph dataset = page.lease().dataset();
        Optional<EntityAddress> found = Txn.calculateRead(
                dataset,
                () -> EntityAddress.find(
                        page.release().base(), type, key, iri -> EntityDescription.exists(dataset, iri)));
        return found.orElseThrow(() -> NotHere.entity(page, type, key));
    }

    private static EntityForm preferred(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return AcceptHeader.best(accept == null ? "" : accept, EntityForm.mediaTypes())
                .flatMap(EntityForm::ofMediaType)
                .orElseThrow(() -> new HttpProblem(
                                406,
                                "This thing is not to be had in any form that the Accept header allows.",
                                "Ask for one of " + String.join(", ", EntityForm.mediaTypes()) + ".")
                        .withHeader("Vary", "Accept"));
    }

    private static byte[] body(PageRequest page, EntityAddress address, EntityForm form) {
        if (form == EntityForm.HTML) {
            return EntityPages.render(page, address);
        }
        DatasetGraph dataset = page.lease().dataset();
        EntityDescription description = Txn.calculateRead(
                        dataset,
                        () -> EntityDescription.read(dataset, page.release().base(), address.iri()))
                .orElseThrow(() -> NotHere.entity(page, address.type().word(), address.key()));
        return EntityWriter.write(description.triples(), form);
    }

    private static List<String> links(EntityAddress address, EntityForm served) {
        List<String> links = new ArrayList<>();
        links.add("<%s>; rel=\"cite-as\"".formatted(address.iri()));
        for (EntityForm form : EntityForm.values()) {
            if (form != served) {
                String relation =
                        served == EntityForm.HTML && form == EntityForm.TURTLE ? "alternate describedby" : "alternate";
                links.add("</%s.%s>; rel=\"%s\"; type=\"%s\""
                        .formatted(address.path(), form.suffix(), relation, form.mediaType()));
            }
        }
        return links;
    }

    /** The other forms, as links from a page. */
    static List<PageFrame.Alternate> alternates(EntityAddress address, Links links) {
        return EntityForm.rdf().stream()
                .map(form -> new PageFrame.Alternate(
                        form.mediaType(), links.page(address.path() + "." + form.suffix()), form.title()))
                .toList();
    }
}
