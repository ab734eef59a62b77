package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;
import org.dossier.server.QueryPool;
import org.dossier.server.RequestBody;

/** {@code /reconcile}: the manifest; batches of queries under {@code queries}; values of entities under {@code extend}. */
final class ReconcileEndpoint implements Endpoint {
    /** So many queries a batch may have. */
    static final int MOST_QUERIES = 100;

    private final QueryPool pool;
    private final Reconcilers reconcilers;

    /** @param pool where batches are worked on */
    ReconcileEndpoint(QueryPool pool, Reconcilers reconcilers) {
        this.pool = pool;
        this.reconcilers = reconcilers;
    }

    @Override
    public List<String> paths() {
        return List.of("/" + ServiceManifest.PATH);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public boolean forPrograms() {
        return true;
    }

    /** Opens the index, which the first who asks would wait for. */
    @Override
    public void prepare(CurrentRelease.Lease lease) {
        reconcilers.of(lease);
    }

    @Override
    public void warm(CurrentRelease.Lease lease, BooleanSupplier isOver) throws IOException {
        reconcilers.of(lease).warm(isOver);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        Parameters parameters = parameters(request);
        JsonReply reply = JsonReply.of(parameters);
        reply.send(request, response, answer(request, parameters, lease));
    }

    private ObjectNode answer(HttpServletRequest request, Parameters parameters, CurrentRelease.Lease lease)
            throws IOException {
        Reconciler reconciler = reconcilers.of(lease);
        List<String> queries = parameters.all("queries");
        List<String> extend = parameters.all("extend");
        if (queries.size() + extend.size() > 1) {
            throw new HttpProblem(
                    400, "There is more than one batch.", "Send one of \"queries\" and \"extend\", once.");
        }
        if (!queries.isEmpty()) {
            Map<String, ReconciliationQuery> batch = ReconciliationQuery.batch(queries.get(0), MOST_QUERIES);
            return pool.run(lease, (held, deadline) -> ResultBatch.of(batch, reconciler, deadline));
        }
        if (!extend.isEmpty()) {
            DataExtension extension = DataExtension.read(extend.get(0));
            return pool.run(
                    lease, (held, deadline) -> extension.answer(reconciler.entities(), held.dataset(), deadline));
        }
        if (request.getMethod().equals("POST")) {
            throw new HttpProblem(
                    400,
                    "There is neither \"queries\" nor \"extend\" in the form.",
                    "Send a batch of queries as the field \"queries\" of " + RequestBody.FORM + ".");
        }
        return ServiceManifest.of(lease.release(), MOST_QUERIES);
    }

    private Parameters parameters(HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.ofQuery(request);
        if (!request.getMethod().equals("POST")) {
            return parameters;
        }
        if (!RequestBody.mediaType(request).equals(RequestBody.FORM)) {
            throw new HttpProblem(
                            415,
                            "A POST sends a form.",
                            "Send the batch as the field \"queries\" of " + RequestBody.FORM + ".")
                    .withHeader("Accept-Post", RequestBody.FORM);
        }
        return parameters.and(RequestBody.text(request, pool.limits().maxRequestBytes()));
    }
}
