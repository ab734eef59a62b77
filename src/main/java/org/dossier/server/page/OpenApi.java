package org.dossier.server.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dossier.model.Licence;
import org.dossier.query.LibraryQuery;
import org.dossier.query.ParameterType;
import org.dossier.query.QueryLibrary;
import org.dossier.server.view.ReleaseFacts;

/** The addresses of the query library described by OpenAPI 3.1, so that programs can be made that call them. */
final class OpenApi {
    private static final JsonMapper JSON = new JsonMapper();

    private OpenApi() {}

    /** The description of the library of a release. */
    static String of(QueryLibrary library, ReleaseFacts release, List<QueryForm> forms) {
        ObjectNode root = JSON.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info")
                .put("title", release.title().text() + ": queries")
                .put(
                        "description",
                        "Each question of the library is an address; its parameters are those of the question.")
                .put("version", "release " + release.number());
        if (!release.licence().isEmpty()) {
            info.putObject("license")
                    .put("name", "Data: " + Licence.of(release.licence()).name())
                    .put("url", release.licence());
        }
        root.putArray("servers").addObject().put("url", release.base().replaceFirst("/$", ""));
        ObjectNode paths = root.putObject("paths");
        for (LibraryQuery query : library.queries()) {
            for (QueryForm form : forms) {
                operation(paths.putObject("/queries/" + query.name() + form.suffix()), query, form);
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void operation(ObjectNode path, LibraryQuery query, QueryForm form) {
        ObjectNode get = path.putObject("get")
                .put("operationId", query.name() + form.suffix().replace('.', '-'))
                .put("summary", query.title())
                .put("description", query.question());
        get.putArray("tags").add(query.name());
        ArrayNode parameters = get.putArray("parameters");
        for (LibraryQuery.Parameter parameter : query.parameters()) {
            ObjectNode described = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("required", false)
                    .put("description", parameter.description());
            schema(described.putObject("schema"), parameter);
        }
        ObjectNode answers = get.putObject("responses");
        ObjectNode answer = answers.putObject("200").put("description", columns(query));
        answer.putObject("headers")
                .putObject("Dossier-Truncated")
                .put("description", "The limit at which the answer is cut, if it is")
                .putObject("schema")
                .put("type", "string");
        answer.putObject("content").putObject(form.mediaType());
        answers.putObject("400").put("description", "A parameter does not fit; the text says which and why");
        answers.putObject("503")
                .put("description", "Too many ask, or the query takes too long; Retry-After says when to ask again");
    }

    private static void schema(ObjectNode schema, LibraryQuery.Parameter parameter) {
        ParameterType type = parameter.type();
        schema.put("type", type == ParameterType.INTEGER ? "integer" : "string");
        if (type == ParameterType.INTEGER) {
            schema.put("default", Long.parseLong(parameter.defaultValue()));
            return;
        }
        if (type == ParameterType.IRI) {
            schema.put("format", "iri-reference");
        } else if (type == ParameterType.DATE) {
            schema.put("format", "date");
        }
        schema.put("default", parameter.defaultValue());
    }

    private static String columns(LibraryQuery query) {
        StringBuilder text = new StringBuilder("One row for each answer. Columns:");
        for (LibraryQuery.Column column : query.columns()) {
            text.append(' ')
                    .append(column.name())
                    .append(" (")
                    .append(column.meaning())
                    .append(");");
        }
        return text.toString();
    }
}
