package org.dossier.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;

/** {@code POST /sparql/stop?run=}: stops a query at work by the name that its client gave it. */
final class StopEndpoint implements Endpoint {
    private final NamedRuns runs;

    StopEndpoint(NamedRuns runs) {
        this.runs = runs;
    }

    @Override
    public List<String> paths() {
        return List.of("/sparql/stop");
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public boolean forPrograms() {
        return true;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        String name = Parameters.ofQuery(request).first("run").orElse("");
        if (!runs.stop(name)) {
            throw HttpProblem.said(404, "problem.no-run");
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
