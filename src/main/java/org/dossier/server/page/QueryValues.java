package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.language.Language;
import org.dossier.query.LibraryQuery;
import org.dossier.query.ParameterType;
import org.dossier.query.UnfitValue;
import org.dossier.server.HttpProblem;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;

/** The values that a request gives to the parameters of a query of the library. */
final class QueryValues {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    /** The parameter in which a query takes the language of the names that it gives. */
    private static final String NAMED = "named";

    private final PageRequest page;
    private final LibraryQuery query;
    private final Map<String, String> given = new LinkedHashMap<>();

    private QueryValues(PageRequest page, LibraryQuery query) {
        this.page = page;
        this.query = query;
    }

    /**
     * Reads them; an empty field of the form keeps the default.
     *
     * @throws HttpProblem 400 if the request gives a parameter that the query does not have, which would else pass for the default
     */
    static QueryValues of(HttpServletRequest request, PageRequest page, LibraryQuery query) {
        QueryValues values = new QueryValues(page, query);
        values.refuseUnknown();
        List<String> servers = List.of(
                request.getScheme() + "://" + request.getHeader("Host") + "/",
                page.release().base());
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            String value = page.parameter(parameter.name()).strip();
            if (!value.isEmpty()) {
                boolean thing = parameter.type() == ParameterType.IRI;
                values.given.put(parameter.name(), thing ? values.thing(value, servers) : value);
            }
        }
        return values;
    }

    /** Lets the query name things in the language of the reader, if it can and the request says no other. */
    QueryValues namedFor(Language reader) {
        boolean names = query.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(NAMED) && parameter.type() == ParameterType.STRING);
        if (names && reader != Language.ENGLISH) {
            given.putIfAbsent(NAMED, reader.tag());
        }
        return this;
    }

    private void refuseUnknown() {
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
    }

    /** A thing of the archive may be named as in the address of its page, or by that whole address: {@code person/mao-zedong}. */
    private String thing(String value, List<String> servers) {
        String path = value;
        for (String server : servers) {
            path = path.startsWith(server) ? path.substring(server.length()) : path;
        }
        int slash = path.indexOf('/');
        boolean typed = slash > 0 && EntityType.named(path.substring(0, slash)).isPresent();
        return typed && isThere(iri(EntityAddress.ID + path)) ? EntityAddress.ID + path : value;
    }

    /** Those that are given, by the names of their parameters. */
    Map<String, String> given() {
        return given;
    }

    /** A value of the type IRI, absolute. */
    String iri(String value) {
        return SCHEME.matcher(value).find() ? value : page.release().base() + value;
    }

    /**
     * The query with them.
     *
     * @throws HttpProblem 400 if one is none of its parameter's type, or is to be a thing of the archive and is none
     */
    String sparql() {
        String sparql;
        try {
            sparql = query.sparql(page.release().base(), given);
        } catch (UnfitValue e) {
            throw unfit(fault(e), e.parameter(), e.value()).causedBy(e);
        }
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            String value = given.getOrDefault(parameter.name(), "");
            if (parameter.type() == ParameterType.IRI && !value.isEmpty() && isMissing(iri(value))) {
                // It would find nothing, and nobody would be told why.
                throw unfit("problem.value-no-thing", parameter.name(), value);
            }
        }
        return sparql;
    }

    /** True if an IRI is of the dataset, and the release states nothing of it. */
    private boolean isMissing(String iri) {
        return iri.startsWith(page.release().base()) && !isThere(iri);
    }

    private boolean isThere(String iri) {
        DatasetGraph dataset = page.lease().dataset();
        dataset.begin(TxnType.READ);
        try {
            return dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
        } finally {
            dataset.end();
        }
    }

    /** The problem names the parameter as the form does. */
    private HttpProblem unfit(String fault, String name, String value) {
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
}
