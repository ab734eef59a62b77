package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.dossier.language.Language;
import org.dossier.query.LibraryQuery;
import org.dossier.query.ParameterType;
import org.dossier.query.QueryLibrary;
import org.dossier.server.AcceptHeader;
import org.dossier.server.CurrentRelease;
import org.dossier.server.CutAnswer;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.page.QueryPage.Field;
import org.dossier.server.view.GraphReader;
import org.dossier.server.view.Links;
import org.dossier.server.view.Words;

/**
 * {@code /queries}, {@code /queries/{name}}, {@code .csv}, {@code .tsv}, {@code .json}, {@code .xml}, {@code .rq}: questions with their answers;
 * {@code /queries/openapi.json} describes those addresses.
 */
final class QueriesEndpoint implements Endpoint {
    private static final String PREFIX = "/queries";
    private static final String OPEN_API = "openapi.json";
    private static final String HTML = "text/html";
    private static final String SPARQL = "application/sparql-query";
    /** What a question has at its own address, the page first for whoever accepts anything. */
    private static final List<String> FORMS = Stream.of(
                    Stream.of(HTML), QueryForm.all().stream().map(QueryForm::mediaType), Stream.of(SPARQL))
            .flatMap(Function.identity())
            .toList();

    private static final String TEXT = ".rq";

    private final PageQueries queries;
    private final QueryLibraries libraries;

    QueriesEndpoint(QueryPool pool, QueryLibraries libraries) {
        this.queries = new PageQueries(pool);
        this.libraries = libraries;
    }

    @Override
    public List<String> paths() {
        return List.of(PREFIX, PREFIX + "/*");
    }

    @Override
    public List<String> askedAhead(CurrentRelease.Lease lease) {
        return List.of(PREFIX);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException {
        PageRequest page = PageRequest.of(request, lease);
        QueryLibrary library = libraries.of(page);
        String name = page.below(PREFIX + "/");
        if (name.isEmpty()) {
            if (!page.path().equals(PREFIX)) {
                throw NotHere.page(page.path());
            }
            Reply.send(request, response, page.html(() -> list(page, library)));
            return;
        }
        if (name.equals(OPEN_API)) {
            PageRequest english = page.inEnglish();
            Reply.send(
                    request,
                    response,
                    english.file(
                            page.path(),
                            "application/json; charset=utf-8",
                            () -> OpenApi.of(library, english.release(), QueryForm.all())
                                    .getBytes(StandardCharsets.UTF_8)));
            return;
        }
        Optional<LibraryQuery> asked = library.named(name);
        if (asked.isPresent()) {
            String form = AcceptHeader.preferred(request, FORMS);
            if (form.equals(HTML)) {
                show(
                        request,
                        response,
                        page,
                        asked.get().in(page.reader().language().tag()));
            } else {
                send(request, response, page, asked.get(), suffix(form), true);
            }
            return;
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot);
        LibraryQuery query = library.named(dot < 0 ? name : name.substring(0, dot))
                .orElseThrow(() -> HttpProblem.said(404, "problem.no-query-named", "name", NotHere.shown(name)));
        send(request, response, page, query, suffix, false);
    }

    private static String suffix(String mediaType) {
        return QueryForm.all().stream()
                .filter(form -> form.mediaType().equals(mediaType))
                .findFirst()
                .map(QueryForm::suffix)
                .orElse(TEXT);
    }

    private static byte[] list(PageRequest page, QueryLibrary library) {
        List<LibraryQuery> listed = library.queries().stream()
                .map(query -> query.in(page.reader().language().tag()))
                .toList();
        PageFrame frame = page.frame(page.wording().say("queries.title"), "queries");
        return Templates.render("queries", Map.of("frame", frame, "queries", listed));
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            PageRequest page,
            LibraryQuery query,
            String suffix,
            boolean negotiated)
            throws IOException {
        QueryValues values = QueryValues.of(request, page, query);
        String sparql = values.sparql();
        String location = PREFIX + "/" + query.name() + suffix + asked(values.given());
        if (suffix.equals(TEXT)) {
            Representation text = Representation.text(sparql, SPARQL);
            Reply.send(request, response, negotiated ? text.negotiated(location) : text);
            return;
        }
        QueryForm form = QueryForm.ofSuffix(suffix)
                .orElseThrow(() -> HttpProblem.said(
                        404, "problem.query-suffix", "query", query.name(), "suffix", NotHere.shown(suffix)));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + query.name() + suffix + "\"");
        EntityTag tag = queries.tag(page, sparql, form.contentType());
        Representation file = Representation.later(tag, form.contentType(), () -> {
            PageQueries.Download download = queries.download(page, sparql, form.lang());
            CutAnswer.tell(response, download.cut(), "attachment", query.name(), suffix);
            return download.bytes().array();
        });
        Reply.send(request, response, negotiated ? file.negotiated(location) : file);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, PageRequest page, LibraryQuery query)
            throws IOException {
        QueryValues values =
                QueryValues.of(request, page, query).namedFor(page.reader().language());
        List<QueryAnswer> answers = new ArrayList<>();
        List<HttpProblem> problems = new ArrayList<>();
        String sparql = query.sparql(page.release().base(), Map.of());
        EntityTag tag = EntityTag.NONE;
        try {
            sparql = values.sparql();
            tag = queries.tag(page, sparql, page.reader().language().tag());
            if (Reply.unchanged(request, response, html(page, new byte[0]).tagged(tag))) {
                return;
            }
            answers.add(queries.answer(page, sparql));
        } catch (HttpProblem e) {
            problems.add(e);
        }
        QueryPage view = new QueryPage(
                query,
                meanings(page, query),
                fields(page, query, values),
                sparql,
                page.links().page("sparql?query=" + Links.encode(sparql)),
                downloads(page.links(), query, values.given()),
                page.links().page("queries/" + query.name() + QueryForm.JSON.suffix() + asked(values.given())),
                Snippet.of(
                        page.release().base() + "queries/" + query.name() + QueryForm.CSV.suffix()
                                + asked(values.given()),
                        query.name()),
                problems,
                answers);
        PageFrame frame = page.frame(query.title(), "queries");
        Representation html = html(page, Templates.render("query", Map.of("frame", frame, "view", view)));
        if (problems.isEmpty()) {
            Reply.send(request, response, html.tagged(tag));
        } else {
            Reply.refuse(request, response, problems.get(0), html);
        }
    }

    private static Representation html(PageRequest page, byte[] body) {
        return Representation.html(body, page.reader().language()).negotiated("");
    }

    private static List<PageFrame.Alternate> downloads(Links links, LibraryQuery query, Map<String, String> given) {
        return QueryForm.all().stream()
                .map(form -> new PageFrame.Alternate(
                        form.mediaType(),
                        links.page("queries/" + query.name() + form.suffix() + asked(given)),
                        form.title()))
                .toList();
    }

    /** The parameters as a query string. */
    private static String asked(Map<String, String> given) {
        return given.isEmpty()
                ? ""
                : given.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Links.encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What the columns hold, by their names. */
    private static Map<String, Words> meanings(PageRequest page, LibraryQuery query) {
        Map<String, Words> meanings = new LinkedHashMap<>();
        for (LibraryQuery.Column column : query.columns()) {
            boolean own = wording(page, query).columns().containsKey(column.name());
            meanings.put(column.name(), said(page, column.meaning(), own));
        }
        return meanings;
    }

    /** What the file of a query says in the language of the reader. */
    private static LibraryQuery.Wording wording(PageRequest page, LibraryQuery query) {
        return query.wordings().getOrDefault(page.reader().language().tag(), LibraryQuery.Wording.NONE);
    }

    /** @param own true if the file says it in the language of the reader; else it is in English */
    private static Words said(PageRequest page, String text, boolean own) {
        boolean english = page.reader().language() == Language.ENGLISH;
        return new Words(text, own || english ? "" : Language.ENGLISH.tag());
    }

    private static List<Field> fields(PageRequest page, LibraryQuery query, QueryValues values) {
        return page.read(reader -> query.parameters().stream()
                .map(parameter -> field(page, reader, query, parameter, values))
                .toList());
    }

    private static Field field(
            PageRequest page,
            GraphReader reader,
            LibraryQuery query,
            LibraryQuery.Parameter parameter,
            QueryValues values) {
        String value = values.given().getOrDefault(parameter.name(), parameter.defaultValue());
        boolean thing = parameter.type() == ParameterType.IRI;
        return new Field(
                parameter.name(),
                said(
                        page,
                        parameter.description(),
                        wording(page, query).parameters().containsKey(parameter.name())),
                value,
                switch (parameter.type()) {
                    case DATE -> "date";
                    case INTEGER -> "number";
                    case IRI, STRING -> "text";
                },
                thing ? named(reader, values, value) : "",
                thing ? page.links().page("search/complete") : "");
    }

    /** What the graph calls that of which a field has the IRI; {@code ""} of what is no IRI. */
    private static String named(GraphReader reader, QueryValues values, String value) {
        return ParameterType.IRI.takes(value)
                ? reader.link(NodeFactory.createURI(values.iri(value))).label().text()
                : "";
    }
}
