package org.dossier.mapping;

import java.io.IOException;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;

/** Settles by an index that holds the whole dataset. */
final class SettledAtOnce implements Settlement {
    private final RecordIndex index;
    private final Statements statements;

    SettledAtOnce(RecordIndex index, Statements statements) {
        this.index = index;
        this.statements = statements;
    }

    @Override
    public void classes(Iri iri, Meaning.Unclaimed thing, String name) throws IOException {
        classes(statements, iri, thing);
    }

    @Override
    public boolean isStated(Iri thing, String name) {
        return false; // each record states all that follows from it
    }

    static void classes(Statements statements, Iri iri, Meaning.Unclaimed thing) throws IOException {
        if (thing.types().isEmpty()) {
            statements.type(MappingRule.PROVISIONAL, iri, thing.kind());
        }
        for (EntityKind type : thing.types()) {
            statements.type(MappingRule.PROVISIONAL, iri, type);
        }
    }

    @Override
    public void cited(Iri document, String id, Remark unlessHeld) throws IOException {
        if (!index.holdsDocument(id)) {
            knownByCitation(statements, document, id);
            statements.remark(unlessHeld);
        }
    }

    static void knownByCitation(Statements statements, Iri document, String label) throws IOException {
        MappingRule rule = MappingRule.CITED_DOCUMENT;
        statements.type(rule, document, EntityKind.DOCUMENT);
        statements.state(rule, document, ExternalVocabulary.RDFS_LABEL, Literal.string(label));
        statements.isTrue(rule, document, Vocabulary.KNOWN_BY_CITATION);
    }

    @Override
    public void replaced(String id, Remark ifHeld) {
        if (index.holdsDocument(id)) {
            statements.remark(ifHeld);
        }
    }

    @Override
    public void possiblySame(Iri document, Iri other, String id, Remark unlessHeld) throws IOException {
        if (index.holdsDocument(id)) {
            possiblySame(statements, document, other);
        } else {
            statements.remark(unlessHeld);
        }
    }

    static void possiblySame(Statements statements, Iri document, Iri other) throws IOException {
        statements.state(MappingRule.POSSIBLY_SAME, document, Vocabulary.POSSIBLY_SAME_AS, other);
        statements.state(MappingRule.POSSIBLY_SAME, other, Vocabulary.POSSIBLY_SAME_AS, document);
    }
}
