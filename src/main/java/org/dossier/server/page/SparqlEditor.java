package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.query.LibraryQuery;
import org.dossier.server.CurrentRelease;
import org.dossier.server.EditorPage;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.Prefixes;
import org.dossier.server.view.Links;

/**
 * {@code /sparql} for somebody with a browser: a query to change and to run, and its answer below. No script is needed; where there is one,
 * {@code editor.js} makes more of the same page.
 */
final class SparqlEditor implements EditorPage {
    private static final String FIRST_QUERY = """
            # Who wrote to whom, most often first
            SELECT ?from ?to (COUNT(?document) AS ?documents) WHERE {
              ?document dossier:sender ?from ; dossier:recipient ?to .
            }
            GROUP BY ?from ?to
            ORDER BY DESC(?documents)
            LIMIT 25
            """;

    private final PageQueries queries;
    private final QueryLibraries libraries;
    private final long maxRows;

    /** A form that an answer is had in, as {@code format=} names it. */
    private record Form(String mediaType, String name, String title) {}

    SparqlEditor(QueryPool pool, QueryLibraries libraries) {
        this.maxRows = pool.limits().maxResultRows();
        this.queries = new PageQueries(pool);
        this.libraries = libraries;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        String query = page.parameter("query");
        String shown = query.isBlank() ? example(page) : query;
        EntityTag tag = queries.tag(page, shown, page.reader().language().tag());
        if (Reply.unchanged(request, response, html(page, new byte[0]).tagged(tag))) {
            return;
        }
        EditorView view =
                query.isBlank() ? view(page, shown, List.of(), List.of(), List.of()) : asked(page, query, request);
        PageFrame frame = page.frame(page.wording().say("site.sparql"), "sparql");
        Representation html = html(page, Templates.render("sparql", Map.of("frame", frame, "view", view)));
        if (view.problems().isEmpty()) {
            Reply.send(request, response, html.tagged(tag));
        } else {
            Reply.refuse(request, response, view.problems().get(0), html);
        }
    }

    private static Representation html(PageRequest page, byte[] body) {
        return Representation.html(body, page.reader().language()).negotiated("");
    }

    /** What stands there before somebody asks something. */
    private String example(PageRequest page) throws IOException {
        String example = page.parameter("example");
        return example.isEmpty()
                ? Prefixes.sparqlHeader(FIRST_QUERY) + "\n" + FIRST_QUERY
                : libraries
                        .of(page)
                        .named(example)
                        .orElseThrow(
                                () -> HttpProblem.said(404, "problem.no-query-named", "name", NotHere.shown(example)))
                        .sparql(page.release().base(), Map.of());
    }

    private EditorView view(
            PageRequest page,
            String query,
            List<HttpProblem> problems,
            List<QueryAnswer> answers,
            List<PageFrame.Alternate> downloads)
            throws IOException {
        return new EditorView(query, problems, answers, downloads, examples(page), maxRows);
    }

    private EditorView asked(PageRequest page, String query, HttpServletRequest request) throws IOException {
        try {
            QueryAnswer answer = queries.answer(
                    page, query, values(request, "default-graph-uri"), values(request, "named-graph-uri"));
            String asked = "query=" + Links.encode(query) + graphs(request, "default-graph-uri")
                    + graphs(request, "named-graph-uri");
            return view(page, query, List.of(), List.of(answer), downloads(page, asked, answer));
        } catch (HttpProblem problem) {
            return view(page, query, List.of(problem), List.of(), List.of());
        }
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String graphs(HttpServletRequest request, String name) {
        return values(request, name).stream()
                .map(graph -> "&" + name + "=" + Links.encode(graph))
                .collect(Collectors.joining());
    }

    private static List<PageFrame.Alternate> downloads(PageRequest page, String asked, QueryAnswer answer) {
        String address = page.links().page("sparql?" + asked + "&format=");
        return forms(answer.kind()).stream()
                .map(form -> new PageFrame.Alternate(form.mediaType(), address + form.name(), form.title()))
                .toList();
    }

    private static List<Form> forms(QueryAnswer.Kind kind) {
        return switch (kind) {
            case ROWS, YES_NO ->
                List.of(
                        new Form("text/csv", "csv", "CSV"),
                        new Form("text/tab-separated-values", "tsv", "TSV"),
                        new Form("application/sparql-results+json", "json", "JSON"),
                        new Form("application/sparql-results+xml", "xml", "XML"));
            case TRIPLES ->
                List.of(
                        new Form("text/turtle", "ttl", "Turtle"),
                        new Form("application/n-triples", "nt", "N-Triples"),
                        new Form("application/ld+json", "jsonld", "JSON-LD"),
                        new Form("application/rdf+xml", "rdf", "RDF/XML"));
        };
    }

    private List<EditorView.Example> examples(PageRequest page) throws IOException {
        return libraries.of(page).queries().stream()
                .map(query -> example(page, query.in(page.reader().language().tag())))
                .toList();
    }

    private static EditorView.Example example(PageRequest page, LibraryQuery query) {
        return new EditorView.Example(
                query.title(),
                page.links().page("sparql?example=" + query.name()),
                page.links().page("queries/" + query.name() + ".rq"));
    }
}
