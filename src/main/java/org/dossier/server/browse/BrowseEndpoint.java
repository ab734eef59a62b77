package org.dossier.server.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.Parameters;
import org.dossier.server.ReaderLanguage;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.RequestPath;
import org.dossier.server.SearchIndex;
import org.dossier.server.page.BrowsePages;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;
import org.dossier.text.search.ThingIndex;

/** One of the ways: {@code /browse/archives}. */
final class BrowseEndpoint implements Endpoint {
    private final String path;
    private final Way way;
    private final Requirement requirement;

    /** What a page is made from: the graph within a transaction, the index, and what the address says. */
    record Asked(
            GraphReader reader,
            ThingIndex index,
            CurrentRelease.Lease lease,
            Parameters parameters,
            BrowsePages pages) {
        /** A parameter, {@code ""} if it was not given. */
        String parameter(String name) {
            return parameters.first(name).orElse("");
        }
    }

    /** Makes a page. */
    interface Way {
        byte[] page(Asked asked) throws IOException;
    }

    /** Sees that there is what the address names. */
    interface Requirement {
        /**
         * Looks for it.
         *
         * @throws org.dossier.server.HttpProblem if there is no such thing
         */
        void check(Asked asked);
    }

    BrowseEndpoint(String name, Way way, Requirement requirement) {
        this.path = "/browse/" + name;
        this.way = way;
        this.requirement = requirement;
    }

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(path);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        ReaderLanguage reader = ReaderLanguage.of(request);
        ReleaseFacts release = ReleaseFacts.of(lease.release(), reader.language());
        Links links = Links.at(release.base(), RequestPath.of(request));
        BrowsePages pages = new BrowsePages(links, release, reader);
        ThingIndex index = SearchIndex.of(lease);
        Parameters parameters = Parameters.ofQuery(request);
        DatasetGraph dataset = lease.dataset();
        Asked asked = new Asked(new GraphReader(dataset, links, reader.wording()), index, lease, parameters, pages);
        Txn.executeRead(dataset, () -> requirement.check(asked));
        EntityTag tag = EntityTag.ofPage(lease.release(), path, reader);
        Reply.send(
                request,
                response,
                Representation.htmlLater(tag, reader.language(), () -> Txn.calculateRead(dataset, () -> page(asked))));
    }

    private byte[] page(Asked asked) {
        try {
            return way.page(asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
