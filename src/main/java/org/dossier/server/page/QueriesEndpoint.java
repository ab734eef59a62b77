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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.language.Language;
import org.dossier.query.LibraryQuery;
import org.dossier.query.ParameterType;
import org.dossier.query.QueryLibrary;
import org.dossier.query.UnfitValue;
import org.dossier.server.CurrentRelease;
import org.dossier.server.Endpoint;
import org.dossier.server.EntityTag;
import org.dossier.server.HttpProblem;
import org.dossier.server.QueryPool;
import org.dossier.server.Reply;
import org.dossier.server.Representation;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
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
    /** The beginning of an address, of this server or any. */
    private static final Pattern ADDRESS = Pattern.compile("^https?://[^/]+/");

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
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
            show(
                    request,
                    response,
                    page,
                    asked.get().in(page.reader().language().tag()));
            return;
        }
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot);
        LibraryQuery query = library.named(dot < 0 ? name : name.substring(0, dot))
                .orElseThrow(() -> HttpProblem.said(404, "problem.no-query-named", "name", NotHere.shown(name)));
        send(request, response, page, query, suffix);
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
            String suffix)
            throws IOException {
        String sparql = sparql(page, query, given(page, query));
        if (suffix.equals(TEXT)) {
            Reply.send(request, response, Representation.text(sparql, "application/sparql-query"));
            return;
        }
        QueryForm form = QueryForm.ofSuffix(suffix)
                .orElseThrow(() -> HttpProblem.said(
                        404, "problem.query-suffix", "query", query.name(), "suffix", NotHere.shown(suffix)));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + query.name() + suffix + "\"");
        EntityTag tag = queries.tag(page, sparql, form.contentType());
        Reply.send(request, response, Representation.later(tag, form.contentType(), () -> {
            PageQueries.Download download = queries.download(page, sparql, form.lang());
            if (!download.cut().isEmpty()) {
                response.setHeader("Dossier-Truncated", download.cut());
            }
            return download.bytes().array();
        }));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, PageRequest page, LibraryQuery query)
            throws IOException {
        Map<String, String> given = given(page, query);
        List<QueryAnswer> answers = new ArrayList<>();
        List<HttpProblem> problems = new ArrayList<>();
        String sparql = sparql(page, query, Map.of());
        EntityTag tag = EntityTag.NONE;
        try {
            sparql = sparql(page, query, given);
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
                fields(page, query, given),
                sparql,
                page.links().page("sparql?query=" + Links.encode(sparql)),
                downloads(page.links(), query, given),
                page.links().page("queries/" + query.name() + QueryForm.JSON.suffix() + asked(given)),
                Snippet.of(
                        page.release().base() + "queries/" + query.name() + QueryForm.CSV.suffix() + asked(given),
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
        return Representation.html(body, page.reader().language());
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

    /**
     * The parameters that the request gives; an empty field of the form keeps the default.
     *
     * @throws HttpProblem 400 if it gives one that the query does not have, which would else pass for the default
     */
    private static Map<String, String> given(PageRequest page, LibraryQuery query) {
        List<String> known =
                query.parameters().stream().map(LibraryQuery.Parameter::name).toList();
        for (String name : page.parameters().keySet()) {
            if (!known.contains(name)) {
                throw HttpProblem.said(
                        400,
                        "problem.no-parameter",
                        "query",
                        query.name(),
                        "name",
                        NotHere.shown(name),
                        "known",
                        known.isEmpty() ? "none" : String.join(", ", known));
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            String value = page.parameter(parameter.name()).strip();
            if (!value.isEmpty()) {
                given.put(parameter.name(), parameter.type() == ParameterType.IRI ? thing(page, value) : value);
            }
        }
        return given;
    }

    /** A thing of the archive may be named as in the address of its page, or by that whole address: {@code person/mao-zedong}. */
    private static String thing(PageRequest page, String value) {
        String path = ADDRESS.matcher(value).replaceFirst("");
        int slash = path.indexOf('/');
        boolean typed = slash > 0 && EntityType.named(path.substring(0, slash)).isPresent();
        return typed && isThere(page, page.release().base() + EntityAddress.ID + path)
                ? EntityAddress.ID + path
                : value;
    }

    /** True if the release states anything of it. */
    private static boolean isThere(PageRequest page, String iri) {
        DatasetGraph dataset = page.lease().dataset();
        dataset.begin(TxnType.READ);
        try {
            return dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
        } finally {
            dataset.end();
        }
    }

    /** A value that is to be a thing of the archive and is none would find nothing, and nobody would be told why. */
    private static void checkThings(PageRequest page, LibraryQuery query, Map<String, String> given) {
        String base = page.release().base();
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            String value = given.getOrDefault(parameter.name(), "");
            boolean ours = value.startsWith(base) || !SCHEME.matcher(value).find();
            if (parameter.type() == ParameterType.IRI
                    && !value.isEmpty()
                    && ours
                    && !isThere(page, value.startsWith(base) ? value : base + value)) {
                throw unfit(query, "problem.value-no-thing", parameter.name(), value);
            }
        }
    }

    private static String sparql(PageRequest page, LibraryQuery query, Map<String, String> given) {
        String sparql;
        try {
            sparql = query.sparql(page.release().base(), given);
        } catch (UnfitValue e) {
            throw unfit(query, fault(e), e.parameter(), e.value()).causedBy(e);
        }
        checkThings(page, query, given);
        return sparql;
    }

    /** The problem names the parameter as the form does. */
    private static HttpProblem unfit(LibraryQuery query, String fault, String name, String value) {
        String label = query.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(LibraryQuery.Parameter::description)
                .findFirst()
                .orElse(name);
        return HttpProblem.said(400, fault, "value", NotHere.shown(value), "label", label, "name", name);
    }

    /** The message that says why a value is not taken. */
    private static String fault(UnfitValue unfit) {
        return switch (unfit.fault()) {
            case NO_IRI -> "problem.value-no-thing";
            case TOO_LONG -> "problem.value-too-long";
            case NO_TEXT -> "problem.value-no-text";
            case NO_NUMBER -> "problem.value-no-number";
            case NO_DAY -> "problem.value-no-day";
        };
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

    private static List<Field> fields(PageRequest page, LibraryQuery query, Map<String, String> given) {
        return page.read(reader -> query.parameters().stream()
                .map(parameter -> field(page, reader, query, parameter, given))
                .toList());
    }

    private static Field field(
            PageRequest page,
            GraphReader reader,
            LibraryQuery query,
            LibraryQuery.Parameter parameter,
            Map<String, String> given) {
        String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
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
                thing ? named(page, reader, value) : "",
                thing ? page.links().page("search/complete") : "");
    }

    /** What the graph calls that of which a field has the IRI; {@code ""} of what is no IRI. */
    private static String named(PageRequest page, GraphReader reader, String value) {
        if (!ParameterType.IRI.takes(value)) {
            return "";
        }
        boolean relative = !value.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
        return reader.link(NodeFactory.createURI(relative ? page.release().base() + value : value))
                .label()
                .text();
    }
}
