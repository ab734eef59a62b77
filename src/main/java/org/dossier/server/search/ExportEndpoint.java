package org.dossier.server.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.Reply;
import org.dossier.server.RequestPath;
import org.dossier.server.entity.EntityAddress;

/**
 * {@code /search.csv} and {@code /search.ttl}: all that a search finds, in the order that it asks for, written while it is read. A few are written at
 * once; whoever comes beyond that is told to come back.
 */
final class ExportEndpoint implements Endpoint {
    static final String CSV = "/search.csv";
    static final String TURTLE = "/search.ttl";

    static final String CSV_TYPE = "text/csv";
    static final String TURTLE_TYPE = "text/turtle";

    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    private final NamesRead names;

    ExportEndpoint(NamesRead names) {
        this.names = names;
    }

    @Override
    public List<String> paths() {
        return List.of(CSV, TURTLE);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        answer(request, response, RequestPath.of(request), lease);
    }

    /** The same at the address of the page. */
    void negotiated(
            HttpServletRequest request, HttpServletResponse response, String mediaType, CurrentRelease.Lease lease)
            throws IOException {
        String path = mediaType.equals(CSV_TYPE) ? CSV : TURTLE;
        response.setHeader("Vary", "Accept");
        response.setHeader(
                "Content-Location", path + SearchRequest.of(request).onPage(1).query());
        answer(request, response, path, lease);
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, String path, CurrentRelease.Lease lease)
            throws IOException {
        SearchRequest asked = SearchRequest.of(request).onPage(1);
        String tag = EntityTag.of(lease.release(), path, asked.query()).value();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (Reply.hasIt(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (!turns.tryAcquire()) {
            throw HttpProblem.said(503, "problem.too-many-lists").withHeader("Retry-After", "10");
        }
        try {
            write(request, response, path, Search.of(asked, lease, names), lease);
        } finally {
            turns.release();
        }
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Search search,
            CurrentRelease.Lease lease)
            throws IOException {
        boolean csv = path.endsWith(CSV);
        String type = csv ? CSV_TYPE + "; charset=utf-8; header=present" : TURTLE_TYPE + "; charset=utf-8";
        Reply.secure(response, type);
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + (csv ? "search.csv" : "search.ttl") + '"');
        if (request.getMethod().equals("HEAD")) {
            Reply.withoutBody(response);
            return;
        }
        String ids = lease.release().manifest().dataset().base() + EntityAddress.ID;
        List<String> things = new ArrayList<>();
        for (String id :
                search.found().page(search.request().sorted(), 0, search.found().total())) {
            things.add(ids + id);
        }
        DatasetGraph dataset = lease.dataset();
        dataset.begin(TxnType.READ);
        try {
            if (csv) {
                new CsvExport(dataset, lease.release()).write(things, response.getOutputStream());
            } else {
                TurtleExport.write(things, dataset, response.getOutputStream());
            }
        } finally {
            dataset.end();
        }
    }
}
