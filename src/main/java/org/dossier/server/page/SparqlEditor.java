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
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.Prefixes;
import org.dossier.server.view.Links;

/** {@code /sparql} for somebody with a browser: a query to change and to run, and its answer below; no script needed. */
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

    SparqlEditor(QueryPool pool, QueryLibraries libraries) {
        this.queries = new PageQueries(pool);
        this.libraries = libraries;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        String query = page.parameter("query");
        EditorView view = query.isBlank() ? unasked(page) : asked(page, query, request);
        PageFrame frame = PageFrame.plain("SPARQL", "sparql", page.links(), page.release());
        Representation html = Representation.html(Templates.render("sparql", Map.of("frame", frame, "view", view)));
        if (view.problems().isEmpty()) {
            Reply.send(request, response, html.negotiated(""));
        } else {
            Reply.refuse(request, response, view.problems().get(0), html);
        }
    }

    private EditorView unasked(PageRequest page) throws IOException {
        return new EditorView(
                Prefixes.sparqlHeader(FIRST_QUERY) + "\n" + FIRST_QUERY,
                List.of(),
                List.of(),
                List.of(),
                examples(page));
    }

    private EditorView asked(PageRequest page, String query, HttpServletRequest request) throws IOException {
        try {
            QueryAnswer answer = queries.answer(
                    page, query, values(request, "default-graph-uri"), values(request, "named-graph-uri"));
            String asked = "query=" + Links.encode(query) + graphs(request, "default-graph-uri")
                    + graphs(request, "named-graph-uri");
            return new EditorView(query, List.of(), List.of(answer), downloads(page, asked, answer), examples(page));
        } catch (HttpProblem problem) {
            return new EditorView(query, List.of(problem), List.of(), List.of(), examples(page));
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
        if (!answer.columns().isEmpty()) {
            return List.of(
                    new PageFrame.Alternate("text/csv", address + "csv", "CSV"),
                    new PageFrame.Alternate("application/sparql-results+json", address + "json", "JSON"),
                    new PageFrame.Alternate("text/tab-separated-values", address + "tsv", "TSV"),
                    new PageFrame.Alternate("application/sparql-results+xml", address + "xml", "XML"));
        }
        return List.of();
    }

    private List<EditorView.Example> examples(PageRequest page) throws IOException {
        return libraries.of(page).queries().stream()
                .map(query -> example(page, query))
                .toList();
    }

    private static EditorView.Example example(PageRequest page, LibraryQuery query) {
        return new EditorView.Example(query.title(), page.links().page("queries/" + query.name()));
    }
}
