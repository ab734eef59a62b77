package org.dossier.server.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.dossier.language.Wording;

/**
 * A picture that a page draws of the answer to a query, where scripts run.
 *
 * @param kind {@code timeline}, {@code map}, {@code network} or {@code bars}
 * @param heading what stands above it
 * @param name of what it shows, with which the name begins of the file as which it is saved: {@code person-mao-zedong}
 * @param results the answer as SPARQL's JSON
 * @param rows the page with the same answer as a table
 * @param limit how many rows the query asks for at most
 */
public record Picture(String kind, String heading, String name, String results, String rows, int limit) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the columns of all these answers are called, as a JSON object by the names of their variables. */
    public static String columns(Wording wording) {
        return json(Map.of(
                "date", wording.say("column.date"),
                "document", wording.say("column.document"),
                "documents", wording.say("column.documents"),
                "event", wording.say("type.event"),
                "from", wording.say("column.from"),
                "latitude", wording.say("fact.latitude"),
                "longitude", wording.say("fact.longitude"),
                "place", wording.say("column.place"),
                "to", wording.say("column.to")));
    }

    /** The same of other columns. */
    public static String columns(Map<String, Words> meanings) {
        Map<String, String> columns = new TreeMap<>();
        meanings.forEach((name, meaning) -> columns.put(name, meaning.text()));
        return json(columns);
    }

    private static String json(Map<String, String> columns) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(columns));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(columns.toString(), e);
        }
    }
}
