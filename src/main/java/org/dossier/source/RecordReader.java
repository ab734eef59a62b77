package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.Annotation;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Dating;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Identifier;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.NormalizedName;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.RecordKind;
import org.dossier.model.Text;

/** Turns the fields of one record into a record of the model. */
final class RecordReader {
    private final FieldReader fields;

    private RecordReader(FieldReader fields) {
        this.fields = fields;
    }

    /**
     * Reads a record.
     *
     * @param ids the ids already seen among records of this kind; the record's own is added
     * @return the record, or nothing if it is rejected, which the fields have reported
     */
    static List<ArchiveRecord> read(FieldReader fields, RecordKind kind, SourceLocation where, Set<String> ids) {
        RecordReader reader = new RecordReader(fields);
        String label = kind == RecordKind.DOCUMENTS ? "title" : "label";
        String id = fields.text("id");
        List<Text> labels = fields.languageTexts(label);
        if (id.isEmpty() && !labels.isEmpty() && (kind == RecordKind.PROGRAMS || kind == RecordKind.COLLECTIONS)) {
            id = NormalizedName.of(labels.get(0).value()).value().replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        }
        fields.id(id);
        if (id.isEmpty()) {
            fields.report(
                    fields.source("id"),
                    "",
                    Rule.MISSING_FIELD,
                    "the record has no id; give it one that never changes");
        } else if (id.length() > 500) {
            fields.report(
                    fields.source("id"), id, Rule.MISSING_FIELD, "the id has more than 500 characters; shorten it");
        } else if (!ids.add(id)) {
            fields.report(
                    fields.source("id"),
                    id,
                    Rule.DUPLICATE_ID,
                    "another record before this one has the id \"" + Values.shown(id) + "\"; the first is published");
        } else if (!id.matches("[A-Za-z0-9._~-]+")) {
            fields.report(
                    fields.source("id"),
                    id,
                    Rule.ID_NOT_FOR_IRI,
                    "the id \"" + Values.shown(id)
                            + "\" has characters that do not stand in an IRI; the IRI has others for them");
        }
        if (labels.isEmpty()) {
            fields.report(fields.source(label), "", Rule.MISSING_FIELD, "the record has no " + label + "; give it one");
        }
        fields.reportUnknown();
        if (fields.isRejected()) {
            return List.of();
        }
        List<ArchiveRecord> record = switch (kind) {
            case DOCUMENTS -> List.of(reader.document(id, onePerLanguage(labels)));
            case ACTORS -> reader.actor(id, labels);
            case PLACES -> List.of(reader.place(id, labels));
            case PROGRAMS -> List.of(reader.program(id, labels));
            case COLLECTIONS -> List.of(reader.collection(id, onePerLanguage(labels)));
            case EVENTS -> List.of(reader.event(id, onePerLanguage(labels)));
        };
        return fields.isRejected() ? List.of() : record;
    }

    private static List<Text> onePerLanguage(List<Text> texts) {
        Set<String> seen = new LinkedHashSet<>();
        return texts.stream().filter(text -> seen.add(text.language())).toList();
    }

    private Document document(String id, List<Text> titles) {
        return new Document(
                id,
                titles,
                fields.dating("date", "dateAsWritten"),
                fields.text("type"),
                new Document.Correspondence(fields.texts("senders"), fields.texts("recipients")),
                new Document.Subjects(
                        fields.texts("people"),
                        fields.texts("organizations"),
                        fields.texts("places"),
                        fields.texts("topics"),
                        fields.texts("events")),
                new Document.Custody(
                        fields.texts("repository"),
                        fields.text("archiveReference"),
                        fields.texts("collections"),
                        fields.texts("programs")),
                new Document.Relations(
                        fields.texts("translationOf"),
                        fields.texts("replyTo"),
                        fields.texts("forwards"),
                        fields.texts("draftOf")),
                new Document.Credits(fields.texts("creators"), fields.texts("translator"), fields.texts("contributor")),
                fields.languages("languages"),
                fields.text("rights"),
                annotation());
    }

    private List<ArchiveRecord> actor(String id, List<Text> labels) {
        String word = fields.text("kind");
        ActorKind kind = ActorKind.named(word).orElse(ActorKind.PERSON);
        if (ActorKind.named(word).isEmpty()) {
            fields.report(
                    fields.source("kind"),
                    word,
                    Rule.UNKNOWN_KIND,
                    "kind \"" + Values.shown(word) + "\" is none of person, organization, position");
            return List.of();
        }
        return List.of(new Actor(
                id,
                kind,
                names(labels),
                first(fields.dating("birth", ""), fields.dating("begin", "")),
                first(fields.dating("death", ""), fields.dating("end", "")),
                fields.languageTexts("roles"),
                fields.text("partOf"),
                fields.texts("holders"),
                fields.text("code"),
                identifiers(),
                annotation()));
    }

    private static Dating first(Dating one, Dating other) {
        return one.isUndated() ? other : one;
    }

    private Place place(String id, List<Text> labels) {
        return new Place(id, names(labels), coordinates(), fields.text("within"), identifiers(), annotation());
    }

    private List<Place.Coordinates> coordinates() {
        String latitude = fields.text("latitude");
        String longitude = fields.text("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return List.of();
        }
        if (isWithin(latitude, 90) && isWithin(longitude, 180)) {
            return List.of(new Place.Coordinates(latitude, longitude));
        }
        fields.report(
                fields.source("latitude"),
                latitude + ", " + longitude,
                Rule.BAD_COORDINATES,
                "\"" + Values.shown(latitude) + ", " + Values.shown(longitude)
                        + "\" is no point on the earth in decimal" + " degrees; it is not published");
        return List.of();
    }

    private static boolean isWithin(String degrees, int limit) {
        return degrees.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?") && Math.abs(Double.parseDouble(degrees)) <= limit;
    }

    private Program program(String id, List<Text> labels) {
        List<NameForm> names = new ArrayList<>(names(labels));
        for (String abbreviation : fields.texts("abbreviation")) {
            names.add(new NameForm(Text.of(abbreviation), NameKind.ABBREVIATION, ""));
        }
        return new Program(
                id,
                names,
                fields.text("partOf"),
                fields.dating("established", ""),
                fields.texts("funders"),
                fields.texts("partners"),
                fields.text("role"),
                identifiers(),
                annotation());
    }

    private Collection collection(String id, List<Text> labels) {
        return new Collection(
                id,
                labels,
                fields.dating("dates", ""),
                fields.texts("related"),
                fields.languages("languages"),
                annotation());
    }

    private Event event(String id, List<Text> labels) {
        return new Event(
                id,
                labels,
                fields.dating("begin", ""),
                fields.dating("end", ""),
                fields.texts("places"),
                fields.texts("participants"),
                identifiers(),
                annotation());
    }

    private Annotation annotation() {
        return new Annotation(
                fields.languageTexts("description"),
                fields.languageTexts("note"),
                fields.url("url"),
                fields.texts("sources"));
    }

    /** The labels as preferred names (the first of each language) and variants, then the names. */
    private List<NameForm> names(List<Text> labels) {
        List<NameForm> names = new ArrayList<>();
        List<Text> preferred = onePerLanguage(labels);
        preferred.forEach(label -> names.add(new NameForm(label, NameKind.PREFERRED, "")));
        labels.stream()
                .filter(label -> !preferred.contains(label))
                .forEach(label -> names.add(new NameForm(label, NameKind.VARIANT, "")));
        JsonNode items = fields.node("names");
        for (JsonNode item : items.isArray() ? items : List.of(items)) {
            if (item.isTextual()) {
                addName(item.asText(), "", "", "", names);
            } else if (item.isObject()) {
                addName(
                        item.path("text").asText(""),
                        item.path("language").asText(""),
                        item.path("kind").asText(""),
                        item.path("source").asText(""),
                        names);
            } else if (!item.isMissingNode() && !item.isNull()) {
                fields.report(
                        "names",
                        item.toString(),
                        Rule.WRONG_SHAPE,
                        "names: " + Values.shown(item.toString())
                                + " is neither text nor an object; it is not published");
            }
        }
        return names;
    }

    private void addName(String text, String language, String word, String source, List<NameForm> names) {
        String clean = fields.clean("names", text);
        if (clean.isEmpty()) {
            return;
        }
        NameKind kind = NameKind.named(word).orElse(NameKind.VARIANT);
        if (!word.isEmpty() && NameKind.named(word).isEmpty()) {
            fields.report(
                    "names",
                    word,
                    Rule.UNKNOWN_WORD,
                    "names: kind \"" + Values.shown(word) + "\" is not known; the name is published as a variant");
        }
        NameForm name =
                new NameForm(new Text(clean, fields.tag("names", language)), kind, fields.clean("names", source));
        if (names.stream().noneMatch(other -> other.text().equals(name.text()))) {
            names.add(name);
        }
    }

    private List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        JsonNode node = fields.node("identifiers");
        JsonNode sources = fields.node("identifierSources");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String value = fields.clean("identifiers", entry.getValue().asText(""));
            List<String> seen = new ArrayList<>();
            sources.path(entry.getKey())
                    .forEach(source -> seen.add(fields.clean("identifierSources", source.asText(""))));
            seen.removeIf(String::isEmpty);
            if (!value.isEmpty()) {
                identifiers.add(new Identifier(entry.getKey(), value, seen));
            }
        }
        return identifiers;
    }
}
