package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.Actor;
import org.dossier.model.ActorKind;
import org.dossier.model.Annotation;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Dating;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.Text;

/** Reads what belongs to each kind of record, once its id and labels are known to be good. */
final class KindReader {
    private final String id;
    private final FieldReader fields;

    KindReader(String id, FieldReader fields) {
        this.id = id;
        this.fields = fields;
    }

    Document document(List<Text> titles, Set<String> types) {
        return new Document(
                id,
                titles,
                fields.dating("date", "dateAsWritten"),
                type(types),
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

    private String type(Set<String> types) {
        String type = fields.text("type");
        if (!type.isEmpty() && !types.isEmpty() && !types.contains(type)) {
            fields.report(
                    "type",
                    type,
                    Rule.UNKNOWN_TYPE,
                    "type \"" + Values.shown(type)
                            + "\" is not among the types in dataset.yaml; it is published, add it there or correct it");
        }
        return type;
    }

    Optional<ArchiveRecord> actor(List<Text> labels) {
        String word = fields.text("kind");
        Optional<ActorKind> kind = ActorKind.named(word);
        if (kind.isEmpty()) {
            boolean missing = word.isEmpty();
            fields.report(
                    "kind",
                    word,
                    missing ? Rule.MISSING_FIELD : Rule.UNKNOWN_KIND,
                    missing
                            ? "the record has no kind; give person, organization or position"
                            : "kind \"" + Values.shown(word) + "\" is none of person, organization, position");
            return Optional.empty();
        }
        return Optional.of(new Actor(
                id,
                kind.get(),
                names(labels),
                either("birth", "begin"),
                either("death", "end"),
                fields.languageTexts("roles"),
                fields.text("partOf"),
                fields.texts("holders"),
                fields.text("code"),
                new IdentifierReader(fields).identifiers(),
                annotation()));
    }

    /** The date under either of two names; where both are given the first counts and the second is reported. */
    private Dating either(String field, String otherField) {
        Dating one = fields.dating(field, "");
        Dating other = fields.dating(otherField, "");
        if (!one.isUndated() && !other.isUndated()) {
            fields.report(
                    otherField,
                    other.asWritten(),
                    Rule.WRONG_SHAPE,
                    otherField + " says the same as " + field + ", which is published in its place");
        }
        return one.isUndated() ? other : one;
    }

    Place place(List<Text> labels) {
        return new Place(
                id,
                names(labels),
                coordinates(),
                fields.text("within"),
                new IdentifierReader(fields).identifiers(),
                annotation());
    }

    private List<Place.Coordinates> coordinates() {
        String latitude = fields.text("latitude");
        String longitude = fields.text("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return List.of();
        }
        Optional<Place.Coordinates> at = Place.Coordinates.read(latitude, longitude);
        if (at.isPresent()) {
            return List.of(at.get());
        }
        String point = Values.shown(latitude) + ", " + Values.shown(longitude);
        fields.report(
                "latitude",
                point,
                Rule.BAD_COORDINATES,
                "\"" + point + "\" is no latitude and longitude in decimal degrees; it is not published");
        return List.of();
    }

    Program program(List<Text> labels) {
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
                new IdentifierReader(fields).identifiers(),
                annotation());
    }

    Collection collection(List<Text> labels) {
        return new Collection(
                id,
                labels,
                fields.dating("dates", ""),
                fields.texts("related"),
                fields.languages("languages"),
                annotation());
    }

    Event event(List<Text> labels) {
        return new Event(
                id,
                labels,
                fields.dating("begin", ""),
                fields.dating("end", ""),
                fields.texts("places"),
                fields.texts("participants"),
                new IdentifierReader(fields).identifiers(),
                annotation());
    }

    private List<NameForm> names(List<Text> labels) {
        return new NameReader(fields).names(labels);
    }

    private Annotation annotation() {
        return new Annotation(
                fields.languageTexts("description"),
                fields.languageTexts("note"),
                fields.url("url"),
                fields.texts("sources"),
                fields.texts("replaces"));
    }
}
