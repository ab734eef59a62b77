package org.dossier.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.guard.Deadline;
import org.dossier.guard.Execution;
import org.dossier.guard.SafeQuery;
import org.dossier.release.Release;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.CutAnswer;
import org.dossier.server.EditorPage;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.ListHeader;
import org.dossier.server.QueryPool;
import org.dossier.server.Representation;
import org.dossier.server.ServerLimits;

/** Answers {@code /sparql} by the SPARQL 1.1 Protocol; read-only. */
final class SparqlEndpoint implements Endpoint {
    private static final String HTML = "text/html";

    private final QueryPool pool;
    private final EditorPage editor;
    private final NamedRuns runs;

    SparqlEndpoint(QueryPool pool, EditorPage editor, NamedRuns runs) {
        this.pool = pool;
        this.editor = editor;
        this.runs = runs;
    }

    @Override
    public List<String> paths() {
        return List.of("/sparql");
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    /** Asks what has the shortest answer: what is loaded for it is most of what is loaded for any other. */
    @Override
    public void prepare(CurrentRelease.Lease lease) throws IOException {
        SparqlRequest asked = SparqlRequest.of("ASK { ?s ?p ?o }");
        pool.run(lease, (held, deadline) -> answer(asked, "", "", held, deadline))
                .spool()
                .close();
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of("/sparql");
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        SparqlRequest asked = SparqlRequest.of(request, pool.limits().maxRequestBytes());
        String accept = ListHeader.of(request, "Accept");
        response.setHeader("Vary", "Accept");
        if (forBrowser(request, asked, accept)) {
            editor.write(request, response, lease);
            return;
        }
        if (asked.query().isEmpty()) {
            describe(request, response, lease, accept);
            return;
        }
        boolean get = !request.getMethod().equals("POST");
        String known = get ? ListHeader.of(request, "If-None-Match") : "";
        try (NamedRuns.Run run = runs.begin(asked.run())) {
            Answer answer = pool.run(
                    lease,
                    asked.timeout().orElse(pool.limits().queryTimeout()),
                    (held, deadline) -> answer(asked, accept, known, held, run.of(deadline)));
            send(answer, response);
        }
    }

    private Answer answer(
            SparqlRequest asked, String accept, String known, CurrentRelease.Lease lease, Deadline deadline)
            throws IOException {
        String base = lease.release().manifest().dataset().base();
        SafeQuery query =
                SafeQuery.check(asked.query().orElseThrow(), base).over(asked.defaultGraphs(), asked.namedGraphs());
        AnswerFormat format = format(query, asked, accept);
        ServerLimits limits = asked.within(pool.limits());
        EntityTag tag = query.repeatable() ? tag(asked, lease.release(), limits, format) : EntityTag.NONE;
        if (tag.isIn(known)) {
            return Answer.unchanged(format, tag);
        }
        try (Execution run = Execution.of(query, lease.dataset(), deadline, pool.bounds())) {
            return Answer.of(query, format, tag, run, deadline, limits);
        }
    }

    /** The same release, the same question, the same form and the same limits give the same bytes. */
    private static EntityTag tag(SparqlRequest asked, Release release, ServerLimits limits, AnswerFormat format)
            throws IOException {
        List<String> parts = new ArrayList<>(List.of(
                limits.toString(),
                format.mediaType(),
                asked.query().orElse(""),
                String.valueOf(asked.defaultGraphs().size())));
        parts.addAll(asked.defaultGraphs());
        parts.addAll(asked.namedGraphs());
        return EntityTag.of(release, parts);
    }

    private void describe(
            HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease, String accept)
            throws IOException {
        if (request.getMethod().equals("POST")) {
            throw HttpProblem.said(400, "problem.no-query");
        }
        AnswerFormat format = AnswerFormat.accepted(accept, AnswerFormat.TRIPLES)
                .orElseThrow(() -> notAcceptable(AnswerFormat.TRIPLES));
        EntityTag tag = EntityTag.of(lease.release(), pool.limits().toString(), format.mediaType());
        boolean unchanged = tag.isIn(ListHeader.of(request, "If-None-Match"));
        send(
                unchanged
                        ? Answer.unchanged(format, tag)
                        : Answer.of(ServiceDescription.of(lease, pool.limits()), format, tag),
                response);
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

    private static AnswerFormat format(SafeQuery query, SparqlRequest asked, String accept) {
        List<AnswerFormat> offered = AnswerFormat.of(query.query());
        return asked.formats().stream()
                .flatMap(name -> AnswerFormat.named(name, offered).stream())
                .findFirst()
                .or(() -> AnswerFormat.accepted(accept, offered))
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static HttpProblem notAcceptable(List<AnswerFormat> offered) {
        return HttpProblem.said(
                406,
                "problem.not-acceptable",
                "forms",
                String.join(", ", offered.stream().map(AnswerFormat::mediaType).toList()));
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        try (Spool spool = answer.spool()) {
            if (answer.tag().equals(EntityTag.NONE)) {
                response.setHeader("Cache-Control", "no-store");
            } else {
                response.setHeader("Cache-Control", Representation.ASK_EACH_TIME);
                response.setHeader("ETag", answer.tag().value());
            }
            if (answer.unchanged()) {
                response.setStatus(304);
                return;
            }
            response.setContentType(answer.format().contentType());
            CutAnswer.tell(
                    response, answer.cut(), "inline", "answer", answer.format().ending());
            response.setContentLengthLong(spool.length());
            spool.sendTo(response.getOutputStream());
        }
    }
}
