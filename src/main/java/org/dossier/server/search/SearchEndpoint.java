package org.dossier.server.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.SearchIndex;
import org.dossier.server.page.SearchPages;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.server.view.SearchView;

/** {@code /search?q=}: the page, and the same as a file for whoever accepts that rather. */
final class SearchEndpoint implements Endpoint {
    static final String PATH = "/search";

    private static final String HTML = "text/html";

    private final NamesRead names;
    private final ExportEndpoint export;

    /** @param export writes what was found for whoever accepts a file rather than a page */
    SearchEndpoint(NamesRead names, ExportEndpoint export) {
        this.names = names;
        this.export = export;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    /** Opens the index, and counts what there is. */
    @Override
    public void prepare(CurrentRelease.Lease lease) throws IOException {
        SearchIndex.of(lease).prominence("");
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PATH + "?type=document");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        SearchIndex.of(lease);
        String form =
                AcceptHeader.preferred(request, List.of(HTML, ExportEndpoint.CSV_TYPE, ExportEndpoint.TURTLE_TYPE));
        if (!form.equals(HTML)) {
            export.negotiated(request, response, form, lease);
            return;
        }
        ReaderLanguage reader = ReaderLanguage.of(request);
        EntityTag tag = EntityTag.ofPage(lease.release(), PATH, reader);
        Reply.send(
                request,
                response,
                Representation.htmlLater(tag, reader.language(), () -> html(request, lease, reader))
                        .negotiated(""));
    }

    private byte[] html(HttpServletRequest request, CurrentRelease.Lease lease, ReaderLanguage reader)
            throws IOException {
        ReleaseFacts release = ReleaseFacts.of(lease.release(), reader.language());
        Links links = Links.at(release.base(), RequestPath.of(request));
        Search search = Search.of(SearchRequest.of(request), lease, names);
        SearchPage page = new SearchPage(search, lease, names);
        DatasetGraph dataset = lease.dataset();
        SearchView view =
                Txn.calculateRead(dataset, () -> page.read(new GraphReader(dataset, links, reader.wording())));
        return SearchPages.page(view, links, release, reader);
    }
}
