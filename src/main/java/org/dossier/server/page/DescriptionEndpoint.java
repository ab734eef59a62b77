package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.release.Publication;
import org.dossier.release.Release;
import org.dossier.release.ReleaseCatalog;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityForm;
import org.dossier.server.entity.EntityWriter;
import org.dossier.server.view.DescriptionView;
import org.dossier.server.view.PublishedDescription;
import org.dossier.server.view.Words;

/**
 * {@code /void}, {@code /void.ttl} ...: what the dataset is and how it is had, as RDF or as a page; also where VoID has clients look first,
 * {@code /.well-known/void}. A client without a preference is a program, and gets Turtle.
 */
final class DescriptionEndpoint implements Endpoint {
    private static final String PATH = "/void";
    private static final String WELL_KNOWN = "/.well-known/void";
    private static final List<EntityForm> FORMS = forms();

    private static List<EntityForm> forms() {
        List<EntityForm> forms = new ArrayList<>(EntityForm.rdf());
        forms.add(EntityForm.HTML);
        return List.copyOf(forms);
    }

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(PATH, WELL_KNOWN));
        FORMS.forEach(form -> paths.add(PATH + "." + form.suffix()));
        return paths;
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH + ".html");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        boolean negotiated = page.path().equals(PATH) || page.path().equals(WELL_KNOWN);
        EntityForm form = negotiated
                ? EntityForm.preferred(request, FORMS)
                : EntityForm.ofSuffix(page.path()).orElseThrow(() -> NotHere.page(page.path()));
        Representation representation =
                page.representation(PATH + "." + form.suffix(), form, () -> body(page, form), kept(lease.release()));
        Reply.send(
                request, response, negotiated ? representation.negotiated(PATH + "." + form.suffix()) : representation);
    }

    /** The releases whose pages are still there, as the description names them. */
    private static String kept(Release release) throws IOException {
        ReleaseCatalog catalog = ReleasesEndpoint.catalog(release);
        return release.history().stream()
                .map(Publication::release)
                .filter(catalog::keeps)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static byte[] body(PageRequest page, EntityForm form) throws IOException {
        PublishedDescription description = page.description();
        return form == EntityForm.HTML ? html(page, description) : EntityWriter.write(description.triples(), form);
    }

    private static byte[] html(PageRequest page, PublishedDescription description) {
        List<PageFrame.Alternate> alternates = EntityForm.rdf().stream()
                .map(form -> new PageFrame.Alternate(
                        form.mediaType(), page.links().page("void." + form.suffix()), form.title()))
                .toList();
        PageFrame frame = new PageFrame(
                Words.ofPage(page.wording().say("void.title")),
                page.wording().say("void.description"),
                "",
                alternates,
                "",
                "",
                page.links(),
                List.of(),
                page.release(),
                page.reader());
        return Templates.render("void", Map.of("frame", frame, "view", DescriptionView.of(description, page.links())));
    }
}
