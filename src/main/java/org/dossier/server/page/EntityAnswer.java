package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.rdf.Iri;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityDescription;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityWriter;
import org.dossier.server.view.Links;
import org.dossier.server.view.Signposts;
import org.dossier.server.view.Signposts.Signpost;

/** Sends a thing that a release has, as a page or as RDF. */
final class EntityAnswer {
    private EntityAnswer() {}

    /** @param caching the {@code Cache-Control} */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest page,
            EntityAddress address,
            String caching)
            throws IOException {
        EntityForm form = form(request, address);
        String path = "/" + page.links().within() + address.path() + "." + form.suffix();
        Representation representation =
                page.representation(path, form, () -> body(page, address, form)).cached(caching);
        if (address.form().isEmpty()) {
            String query = request.getQueryString();
            representation = representation.negotiated(path + (query == null ? "" : "?" + query));
        }
        if (Reply.unchanged(request, response, representation)) {
            return;
        }
        for (String link : links(page, address, form)) {
            representation = representation.linking(link);
        }
        Reply.send(request, response, representation);
    }

    /** The form that the address asks for, or else the {@code Accept} header. */
    static EntityForm form(HttpServletRequest request, EntityAddress address) {
        return address.form().isEmpty()
                ? EntityForm.preferred(request, List.of(EntityForm.values()))
                : address.form().get(0);
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

    private static List<String> links(PageRequest page, EntityAddress address, EntityForm served) {
        String path = "/" + page.links().within() + address.path();
        Signposts signposts = page.read(
                reader -> Signposts.read(reader, address, page.release().licence(), Signposts.IN_HEADER));
        List<String> links = new ArrayList<>();
        for (Signpost link : served == EntityForm.HTML ? signposts.page() : signposts.form()) {
            links.add(header(link.target(), link.relation(), link.mediaType()));
        }
        for (EntityForm form : EntityForm.values()) {
            if (form != served) {
                links.add(header(path + "." + form.suffix(), "alternate", form.mediaType()));
            }
        }
        if (page.links().within().isEmpty()) {
            links.add(header("/" + LinksetEndpoint.PATH + address.path(), "linkset", LinksetEndpoint.MEDIA_TYPE));
        }
        return links;
    }

    private static String header(String target, String relation, String mediaType) {
        String type = mediaType.isEmpty() ? "" : "; type=\"" + mediaType + "\"";
        return "<" + Iri.toUri(target) + ">; rel=\"" + relation + "\"" + type;
    }

    /** The other forms, as links from a page. */
    static List<PageFrame.Alternate> alternates(EntityAddress address, Links links) {
        return EntityForm.rdf().stream()
                .map(form -> new PageFrame.Alternate(
                        form.mediaType(), links.thing(address.path() + "." + form.suffix()), form.title()))
                .toList();
    }
}
