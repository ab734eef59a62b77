package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.OntologyFile;
import org.dossier.server.view.OntologyPage;
import org.dossier.server.view.TermView;
import org.dossier.server.view.Words;

/** {@code /ontology}, {@code /ontology.ttl}: the vocabulary, as a page or as RDF. */
final class OntologyEndpoint implements Endpoint {
    private static final String PATH = "/ontology";
    private static final List<EntityForm> FORMS = List.of(EntityForm.HTML, EntityForm.TURTLE);

    private final PerRelease<List<TermView.Group>> terms = new PerRelease<>();

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(PATH));
        FORMS.forEach(form -> paths.add(PATH + "." + form.suffix()));
        return paths;
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        boolean negotiated = page.path().equals(PATH);
        EntityForm form = negotiated
                ? EntityForm.preferred(request, FORMS)
                : EntityForm.ofSuffix(page.path()).orElseThrow(() -> NotHere.page(page.path()));
        Representation representation = page.representation(PATH + "." + form.suffix(), form, () -> body(page, form));
        if (form == EntityForm.HTML) {
            representation = representation.linking("</ontology.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        }
        Reply.send(
                request, response, negotiated ? representation.negotiated(PATH + "." + form.suffix()) : representation);
    }

    private byte[] body(PageRequest page, EntityForm form) throws IOException {
        return form == EntityForm.HTML ? html(page) : OntologyFile.turtle();
    }

    private byte[] html(PageRequest page) throws IOException {
        List<TermView.Group> groups = terms.of(page, asked -> asked.read(OntologyPage::read)).stream()
                .map(group -> group.in(page.reader().language().tag()))
                .toList();
        PageFrame frame = new PageFrame(
                Words.ofPage(page.wording().say("ontology.title")),
                page.wording().say("ontology.description"),
                "https://w3id.org/dossier/ontology",
                List.of(new PageFrame.Alternate("text/turtle", page.links().page("ontology.ttl"), "Turtle")),
                "",
                "ontology",
                page.links(),
                List.of(),
                page.release(),
                page.reader());
        return Templates.render("ontology", Map.of("frame", frame, "groups", groups));
    }
}
