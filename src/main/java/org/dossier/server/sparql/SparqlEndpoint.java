package org.dossier.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dossier.guard.Execution;
import org.dossier.guard.QueryRefusal;
import org.dossier.guard.SafeQuery;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.EditorPage;
import org.dossier.server.Endpoint;
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.QueryProblem;

/** Answers {@code /sparql} by the SPARQL 1.1 Protocol; read-only. */
final class SparqlEndpoint implements Endpoint {
    private static final String HTML = "text/html";

    private final QueryPool pool;
    private final EditorPage editor;

    SparqlEndpoint(QueryPool pool, EditorPage editor) {
        this.pool = pool;
        this.editor = editor;
    }

    @Override
    public List<String> paths() {
        return List.of("/sparql");
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        SparqlRequest asked = SparqlRequest.of(request, pool.limits().maxRequestBytes());
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        response.setHeader("Vary", "Accept");
        if (forBrowser(request, asked, accept)) {
            editor.write(request, response, lease);
            return;
        }
        if (asked.query().isEmpty()) {
            throw new HttpProblem(400, "There is no query.", "Send one as the parameter \"query\".");
        }
        SafeQuery query = checked(asked.query().orElseThrow(), lease);
        AnswerFormat format = format(query, asked, accept);
        Answer answer = pool.run(lease, asked.timeout().orElse(pool.limits().queryTimeout()), (held, deadline) -> {
            try (Execution run = Execution.of(query, held.dataset(), deadline, pool.bounds())) {
                return run.guarded(() -> Answer.of(query, format, run, deadline, pool.limits()));
            }
        });
        send(answer, format, response);
    }

    /** Whether somebody looks at this with a browser, who is better served by the editor than by a file. */
    private static boolean forBrowser(HttpServletRequest request, SparqlRequest asked, String accept) {
        List<String> offered = new ArrayList<>(AnswerFormat.mediaTypes(AnswerFormat.ROWS));
        offered.addAll(AnswerFormat.mediaTypes(AnswerFormat.TRIPLES));
        offered.add(HTML);
        return !request.getMethod().equals("POST")
                && asked.formats().isEmpty()
                && AcceptHeader.best(accept, offered).filter(HTML::equals).isPresent();
    }

    private static SafeQuery checked(String sparql, CurrentRelease.Lease lease) {
        try {
            return SafeQuery.check(sparql, lease.release().manifest().dataset().base());
        } catch (QueryRefusal e) {
            throw QueryProblem.of(e);
        }
    }

    private static AnswerFormat format(SafeQuery query, SparqlRequest asked, String accept) {
        List<AnswerFormat> offered = AnswerFormat.of(query.query());
        return asked.formats().stream()
                .flatMap(name -> AnswerFormat.named(name, offered).stream())
                .findFirst()
                .or(() -> AnswerFormat.accepted(accept, offered))
                .orElseThrow(() -> new HttpProblem(
                        406,
                        "The answer to this query comes in none of the forms that you accept.",
                        "It comes as "
                                + String.join(
                                        ", ",
                                        offered.stream()
                                                .map(AnswerFormat::mediaType)
                                                .toList())
                                + "."));
    }

    private static void send(Answer answer, AnswerFormat format, HttpServletResponse response) throws IOException {
        try (Spool spool = answer.spool()) {
            response.setContentType(format.contentType());
            if (!answer.cut().isEmpty()) {
                response.setHeader("Dossier-Truncated", answer.cut());
            }
            response.setContentLengthLong(spool.length());
            spool.sendTo(response.getOutputStream());
        }
    }
}
