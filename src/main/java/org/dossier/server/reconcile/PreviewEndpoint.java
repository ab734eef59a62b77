package org.dossier.server.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.guard.Deadline;
import org.dossier.guard.QueryRefusal;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.ListHeader;
import org.dossier.server.Parameters;
import org.dossier.server.Reply;
import org.dossier.server.Representation;

/** {@code /reconcile/preview?id=person/mao-zedong}: a small page about an entity, to be shown in a frame of another (0.2, 5). */
final class PreviewEndpoint implements Endpoint {
    /** Of the frame that it is made for, in pixels. */
    static final int WIDTH = 400;

    static final int HEIGHT = 300;

    /** A preview is looked at while the pointer rests: what takes longer to count is left out. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Reconcilers reconcilers;
    private final PreviewPage page = new PreviewPage();

    PreviewEndpoint(Reconcilers reconcilers) {
        this.reconcilers = reconcilers;
    }

    @Override
    public List<String> paths() {
        return List.of("/" + ServiceManifest.PATH + "/preview");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        OwnEntities entities = reconcilers.of(lease).entities();
        String id = Parameters.ofQuery(request).first("id").orElse("");
        AuthorityEntry entity = entities.named(id)
                .orElseThrow(() -> new HttpProblem(
                        404,
                        "There is no person, organization, place or event of that id.",
                        "An id is like person/mao-zedong."));
        Wording wording = Wording.in(Language.accepted(ListHeader.of(request, "Accept-Language")));
        byte[] html = page.html(entity, entities, documents(entity, entities, lease.dataset(), wording), wording);
        // Others show it in their pages: it keeps no choice of its reader.
        response.setHeader("Content-Language", wording.language().tag());
        response.setHeader("Vary", "Accept-Language");
        Reply.sendToFrame(request, response, Representation.of(html, "text/html; charset=utf-8"), page.stylePolicy());
    }

    /** How many documents name it, as the page says it; {@code ""} if that takes long. */
    private static String documents(
            AuthorityEntry entity, OwnEntities entities, DatasetGraph dataset, Wording wording) {
        try {
            return Txn.calculateRead(
                    dataset,
                    () -> new EntityValues(entity, entities, dataset, Deadline.in(PATIENCE))
                            .documents()
                            .map(count -> wording.say("count.documents", "n", count))
                            .orElseGet(() -> wording.say("preview.more-documents", "n", EntityValues.MOST_DOCUMENTS)));
        } catch (QueryRefusal e) {
            return "";
        }
    }
}
