package org.dossier.bench.side;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the generated documents as one JSON array in which every key, IRI and day is worked out, so that a mapping in RML
 * can state what ours does ({@code src/bench/rml/mapping.ttl}).
 */
public final class RmlRecords {
    private static final String BASE = "http://localhost:3030/id/";

    private final JsonGenerator json;

    private RmlRecords(JsonGenerator json) {
        this.json = json;
    }

    /** {@code FOLDER OUT}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    /** Writes the documents of a generated dataset into a file. */
    public static void write(Path folder, Path file) throws IOException {
        JsonFactory factory = new JsonFactory();
        try (InputStream in = Files.newInputStream(folder.resolve("documents.jsonl"));
                JsonParser parser = factory.createParser(in);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            RmlRecords records = new RmlRecords(json);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                records.write(PlainDocument.read(parser));
                json.writeRaw('\n');
            }
            json.writeEndArray();
        }
    }

    private void write(PlainDocument document) throws IOException {
        String thing = BASE + "document/" + document.one("id");
        List<String> actions = new ArrayList<>();
        List<String[]> names = names(document, thing);
        json.writeStartObject();
        string("iri", thing);
        for (String field : List.of("id", "title", "description")) {
            string(field, document.one(field));
        }
        string("kind", BASE + "kind/" + document.one("type"));
        String date = document.one("date");
        String time = date.isEmpty() ? "" : thing + "#date";
        day(date);
        string("time", time);
        if (!date.isEmpty()) {
            json.writeArrayFieldStart("times");
            json.writeStartObject();
            string("iri", time);
            day(date);
            json.writeEndObject();
            json.writeEndArray();
        }
        String sender = document.one("senders");
        if (!sender.isEmpty()) {
            string("sender", person(sender));
            string("sending", thing + "#sent");
            action("sent", thing + "#sent", person(sender), time, actions);
        } else if (!date.isEmpty()) {
            action("created", thing + "#created", "", time, actions);
        }
        String recipient = document.one("recipients");
        if (!recipient.isEmpty()) {
            string("recipient", person(recipient));
            string("receipt", thing + "#received");
            action("received", thing + "#received", person(recipient), "", actions);
        }
        strings("action", actions);
        strings("mention", names.stream().map(name -> name[0]).toList());
        strings(
                "mentions",
                names.stream()
                        .filter(name -> !name[2].matches("sender|recipient"))
                        .map(name -> name[3])
                        .toList());
        objects("names", List.of("iri", "name", "role", "meant"), names);
        strings("language", document.all("languages"));
        strings("collection", iris("collection", document.all("collections")));
        strings("program", iris("program", document.all("programs")));
        strings("replyTo", iris("document", document.all("replyTo")));
        strings("topic", iris("topic", document.all("topics")));
        concepts(document);
        copy(document.one("archiveReference"), thing);
        json.writeEndObject();
    }

    private static List<String[]> names(PlainDocument document, String thing) {
        List<String[]> names = new ArrayList<>();
        for (String[] field : List.of(
                new String[] {"senders", "sender", "person"},
                new String[] {"recipients", "recipient", "person"},
                new String[] {"people", "person", "person"},
                new String[] {"organizations", "organization", "organization"},
                new String[] {"places", "place", "place"},
                new String[] {"events", "event", "event"})) {
            for (String name : document.all(field[0])) {
                String key = PlainDocument.key(name);
                names.add(new String[] {
                    thing + "#mention-" + field[1] + "-" + key, name, field[1], BASE + field[2] + "/" + key
                });
            }
        }
        return names;
    }

    private void action(String field, String iri, String agent, String time, List<String> actions) throws IOException {
        actions.add(iri);
        json.writeArrayFieldStart(field);
        json.writeStartObject();
        string("iri", iri);
        string("agent", agent);
        string("time", time);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void concepts(PlainDocument document) throws IOException {
        List<String[]> concepts = new ArrayList<>();
        String type = document.one("type");
        concepts.add(new String[] {BASE + "kind/" + type, type, BASE + "scheme/kinds"});
        for (String topic : document.all("topics")) {
            concepts.add(new String[] {BASE + "topic/" + PlainDocument.key(topic), topic, BASE + "scheme/topics"});
        }
        objects("concepts", List.of("iri", "word", "scheme"), concepts);
    }

    private void copy(String reference, String thing) throws IOException {
        if (reference.isEmpty()) {
            return;
        }
        String copy = thing + "#copy-" + PlainDocument.copyKey(reference);
        String archive =
                BASE + "organization/archive-" + PlainDocument.key(reference.substring(0, reference.indexOf(',')));
        string("reference", reference);
        string("repository", archive);
        string("copy", copy);
        String locator = reference.substring(reference.lastIndexOf("l. "));
        String unit = BASE + "unit/" + PlainDocument.unitKey(reference);
        objects("copies", List.of("iri", "reference", "locator", "repository", "unit"), List.<String[]>of(new String[] {
            copy, reference, locator, archive, unit
        }));
    }

    private void day(String date) throws IOException {
        if (!date.isEmpty()) {
            string("date", date);
            string("earliest", PlainDocument.earliest(date));
            string("latest", PlainDocument.latest(date));
        }
    }

    private static String person(String name) {
        return BASE + "person/" + PlainDocument.key(name);
    }

    private static List<String> iris(String type, List<String> names) {
        return names.stream()
                .map(name -> BASE + type + "/" + PlainDocument.key(name))
                .toList();
    }

    private void string(String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private void strings(String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private void objects(String field, List<String> keys, List<String[]> rows) throws IOException {
        json.writeArrayFieldStart(field);
        for (String[] row : rows) {
            json.writeStartObject();
            for (int i = 0; i < row.length; i++) {
                json.writeStringField(keys.get(i), row[i]);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
