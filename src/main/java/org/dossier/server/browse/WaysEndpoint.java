package org.dossier.server.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.RequestPath;
import org.dossier.server.page.BrowsePages;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;

/** {@code /browse}: the ways that there are. */
final class WaysEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/browse");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts release = ReleaseFacts.of(lease.release(), reader.language());
        Links links = Links.at(release.base(), RequestPath.of(request));
        Reply.send(request, response, new BrowsePages(links, release, reader).ways());
    }
}
