package org.dossier.link.published;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.dossier.link.mapping.Mapping;
import org.dossier.link.mapping.Standing;
import org.dossier.mapping.AuthorityLink;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** States one row as SSSOM 1.0 has it in RDF: each slot by its URI in the data model. */
final class MappingStatements {
    private final Iri iri;
    private final Receiver receiver;

    /** Takes statements. */
    interface Receiver {
        void triple(Triple triple) throws IOException;
    }

    private MappingStatements(Iri iri, Receiver receiver) {
        this.iri = iri;
        this.receiver = receiver;
    }

    static void state(Mapping mapping, Receiver receiver) throws IOException {
        Iri entry = AuthorityLink.entry(mapping.object());
        Iri iri = AuthorityLink.mapping(mapping.subject(), entry);
        new MappingStatements(iri, receiver).state(mapping, entry);
        boolean links =
                mapping.standing() == Standing.REVIEWED && !entry.equals(ExternalVocabulary.SSSOM_NO_TERM_FOUND);
        if (links) {
            receiver.triple(new Triple(mapping.subject(), mapping.predicate(), entry));
        }
    }

    /** States a link that follows from another, with its shortcut. */
    static void link(Mapping mapping, Receiver receiver) throws IOException {
        Iri iri = AuthorityLink.mapping(mapping.subject(), mapping.object());
        new MappingStatements(iri, receiver).state(mapping, mapping.object());
        receiver.triple(new Triple(mapping.subject(), mapping.predicate(), mapping.object()));
    }

    /** States a row that nobody has decided on yet, as a mapping of that IRI and without a shortcut. */
    static void candidate(Iri iri, Mapping mapping, Receiver receiver) throws IOException {
        new MappingStatements(iri, receiver).state(mapping, mapping.object());
    }

    private void state(Mapping mapping, Iri entry) throws IOException {
        state(ExternalVocabulary.RDF_TYPE, ExternalVocabulary.SSSOM_MAPPING);
        state(ExternalVocabulary.OWL_ANNOTATED_SOURCE, mapping.subject());
        state(ExternalVocabulary.OWL_ANNOTATED_PROPERTY, mapping.predicate());
        state(ExternalVocabulary.OWL_ANNOTATED_TARGET, entry);
        if (mapping.negative()) {
            text(ExternalVocabulary.SSSOM_PREDICATE_MODIFIER, "Not");
        }
        text(ExternalVocabulary.SSSOM_OBJECT_LABEL, mapping.objectLabel());
        state(ExternalVocabulary.SSSOM_MAPPING_JUSTIFICATION, mapping.justification());
        who(mapping);
        text(ExternalVocabulary.SSSOM_MAPPING_TOOL, mapping.tool());
        text(ExternalVocabulary.SSSOM_MAPPING_TOOL_VERSION, mapping.toolVersion());
        if (mapping.date().isPresent()) {
            state(
                    ExternalVocabulary.PAV_AUTHORED_ON,
                    Literal.typed(mapping.date().get().toString(), ExternalVocabulary.XSD_DATE));
        }
        if (mapping.confidence().isPresent()) {
            // The lexical form that the store gives back.
            String confidence = mapping.confidence().getAsDouble() + "e0";
            state(ExternalVocabulary.SSSOM_CONFIDENCE, Literal.typed(confidence, ExternalVocabulary.XSD_DOUBLE));
        }
        text(ExternalVocabulary.RDFS_COMMENT, mapping.comment());
    }

    private void who(Mapping mapping) throws IOException {
        iris(ExternalVocabulary.PAV_AUTHORED_BY, mapping.authors());
        texts(ExternalVocabulary.SSSOM_AUTHOR_LABEL, mapping.authorNames());
        iris(ExternalVocabulary.SSSOM_REVIEWER_ID, mapping.reviewers());
        texts(ExternalVocabulary.SSSOM_REVIEWER_LABEL, mapping.reviewerNames());
    }

    private void iris(Iri property, List<Iri> values) throws IOException {
        for (Iri value : values) {
            state(property, value);
        }
    }

    private void texts(Iri property, List<String> values) throws IOException {
        for (String value : values) {
            text(property, value);
        }
    }

    private void text(Iri property, String value) throws IOException {
        if (!value.isEmpty()) {
            state(property, Literal.string(Normalizer.normalize(value, Normalizer.Form.NFC)));
        }
    }

    private void state(Iri property, Term value) throws IOException {
        receiver.triple(new Triple(iri, property, value));
    }
}
