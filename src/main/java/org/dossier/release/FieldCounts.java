package org.dossier.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.model.Actor;
import org.dossier.model.Annotation;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.RecordKind;
import org.dossier.release.BuildReport.FieldCoverage;

/** Counts, for each kind of record, how many have each field; fields are in the order and spelling of the data format. */
final class FieldCounts {
    private final Map<RecordKind, Map<String, Count>> filled = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Count> records = new EnumMap<>(RecordKind.class);
    private Map<String, Count> fields = Map.of();

    private static final class Count {
        private long value;
    }

    void add(ArchiveRecord record) {
        records.computeIfAbsent(record.recordKind(), kind -> new Count()).value++;
        fields = filled.computeIfAbsent(record.recordKind(), kind -> new LinkedHashMap<>());
        if (record instanceof Document document) {
            document(document);
        } else if (record instanceof Actor actor) {
            actor(actor);
        } else if (record instanceof Place place) {
            place(place);
        } else if (record instanceof Program program) {
            program(program);
        } else if (record instanceof org.dossier.model.Collection collection) {
            collection(collection);
        } else if (record instanceof Event event) {
            event(event);
        }
    }

    List<FieldCoverage> coverage() {
        List<FieldCoverage> coverage = new ArrayList<>();
        filled.forEach((kind, counts) -> {
            long of = records.getOrDefault(kind, new Count()).value;
            counts.forEach((field, count) -> coverage.add(new FieldCoverage(kind, field, count.value, of)));
        });
        return coverage;
    }

    private void document(Document document) {
        count("title", document.titles());
        count("date", document.date().edtf());
        count("dateAsWritten", document.date().asWritten());
        count("type", document.type());
        count("senders", document.correspondence().senders());
        count("recipients", document.correspondence().recipients());
        count("creators", document.credits().creators());
        count("people", document.subjects().people());
        count("organizations", document.subjects().organizations());
        count("places", document.subjects().places());
        count("topics", document.subjects().topics());
        count("events", document.subjects().events());
        count("collections", document.custody().collections());
        count("programs", document.custody().programs());
        count("repository", document.custody().repositories());
        count("archiveReference", document.custody().archiveReference());
        count("languages", document.languages());
        count("translator", document.credits().translators());
        count("contributor", document.credits().contributors());
        count("translationOf", document.relations().translationOf());
        count("replyTo", document.relations().replyTo());
        count("forwards", document.relations().forwards());
        count("draftOf", document.relations().draftOf());
        count("rights", document.rights());
        annotation(document.annotation());
    }

    private void actor(Actor actor) {
        count("label, names", actor.names());
        count("birth, begin", actor.begin().edtf());
        count("death, end", actor.end().edtf());
        count("roles", actor.roles());
        count("partOf", actor.parent());
        count("holders", actor.holders());
        count("code", actor.code());
        count("identifiers", actor.identifiers());
        annotation(actor.annotation());
    }

    private void place(Place place) {
        count("label, names", place.names());
        count("latitude, longitude", place.coordinates());
        count("within", place.within());
        count("identifiers", place.identifiers());
        annotation(place.annotation());
    }

    private void program(Program program) {
        count("label, names", program.names());
        count("partOf", program.parent());
        count("established", program.established().edtf());
        count("funders", program.funders());
        count("partners", program.partners());
        count("role", program.role());
        count("identifiers", program.identifiers());
        annotation(program.annotation());
    }

    private void collection(org.dossier.model.Collection collection) {
        count("label", collection.labels());
        count("dates", collection.dates().edtf());
        count("related", collection.related());
        count("languages", collection.languages());
        annotation(collection.annotation());
    }

    private void event(Event event) {
        count("label", event.labels());
        count("begin", event.begin().edtf());
        count("end", event.end().edtf());
        count("places", event.places());
        count("participants", event.participants());
        count("identifiers", event.identifiers());
        annotation(event.annotation());
    }

    private void annotation(Annotation annotation) {
        count("description", annotation.descriptions());
        count("note", annotation.notes());
        count("url", annotation.url());
        count("sources", annotation.sources());
        count("replaces", annotation.replaces());
    }

    private void count(String field, Collection<?> values) {
        count(field, !values.isEmpty());
    }

    private void count(String field, String value) {
        count(field, !value.isEmpty());
    }

    private void count(String field, boolean isFilled) {
        Count count = fields.computeIfAbsent(field, name -> new Count());
        if (isFilled) {
            count.value++;
        }
    }
}
