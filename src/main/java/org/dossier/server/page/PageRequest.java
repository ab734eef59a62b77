package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.server.CurrentRelease;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.ReleaseFacts;

/**
 * A request for a page, and the release it is answered from.
 *
 * @param path as it came, still percent-encoded; begins with a slash
 * @param parameters of the query string; of several values the first counts
 */
record PageRequest(
        String path, Map<String, String> parameters, Links links, ReleaseFacts release, CurrentRelease.Lease lease) {
    PageRequest {
        parameters = Map.copyOf(parameters);
    }

    static PageRequest of(HttpServletRequest request, CurrentRelease.Lease lease) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        ReleaseFacts facts = ReleaseFacts.of(lease.release());
        return new PageRequest(path, parameters, Links.at(facts.base(), path), facts, lease);
    }

    /** A parameter, {@code ""} if it was not given. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** What follows {@code prefix} in the path; {@code ""} if nothing does. */
    String below(String prefix) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }

    /** Reads the graph within one transaction. */
    <T> T read(Reading<T> reading) {
        DatasetGraph dataset = lease.dataset();
        return Txn.calculateRead(dataset, () -> reading.read(new GraphReader(dataset, links)));
    }

    /** Something read from the graph. */
    interface Reading<T> {
        T read(GraphReader reader);
    }
}
