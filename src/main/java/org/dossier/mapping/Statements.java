package org.dossier.mapping;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.dossier.model.Dating;
import org.dossier.model.EdtfDate;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;

/** Words the statements of one record: terms normalized, nothing stated of an empty value. */
final class Statements {
    private static final Literal TRUE = Literal.typed("true", ExternalVocabulary.XSD_BOOLEAN);

    private static final char FIRST_COMBINING = 0x300;

    private final StatementSink sink;

    Statements(StatementSink sink) {
        this.sink = sink;
    }

    void state(MappingRule rule, Iri subject, Iri predicate, Term object) throws IOException {
        sink.state(rule, new Triple(subject, predicate, object));
    }

    /** The classes of a thing; every person, organization and position is also an actor. */
    void type(MappingRule rule, Iri subject, EntityKind kind) throws IOException {
        state(rule, subject, ExternalVocabulary.RDF_TYPE, kind.type());
        if (kind.isActor() && kind != EntityKind.ACTOR) {
            state(rule, subject, ExternalVocabulary.RDF_TYPE, Vocabulary.ACTOR);
        }
    }

    void string(MappingRule rule, Iri subject, Iri predicate, String value) throws IOException {
        if (!value.isEmpty()) {
            state(rule, subject, predicate, Literal.string(nfc(value)));
        }
    }

    /** Text with its language, and the script where the language is not usually written in it. */
    void text(MappingRule rule, Iri subject, Iri predicate, Text text) throws IOException {
        state(rule, subject, predicate, Literal.text(text.value(), Script.tag(text)));
    }

    /**
     * Texts of which there may be one a language: where the script would make two tags equal, the one that was not told the
     * script in the record keeps the tag of the record.
     */
    void onePerLanguage(MappingRule rule, Iri subject, Iri predicate, List<Text> texts) throws IOException {
        for (Text text : texts) {
            String tag = Script.tag(text);
            boolean taken = !tag.equals(text.language())
                    && texts.stream().anyMatch(other -> other.language().equals(tag));
            state(rule, subject, predicate, Literal.text(text.value(), taken ? text.language() : tag));
        }
    }

    /** An IRI where the value is one, else its words. */
    void iriOrText(MappingRule rule, Iri subject, Iri predicate, String value) throws IOException {
        if (isWebAddress(value)) {
            state(rule, subject, predicate, new Iri(value));
        } else {
            string(rule, subject, predicate, value);
        }
    }

    void isTrue(MappingRule rule, Iri subject, Iri predicate) throws IOException {
        state(rule, subject, predicate, TRUE);
    }

    void typed(MappingRule rule, Iri subject, Iri predicate, String value, Iri datatype) throws IOException {
        state(rule, subject, predicate, Literal.typed(value, datatype));
    }

    /** The date as written, as EDTF, and its bounds; what could not be read has only its words. */
    void date(MappingRule rule, Iri subject, Dating dating) throws IOException {
        string(rule, subject, Vocabulary.DATE_AS_WRITTEN, dating.asWritten());
        for (EdtfDate date : dating.edtf()) {
            edtf(rule, subject, date);
        }
    }

    void edtf(MappingRule rule, Iri subject, EdtfDate date) throws IOException {
        typed(rule, subject, Vocabulary.DATE, date.text(), ExternalVocabulary.EDTF);
        day(rule, subject, Vocabulary.EARLIEST, date.earliestDay());
        day(rule, subject, Vocabulary.LATEST, date.latestDay());
    }

    void day(MappingRule rule, Iri subject, Iri predicate, String day) throws IOException {
        if (!day.isEmpty()) {
            typed(rule, subject, predicate, day, ExternalVocabulary.XSD_DATE);
        }
    }

    void remark(Remark.Kind kind, String field, String value, String message) {
        remark(new Remark(kind, field, value, message));
    }

    void remark(Remark remark) {
        sink.remark(remark);
    }

    private static String nfc(String value) {
        return isBelowCombining(value) || Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** Nothing below the first combining character changes, and most text is all there. */
    private static boolean isBelowCombining(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWebAddress(String value) {
        if (!value.startsWith("http://") && !value.startsWith("https://")) {
            return false;
        }
        for (int i = value.indexOf(':') + 3; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= 0x20 || (c >= 0x7F && c <= 0xA0) || "<>\"{}|^`\\".indexOf(c) >= 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return value.length() > value.indexOf(':') + 3;
    }
}
