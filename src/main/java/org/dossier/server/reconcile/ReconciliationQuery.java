package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.server.HttpProblem;

/**
 * One question of a batch (Reconciliation Service API 0.2, 4.1): which of our entities is this?
 *
 * @param text the name that is looked for, {@code ""} where only properties are given
 * @param types those that are looked for; never empty but where no entity can be meant, as by a blank name
 * @param limit how many candidates at most
 * @param evidence what else is known of it; properties that are no evidence are left out
 */
record ReconciliationQuery(String text, Set<ServiceType> types, int limit, List<Evidence> evidence) {
    /** How many candidates there are at most, and where the query does not say. */
    static final int MOST_CANDIDATES = 10;
    /** A longer text is no name. */
    static final int LONGEST_TEXT = 1_000;
    /** So many values of properties one query may have. */
    static final int MOST_VALUES = 50;

    private static final Set<String> STRICTNESS = Set.of("any", "should", "all");

    ReconciliationQuery {
        types = Set.copyOf(types);
        evidence = List.copyOf(evidence);
    }

    /** A property and a value that the entity should have of it. */
    record Evidence(ServiceProperty property, String value) {}

    /**
     * Reads a batch.
     *
     * @return the queries by the ids that the request gives them, in its order
     * @throws HttpProblem if it is no batch, or too large
     */
    static Map<String, ReconciliationQuery> batch(String json, int mostQueries) {
        ObjectNode batch = Json.read("queries", json);
        if (batch.size() > mostQueries) {
            throw new HttpProblem(
                    413,
                    "There are " + batch.size() + " queries in the batch, more than " + mostQueries + ".",
                    "Send at most " + mostQueries + " at a time, as batchSize in the manifest says.");
        }
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        batch.properties().forEach(query -> queries.put(query.getKey(), read(query.getKey(), query.getValue())));
        return queries;
    }

    private static ReconciliationQuery read(String id, JsonNode query) {
        if (!query.isObject()) {
            throw fault(id, "is no object", "Write {\"query\": \"Kim Il Sung\"}.");
        }
        List<Evidence> evidence = evidence(id, query.path("properties"));
        String text = text(id, query.path("query"));
        if (query.path("query").isMissingNode() && query.path("properties").isEmpty()) {
            throw fault(id, "has neither \"query\" nor \"properties\"", "Say what is looked for.");
        }
        // A blank cell of a table is nobody's name; the other queries of the batch are answered.
        boolean blank = text.isEmpty() && query.path("properties").isEmpty();
        Set<ServiceType> types = types(id, query);
        return new ReconciliationQuery(text, blank ? Set.of() : types, limit(id, query.path("limit")), evidence);
    }

    private static String text(String id, JsonNode text) {
        if (text.isMissingNode()) {
            return "";
        }
        if (!text.isTextual()) {
            throw fault(id, "has a \"query\" that is no text", "Put the name in quotation marks.");
        }
        return checked(id, text.textValue()).strip();
    }

    private static String checked(String id, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw fault(
                    id,
                    "has a text of " + text.length() + " characters, more than " + LONGEST_TEXT,
                    "Send a name, or a value as short as one.");
        }
        return text;
    }

    private static Set<ServiceType> types(String id, JsonNode query) {
        Set<ServiceType> types = EnumSet.noneOf(ServiceType.class);
        JsonNode type = query.path("type");
        List<JsonNode> named = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(named::add);
        } else if (!type.isMissingNode() && !type.isNull()) {
            named.add(type);
        }
        for (JsonNode one : named) {
            if (!one.isTextual()) {
                throw fault(id, "has a \"type\" that is no text", "Write \"Person\", or several in an array.");
            }
            types.add(ServiceType.named(one.textValue()));
        }
        JsonNode strict = query.path("type_strict");
        if (!strict.isMissingNode() && !(strict.isTextual() && STRICTNESS.contains(strict.textValue()))) {
            throw fault(id, "has an unknown \"type_strict\"", "It is \"any\", \"should\" or \"all\".");
        }
        if (types.isEmpty()) {
            return EnumSet.allOf(ServiceType.class);
        }
        boolean impossible = strict.asText().equals("all") && types.size() > 1; // nothing has two types
        return impossible ? Set.of() : types;
    }

    private static int limit(String id, JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return MOST_CANDIDATES;
        }
        if (!limit.isIntegralNumber() || limit.asLong() < 1) {
            throw fault(id, "has a \"limit\" that is no number from 1 on", "Leave it out, or write 5.");
        }
        return (int) Math.min(MOST_CANDIDATES, limit.asLong());
    }

    private static List<Evidence> evidence(String id, JsonNode properties) {
        List<Evidence> evidence = new ArrayList<>();
        if (properties.isMissingNode() || properties.isNull()) {
            return evidence;
        }
        if (!properties.isArray()) {
            throw fault(id, "has \"properties\" that are no array", "Write [{\"pid\": \"birth\", \"v\": 1912}].");
        }
        int values = 0;
        for (JsonNode property : properties) {
            if (!property.path("pid").isTextual() || property.path("v").isMissingNode()) {
                throw fault(id, "has a property without \"pid\" or \"v\"", "Write {\"pid\": \"birth\", \"v\": 1912}.");
            }
            String pid = checked(id, property.path("pid").textValue());
            for (String value : values(id, property.path("v"))) {
                if (++values > MOST_VALUES) {
                    throw fault(
                            id, "has more than " + MOST_VALUES + " values of properties", "Send those that matter.");
                }
                ServiceProperty.of(pid)
                        .filter(known -> known.meaning().isEvidence() && !value.isEmpty())
                        .ifPresent(known -> evidence.add(new Evidence(known, value)));
            }
        }
        return evidence;
    }

    private static List<String> values(String id, JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> values.add(one(id, one)));
        } else {
            values.add(one(id, value));
        }
        return values;
    }

    private static String one(String id, JsonNode value) {
        if (value.isObject() && value.path("id").isTextual()) {
            return checked(id, value.path("name").asText(value.path("id").textValue()))
                    .strip();
        }
        if (value.isContainerNode()) {
            throw fault(id, "has a property whose \"v\" is no value", "A value is a text, a number or an entity.");
        }
        return value.isNull() ? "" : checked(id, value.asText()).strip();
    }

    private static HttpProblem fault(String id, String what, String remedy) {
        return new HttpProblem(400, "The query \"" + Shown.of(id) + "\" " + what + ".", remedy);
    }
}
