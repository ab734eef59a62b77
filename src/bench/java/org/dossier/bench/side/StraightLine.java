package org.dossier.bench.side;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the statements about the generated documents as N-Triples in the straightest way: parse, and print; no index of names, no
 * checks, no library of RDF, one thread. Nothing that maps records can be faster.
 */
public final class StraightLine {
    private static final String BASE = "http://localhost:3030/id/";
    private static final String ONTOLOGY = "<https://w3id.org/dossier/ontology#";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    private static final String SKOS = "<http://www.w3.org/2004/02/skos/core#";
    private static final String DCTERMS = "<http://purl.org/dc/terms/";
    private static final String DAY = "^^<http://www.w3.org/2001/XMLSchema#date>";

    private final NtriplesOut out;

    private StraightLine(OutputStream out) {
        this.out = new NtriplesOut(out);
    }

    /** {@code FOLDER OUT}. */
    public static void main(String[] args) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(args[0], "documents.jsonl"));
                JsonParser json = new JsonFactory().createParser(in);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
            StraightLine printer = new StraightLine(out);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                printer.print(PlainDocument.read(json));
            }
            printer.out.flush();
        }
    }

    private void print(PlainDocument document) throws IOException {
        String thing = "<" + BASE + "document/" + document.one("id");
        String subject = thing + ">";
        state(subject, TYPE, ONTOLOGY + "Document>");
        text(subject, DCTERMS + "identifier>", document.one("id"));
        text(subject, LABEL, document.one("title"));
        text(subject, DCTERMS + "title>", document.one("title"));
        text(subject, DCTERMS + "description>", document.one("description"));
        concept(subject, "kind", document.one("type"), "kind", "kinds");
        for (String topic : document.all("topics")) {
            concept(subject, "topic", topic, "topic", "topics");
        }
        String date = document.one("date");
        String time = thing + "#date>";
        if (!date.isEmpty()) {
            dating(subject, date);
            state(subject, ONTOLOGY + "time>", time);
            state(time, TYPE, ONTOLOGY + "TimeExpression>");
            dating(time, date);
        }
        correspondence(document, thing, subject, date.isEmpty() ? "" : time);
        for (String[] role : List.of(
                new String[] {"people", "person", "person"},
                new String[] {"organizations", "organization", "organization"},
                new String[] {"places", "place", "place"},
                new String[] {"events", "event", "event"})) {
            for (String name : document.all(role[0])) {
                String meant = "<" + BASE + role[2] + "/" + PlainDocument.key(name) + ">";
                mention(thing, subject, role[1], name, meant);
                state(subject, ONTOLOGY + "mentions>", meant);
            }
        }
        custody(document, thing, subject);
    }

    private void correspondence(PlainDocument document, String thing, String subject, String time) throws IOException {
        String sender = document.one("senders");
        if (!sender.isEmpty()) {
            String action = thing + "#sent>";
            part(thing, subject, "sender", sender, "sending", action, time);
            state(action, ONTOLOGY + "actionType>", ONTOLOGY + "Sent>");
        } else if (!time.isEmpty()) {
            action(subject, thing + "#created>", "CreationAction", time);
        }
        String recipient = document.one("recipients");
        if (!recipient.isEmpty()) {
            String action = thing + "#received>";
            part(thing, subject, "recipient", recipient, "receipt", action, "");
            state(action, ONTOLOGY + "actionType>", ONTOLOGY + "Received>");
        }
    }

    /** What somebody did in a correspondence. */
    private void part(String thing, String subject, String role, String name, String deed, String action, String time)
            throws IOException {
        String agent = "<" + BASE + "person/" + PlainDocument.key(name) + ">";
        mention(thing, subject, role, name, agent);
        state(subject, ONTOLOGY + role + ">", agent);
        state(subject, ONTOLOGY + deed + ">", action);
        action(subject, action, "CorrespondenceAction", time);
        state(action, ONTOLOGY + "agent>", agent);
    }

    private void action(String subject, String action, String kind, String time) throws IOException {
        state(subject, ONTOLOGY + "action>", action);
        state(action, TYPE, ONTOLOGY + kind + ">");
        state(action, ONTOLOGY + "basis>", ONTOLOGY + "StatedInRecord>");
        if (!time.isEmpty()) {
            state(action, ONTOLOGY + "time>", time);
        }
    }

    private void mention(String thing, String subject, String role, String name, String meant) throws IOException {
        String mention = thing + "#mention-" + role + "-" + PlainDocument.key(name) + ">";
        state(subject, ONTOLOGY + "hasMention>", mention);
        state(mention, TYPE, ONTOLOGY + "Mention>");
        text(mention, ONTOLOGY + "asWritten>", name);
        text(mention, ONTOLOGY + "role>", role);
        state(mention, ONTOLOGY + "basis>", ONTOLOGY + "StatedInRecord>");
        state(mention, ONTOLOGY + "refersTo>", meant);
    }

    private void custody(PlainDocument document, String thing, String subject) throws IOException {
        for (String language : document.all("languages")) {
            text(subject, "<https://schema.org/inLanguage>", language);
        }
        for (String collection : document.all("collections")) {
            state(subject, ONTOLOGY + "inCollection>", "<" + BASE + "collection/" + collection + ">");
        }
        for (String program : document.all("programs")) {
            state(subject, ONTOLOGY + "releasedBy>", "<" + BASE + "program/" + PlainDocument.key(program) + ">");
        }
        for (String other : document.all("replyTo")) {
            state(subject, ONTOLOGY + "replyTo>", "<" + BASE + "document/" + other + ">");
        }
        String reference = document.one("archiveReference");
        if (!reference.isEmpty()) {
            String copy = thing + "#copy-" + PlainDocument.copyKey(reference) + ">";
            String archive = "<" + BASE + "organization/archive-"
                    + PlainDocument.key(reference.substring(0, reference.indexOf(','))) + ">";
            text(subject, ONTOLOGY + "archivalReference>", reference);
            state(subject, ONTOLOGY + "repository>", archive);
            state(subject, ONTOLOGY + "hasCopy>", copy);
            state(copy, TYPE, ONTOLOGY + "Copy>");
            text(copy, ONTOLOGY + "archivalReference>", reference);
            text(copy, ONTOLOGY + "locator>", reference.substring(reference.lastIndexOf("l. ")));
            state(copy, ONTOLOGY + "repository>", archive);
            state(copy, ONTOLOGY + "heldIn>", "<" + BASE + "unit/" + PlainDocument.unitKey(reference) + ">");
        }
    }

    private void dating(String subject, String date) throws IOException {
        text(subject, ONTOLOGY + "dateAsWritten>", date);
        out.literal(subject, ONTOLOGY + "date>", date, "^^<http://id.loc.gov/datatypes/edtf/EDTF>");
        out.literal(subject, ONTOLOGY + "earliest>", PlainDocument.earliest(date), DAY);
        out.literal(subject, ONTOLOGY + "latest>", PlainDocument.latest(date), DAY);
    }

    private void concept(String subject, String property, String word, String type, String scheme) throws IOException {
        String concept = "<" + BASE + type + "/" + PlainDocument.key(word) + ">";
        state(subject, ONTOLOGY + property + ">", concept);
        state(concept, TYPE, SKOS + "Concept>");
        text(concept, LABEL, word);
        text(concept, SKOS + "prefLabel>", word);
        state(concept, SKOS + "inScheme>", "<" + BASE + "scheme/" + scheme + ">");
    }

    private void state(String subject, String predicate, String object) throws IOException {
        out.line(subject, predicate, object);
    }

    private void text(String subject, String predicate, String text) throws IOException {
        out.literal(subject, predicate, text, "");
    }
}
