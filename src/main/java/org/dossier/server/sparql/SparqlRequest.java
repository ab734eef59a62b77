package org.dossier.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.server.HttpProblem;
import org.dossier.server.Parameters;
import org.dossier.server.RequestBody;
import org.dossier.server.ServerLimits;

/**
 * What a request asks by the SPARQL 1.1 Protocol (section 2.1).
 *
 * @param query the query; empty where none is asked
 * @param defaultGraphs the values of {@code default-graph-uri}
 * @param namedGraphs the values of {@code named-graph-uri}
 * @param formats the names of the forms that the client would have
 * @param timeout how long the client would wait
 * @param rows how many rows or triples the client would have
 * @param run what the client calls this run, to stop it by
 */
record SparqlRequest(
        Optional<String> query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        List<String> formats,
        Optional<Duration> timeout,
        Optional<Long> rows,
        Optional<String> run) {
    private static final String FORM = RequestBody.FORM;
    private static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    /**
     * @param maxBytes how large a body may be
     * @throws HttpProblem if it is too large, or not as the protocol has it
     */
    static SparqlRequest of(HttpServletRequest request, int maxBytes) throws IOException {
        Parameters parameters = Parameters.ofQuery(request);
        if (!request.getMethod().equals("POST")) {
            return of(parameters);
        }
        String type = RequestBody.mediaType(request);
        switch (type) {
            case FORM -> {
                return of(parameters.and(RequestBody.text(request, maxBytes)));
            }
            case DIRECT -> {
                if (parameters.has("query")) {
                    throw twice();
                }
                String query = RequestBody.text(request, maxBytes);
                SparqlRequest rest = of(parameters);
                return new SparqlRequest(
                        Optional.of(query),
                        rest.defaultGraphs,
                        rest.namedGraphs,
                        rest.formats,
                        rest.timeout,
                        rest.rows,
                        rest.run);
            }
            case UPDATE -> throw readOnly();
            default ->
                throw HttpProblem.said(
                                415,
                                type.isEmpty() ? "problem.post-without-type" : "problem.post-type",
                                "type",
                                type,
                                "direct",
                                DIRECT,
                                "form",
                                FORM)
                        .withHeader("Accept-Post", DIRECT + ", " + FORM);
        }
    }

    private static SparqlRequest of(Parameters parameters) {
        if (parameters.has("update")) {
            throw readOnly();
        }
        if (parameters.all("query").size() > 1) {
            throw twice();
        }
        return new SparqlRequest(
                parameters.first("query"),
                parameters.all("default-graph-uri"),
                parameters.all("named-graph-uri"),
                Stream.of("format", "output", "results")
                        .flatMap(name -> parameters.all(name).stream())
                        .toList(),
                parameters.first("timeout").map(SparqlRequest::timeout),
                parameters.first("rows").map(SparqlRequest::rows),
                parameters.first("run"));
    }

    /** A query that is asked from within: whatever form, whatever limits. */
    static SparqlRequest of(String query) {
        return new SparqlRequest(
                Optional.of(query),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The limits of the server, or fewer rows where the client would have fewer. */
    ServerLimits within(ServerLimits limits) {
        return rows.isEmpty() || rows.get() >= limits.maxResultRows()
                ? limits
                : limits.withResult(rows.get(), limits.maxResultBytes());
    }

    private static HttpProblem twice() {
        return HttpProblem.said(400, "problem.two-queries");
    }

    private static HttpProblem readOnly() {
        return HttpProblem.said(400, "problem.read-only");
    }

    private static Long rows(String rows) {
        if (rows.matches("[1-9]\\d{0,11}")) {
            return Long.valueOf(rows);
        }
        throw HttpProblem.said(400, "problem.rows", "rows", rows);
    }

    private static Duration timeout(String seconds) {
        if (seconds.matches("\\d{1,6}(\\.\\d{1,9})?")) {
            Duration timeout = Duration.ofNanos((long) (Double.parseDouble(seconds) * 1e9));
            if (!timeout.isZero()) {
                return timeout;
            }
        }
        throw HttpProblem.said(400, "problem.timeout", "seconds", seconds);
    }
}
