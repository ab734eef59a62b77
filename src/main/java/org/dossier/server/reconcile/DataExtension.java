package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossier.guard.Deadline;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.server.HttpProblem;

/**
 * What somebody wants to know of entities that are found (Reconciliation Service API 0.2, 7).
 *
 * @param ids of the entities, in the order of the request
 */
record DataExtension(Set<String> ids, List<Column> columns) {
    /** The setting that says how many values a property gives at most. */
    static final String LIMIT = "limit";
    /** So many entities one request may ask for. */
    static final int MOST_IDS = 200;
    /** So many properties one request may ask for. */
    static final int MOST_COLUMNS = 50;

    DataExtension {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        columns = List.copyOf(columns);
    }

    /**
     * A property that is asked for.
     *
     * @param limit how many values it gives at most
     */
    record Column(ServiceProperty property, int limit) {}

    /**
     * Reads a request.
     *
     * @throws HttpProblem if it is none, or too large
     */
    static DataExtension read(String json) {
        ObjectNode request = Json.read("extend", json);
        List<String> ids = new ArrayList<>();
        for (JsonNode id : array(request, "ids", MOST_IDS)) {
            if (!id.isTextual()) {
                throw new HttpProblem(400, "An id is no text.", "An id is like \"person/mao-zedong\".");
            }
            ids.add(id.textValue());
        }
        List<Column> columns = new ArrayList<>();
        for (JsonNode property : array(request, "properties", MOST_COLUMNS)) {
            if (!property.path("id").isTextual()) {
                throw new HttpProblem(400, "A property has no \"id\".", "Write {\"id\": \"wikidata\"}.");
            }
            columns.add(new Column(
                    ServiceProperty.named(property.path("id").textValue()),
                    limit(property.path("settings").path(LIMIT))));
        }
        return new DataExtension(new LinkedHashSet<>(ids), columns);
    }

    private static ArrayNode array(ObjectNode request, String name, int most) {
        if (!(request.path(name) instanceof ArrayNode array)) {
            throw new HttpProblem(
                    400,
                    "\"extend\" has no array \"" + name + "\".",
                    "Write {\"ids\": [\"person/mao-zedong\"], \"properties\": [{\"id\": \"wikidata\"}]}.");
        }
        if (array.size() > most) {
            throw new HttpProblem(
                    413,
                    "There are " + array.size() + " " + name + ", more than " + most + ".",
                    "Ask for fewer at a time.");
        }
        return array;
    }

    /** OpenRefine sends the number as text. */
    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull() || limit.asText().isBlank()) {
            return Integer.MAX_VALUE;
        }
        String text = limit.asText();
        if (!text.matches("[0-9]{1,9}")) {
            throw new HttpProblem(400, "The setting \"limit\" is no number.", "Leave it out, or write 1.");
        }
        int most = Integer.parseInt(text);
        return most == 0 ? Integer.MAX_VALUE : most;
    }

    /**
     * Reads the values.
     *
     * @param dataset the graphs of the release that the entities are of
     * @throws IOException if the index cannot be read
     */
    ObjectNode answer(OwnEntities entities, DatasetGraph dataset, Deadline deadline) throws IOException {
        ObjectNode answer = Json.object();
        ArrayNode meta = answer.putArray("meta");
        for (Column column : columns) {
            ObjectNode described = column.property().json();
            if (column.property().meaning() == ServiceProperty.Meaning.WITHIN) {
                described.set("type", ServiceType.PLACE.json());
            }
            meta.add(described);
        }
        ObjectNode rows = answer.putObject("rows");
        for (String id : ids) {
            deadline.check();
            Optional<AuthorityEntry> entity = entities.named(id);
            ObjectNode row = rows.putObject(id);
            if (entity.isPresent()) {
                Txn.executeRead(dataset, () -> fill(row, new EntityValues(entity.get(), entities, dataset, deadline)));
            } else {
                columns.forEach(column -> row.putArray(column.property().id()));
            }
        }
        return answer;
    }

    private void fill(ObjectNode row, EntityValues values) {
        for (Column column : columns) {
            ArrayNode cells = row.putArray(column.property().id());
            values.of(column.property()).stream().limit(column.limit()).forEach(cells::add);
        }
    }
}
