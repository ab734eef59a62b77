package org.dossier.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dossier.server.HttpProblem;

/** Reads what requests send as JSON, and makes what answers are made of. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * Reads a JSON object.
     *
     * @param parameter what the request calls it
     * @throws HttpProblem if it is none
     */
    static ObjectNode read(String parameter, String text) {
        JsonNode read;
        try {
            read = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new HttpProblem(
                            400,
                            "\"" + parameter + "\" is no JSON" + where + ".",
                            "Send one JSON object, percent-encoded, with each name in it once.")
                    .causedBy(e);
        }
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw new HttpProblem(400, "\"" + parameter + "\" is no JSON object.", "Send one JSON object.");
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** As text; also of what JavaScript takes for the end of a line. */
    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON cannot be written", e);
        }
    }
}
