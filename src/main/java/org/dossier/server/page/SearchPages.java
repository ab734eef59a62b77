package org.dossier.server.page;

import java.util.List;
import java.util.Map;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.SearchView;

/** How a search looks in a browser. */
public final class SearchPages {
    private SearchPages() {}

    /** The page of a search, in UTF-8. */
    public static byte[] page(SearchView view, Links links, ReleaseFacts release, ReaderLanguage reader) {
        String title = view.typed().isEmpty()
                ? reader.wording().say("search.title")
                : reader.wording().say("search.title-for", "words", view.typed());
        PageFrame frame = PageFrame.plain(title, "search", links, release, reader)
                .offering(List.of(
                        new PageFrame.Alternate(
                                "text/csv", view.forms().csv(), reader.wording().say("search.all-csv")),
                        new PageFrame.Alternate(
                                "text/turtle",
                                view.forms().turtle(),
                                reader.wording().say("search.all-turtle"))));
        return Templates.render("search", Map.of("frame", frame, "view", view));
    }
}
