package org.dossier.server.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.page.BrowsePages;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;

/** {@code /browse}: the ways that there are. */
final class WaysEndpoint implements Endpoint {
    private static final String PATH = "/browse";

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts release = ReleaseFacts.of(lease.release(), reader.language());
        Links links = Links.at(release.base(), RequestPath.of(request));
        EntityTag tag = EntityTag.ofPage(lease.release(), PATH, reader);
        Reply.send(
                request,
                response,
                Representation.htmlLater(tag, reader.language(), () -> new BrowsePages(links, release, reader).ways()));
    }
}
