package org.dossier.text;

import java.util.List;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** Properties whose values are searched together, in one field of the index. */
enum TextGroup {
    /** What a thing is called in this graph. */
    LABEL,
    /** Every name of an actor, a place or a program; stated of a part, and found as the thing itself. */
    NAME,
    /** What a document, a person ... is about. */
    DESCRIPTION,
    /** What a record notes beside. */
    NOTE;

    List<Iri> properties() {
        return switch (this) {
            case LABEL ->
                List.of(
                        ExternalVocabulary.RDFS_LABEL,
                        ExternalVocabulary.DCTERMS_TITLE,
                        ExternalVocabulary.SKOS_PREF_LABEL);
            case NAME -> List.of(Vocabulary.NAME);
            case DESCRIPTION -> List.of(ExternalVocabulary.DCTERMS_DESCRIPTION);
            case NOTE -> List.of(ExternalVocabulary.SKOS_NOTE);
        };
    }

    /** True if it tells what a thing is called; its values are in {@link TextFields#CALLED} too. */
    boolean called() {
        return this == LABEL || this == NAME;
    }

    /** The field with the values in any language, folded: {@code label}. */
    String field() {
        return switch (this) {
            case LABEL -> "label";
            case NAME -> "name";
            case DESCRIPTION -> "description";
            case NOTE -> "note";
        };
    }

    /** The field with the values in a language, divided into words as the language wants: {@code label_ru}. */
    String field(String language) {
        return field() + TextFields.LANGUAGE_MARK + language;
    }
}
