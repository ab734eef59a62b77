package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.view.NameSearch;
import org.dossier.server.view.SearchView;

/** {@code /search?q=}: things by a part of their name or title. */
final class SearchEndpoint implements Endpoint {
    @Override
    public List<String> paths() {
        return List.of("/search");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        SearchView view = page.read(reader -> NameSearch.search(reader, page.parameter("q")));
        String title = view.query().isEmpty() ? "Search" : "Search: " + view.query();
        PageFrame frame = PageFrame.plain(title, "search", page.links(), page.release());
        Reply.send(
                request,
                response,
                Representation.html(Templates.render("search", Map.of("frame", frame, "view", view))));
    }
}
