package org.dossier.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.NormalizedName;
import org.dossier.model.RecordKind;
import org.dossier.model.Text;

/** Turns the fields of the records of one kind into records of the model; keeps nothing, so that many threads may use it. */
final class RecordReader {
    private static final int MAX_ID_CHARACTERS = 500;

    private final RecordKind kind;
    private final Set<String> types;

    /** @param types the types of document that the dataset knows; empty if any will do */
    RecordReader(RecordKind kind, Set<String> types) {
        this.kind = kind;
        this.types = types;
    }

    /**
     * Reads a record; empty if it is rejected, which the fields have reported.
     *
     * @param isDuplicate true if a record before it has its id and is published
     */
    Optional<ArchiveRecord> read(FieldReader fields, boolean isDuplicate) {
        RecordProblems problems = fields.problems();
        String id = fields.text("id");
        problems.id(id);
        List<Text> labels = fields.languageTexts(label());
        if (id.isEmpty() && !labels.isEmpty() && (kind == RecordKind.PROGRAMS || kind == RecordKind.COLLECTIONS)) {
            id = NormalizedName.of(labels.get(0).value()).value().replaceAll("[^\\p{L}\\p{Nd}]+", "-");
            problems.id(id);
        }
        checkId(id, isDuplicate, fields);
        if (labels.isEmpty()) {
            fields.report(
                    label(),
                    "",
                    Rule.MISSING_FIELD,
                    "the record has no " + fields.source(label()) + " that can be published; give it one");
        }
        fields.reportUnknown();
        Optional<ArchiveRecord> record = problems.isRejected() ? Optional.empty() : build(id, labels, fields);
        if (problems.isRejected()) {
            record = Optional.empty();
        }
        problems.close();
        return record;
    }

    private String label() {
        return kind == RecordKind.DOCUMENTS ? "title" : "label";
    }

    private static void checkId(String id, boolean isDuplicate, FieldReader fields) {
        if (id.isEmpty()) {
            fields.report(
                    "id",
                    "",
                    Rule.MISSING_FIELD,
                    "the record has no " + fields.source("id") + "; give it one that never changes");
        } else if (id.length() > MAX_ID_CHARACTERS) {
            fields.report(
                    "id",
                    id,
                    Rule.ID_TOO_LONG,
                    "the id has " + id.length() + " characters, more than " + MAX_ID_CHARACTERS + "; shorten it");
        } else if (isDuplicate) {
            fields.report(
                    "id",
                    id,
                    Rule.DUPLICATE_ID,
                    "another record before this one has the id \"" + Values.shown(id)
                            + "\" and is published; give this one another id or remove it");
        } else if (!isForIri(id)) {
            fields.report(
                    "id",
                    id,
                    Rule.ID_NOT_FOR_IRI,
                    "the id \"" + Values.shown(id)
                            + "\" has characters that do not stand in an IRI; the IRI has others for them");
        }
    }

    /** True if it has only the unreserved characters of RFC 3986, section 2.3. */
    private static boolean isForIri(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '~' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private Optional<ArchiveRecord> build(String id, List<Text> labels, FieldReader fields) {
        KindReader reader = new KindReader(id, fields);
        return switch (kind) {
            case DOCUMENTS -> Optional.of(reader.document(onePerLanguage(labels, fields), types));
            case ACTORS -> reader.actor(labels);
            case PLACES -> Optional.of(reader.place(labels));
            case PROGRAMS -> Optional.of(reader.program(labels));
            case COLLECTIONS -> Optional.of(reader.collection(onePerLanguage(labels, fields)));
            case EVENTS -> Optional.of(reader.event(onePerLanguage(labels, fields)));
        };
    }

    /** The first of each language, for kinds that have one title only; the others are reported. */
    private List<Text> onePerLanguage(List<Text> labels, FieldReader fields) {
        if (labels.size() < 2) {
            return labels;
        }
        Set<String> seen = new LinkedHashSet<>();
        List<Text> first =
                labels.stream().filter(text -> seen.add(text.language())).toList();
        if (first.size() < labels.size()) {
            fields.report(
                    label(),
                    labels.toString(),
                    Rule.WRONG_SHAPE,
                    fields.source(label())
                            + " has more than one text in the same language; the first of each is published");
        }
        return first;
    }
}
