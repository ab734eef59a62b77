package org.dossier.mapping;

import java.util.Locale;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/** The kinds of thing that have an IRI of their own; its lower-case name is the IRI's segment after {@code id/}. */
@SuppressWarnings("ImmutableEnumChecker") // an Iri is a record of a String
enum EntityKind {
    DOCUMENT(Vocabulary.DOCUMENT),
    PERSON(Vocabulary.PERSON),
    ORGANIZATION(Vocabulary.ORGANIZATION),
    POSITION(Vocabulary.POSITION),
    /** An actor that no record claims. */
    ACTOR(Vocabulary.ACTOR),
    PLACE(Vocabulary.PLACE_CLASS),
    EVENT(Vocabulary.EVENT),
    PROGRAM(Vocabulary.PROGRAM),
    COLLECTION(Vocabulary.ARCHIVAL_UNIT),
    UNIT(Vocabulary.ARCHIVAL_UNIT),
    TOPIC(ExternalVocabulary.SKOS_CONCEPT),
    KIND(ExternalVocabulary.SKOS_CONCEPT),
    SCHEME(ExternalVocabulary.SKOS_CONCEPT_SCHEME),
    MAPPING(ExternalVocabulary.SSSOM_MAPPING);

    private final Iri type;
    private final String segment;

    EntityKind(Iri type) {
        this.type = type;
        this.segment = name().toLowerCase(Locale.ROOT);
    }

    /** The class that things of this kind are instances of. */
    Iri type() {
        return type;
    }

    /** What stands between {@code id/} and the key. */
    String segment() {
        return segment;
    }

    /** True for the kinds that are also {@code dossier:Actor}. */
    boolean isActor() {
        return this == PERSON || this == ORGANIZATION || this == POSITION || this == ACTOR;
    }
}
