package org.dossier.server.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.view.Signposts;
import org.dossier.server.view.Signposts.Signpost;

/** {@code /linkset/document/112024}: every typed link of a thing's page and of its descriptions (RFC 9264, Signposting level 2). */
final class LinksetEndpoint implements Endpoint {
    static final String MEDIA_TYPE = "application/linkset+json";
    static final String PATH = "linkset/";
    private static final String PREFIX = "/" + PATH;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<String> paths() {
        return List.of(PREFIX + "*");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease).inEnglish();
        EntityPath path = EntityPath.of("/" + page.below(PREFIX));
        EntityAddress address = path.here(page);
        Reply.send(request, response, page.file(page.path(), MEDIA_TYPE, () -> linkset(page, address, response)));
    }

    private static byte[] linkset(PageRequest page, EntityAddress address, HttpServletResponse response) {
        Signposts signposts = page.read(
                reader -> Signposts.read(reader, address, page.release().licence(), Signposts.IN_LINK_SET));
        if (signposts.page().stream()
                        .filter(link -> link.relation().equals("item"))
                        .count()
                >= Signposts.IN_LINK_SET) {
            response.setHeader("Dossier-Truncated", "items; limit " + Signposts.IN_LINK_SET);
        }
        return linkset(page, address, signposts).getBytes(StandardCharsets.UTF_8);
    }

    private static String linkset(PageRequest page, EntityAddress address, Signposts signposts) {
        String base = Iri.toUri(page.release().base());
        String landing = base + Iri.toUri(address.path());
        ObjectNode root = JSON.createObjectNode();
        ArrayNode contexts = root.putArray("linkset");
        contexts.add(context(base, landing, signposts.page()));
        for (EntityForm form : EntityForm.rdf()) {
            contexts.add(context(base, landing + "." + form.suffix(), signposts.form()));
        }
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode context(String base, String anchor, List<Signpost> links) {
        ObjectNode context = JSON.createObjectNode().put("anchor", anchor);
        for (Signpost link : links) {
            ObjectNode target = context.withArray(link.relation()).addObject();
            target.put(
                    "href", link.target().startsWith("/") ? base + link.target().substring(1) : link.target());
            if (!link.mediaType().isEmpty()) {
                target.put("type", link.mediaType());
            }
        }
        return context;
    }
}
