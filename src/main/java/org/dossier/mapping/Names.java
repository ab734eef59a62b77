package org.dossier.mapping;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.Text;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Vocabulary;

/** Finds the thing that a name means, and states the provisional thing where no record claims the name. */
final class Names {
    /** Before the key of a kind: the message that says what it is called. */
    private static final String KIND_WORDS = "kind.";

    private final RecordIndex index;
    private final Meanings meanings;
    private final IriMinter iris;
    private final Statements statements;
    private final Settlement settlement;

    Names(RecordIndex index, Meanings meanings, IriMinter iris, Statements statements, Settlement settlement) {
        this.index = index;
        this.meanings = meanings;
        this.iris = iris;
        this.statements = statements;
        this.settlement = settlement;
    }

    Statements statements() {
        return statements;
    }

    Settlement settlement() {
        return settlement;
    }

    /** What a reference means that is an id or a name. */
    Meaning meant(String idOrName, NameRole role) {
        return meanings.reference(idOrName, role);
    }

    /** The thing that {@code name} means in a field; empty if several records claim it, which is remarked. */
    Optional<Iri> name(String name, NameRole role, String field) throws IOException {
        return iri(meanings.meaning(name, role), name, role, field);
    }

    /** As {@link #name}, where the field may also hold the id of a record. */
    Optional<Iri> reference(String idOrName, NameRole role, String field) throws IOException {
        return iri(meanings.reference(idOrName, role), idOrName, role, field);
    }

    private Optional<Iri> iri(Meaning meaning, String name, NameRole role, String field) throws IOException {
        if (meaning instanceof Meaning.Claimed claimed) {
            return Optional.of(iris.of(claimed.entity()));
        }
        if (meaning instanceof Meaning.Unclaimed unclaimed) {
            remark(unclaimed, name, field);
            return Optional.of(provisional(unclaimed, name));
        }
        String claimants = ((Meaning.Ambiguous) meaning)
                .claimants().stream().map(Entity::id).collect(Collectors.joining(" and "));
        statements.remark(
                Remark.Kind.AMBIGUOUS_NAME,
                field,
                name,
                "\"" + name + "\" is claimed by " + claimants + ", so it was given to neither as " + role.word()
                        + "; let one of them claim it");
        return Optional.empty();
    }

    private void remark(Meaning.Unclaimed unclaimed, String name, String field) {
        switch (unclaimed.kind()) {
            case ACTOR, PLACE ->
                statements.remark(
                        Remark.Kind.PROVISIONAL,
                        field,
                        name,
                        "no record claims \"" + name + "\", so it got a provisional "
                                + unclaimed.kind().segment() + "; add the name to a record if it is a form of another");
            case TOPIC, KIND -> {
                // Any word will do.
            }
            default ->
                statements.remark(
                        Remark.Kind.UNRESOLVED_REFERENCE,
                        field,
                        name,
                        "no " + unclaimed.kind().segment() + " of the dataset has the id or name \"" + name
                                + "\"; it got a provisional one");
        }
        index.successor(unclaimed)
                .ifPresent(successor -> statements.remark(
                        Remark.Kind.REPLACED_BUT_THERE,
                        field,
                        name,
                        "\"" + name + "\" got a provisional " + unclaimed.kind().segment() + ", which \"" + successor
                                + "\" replaces; let that record claim the name, or remove the id there"));
    }

    private Iri provisional(Meaning.Unclaimed thing, String name) throws IOException {
        MappingRule rule = MappingRule.PROVISIONAL;
        Iri iri = iris.of(thing);
        if (settlement.isStated(iri, name)) {
            return iri;
        }
        settlement.classes(iri, thing, name);
        statements.string(rule, iri, ExternalVocabulary.RDFS_LABEL, thing.label());
        statements.isTrue(rule, iri, Vocabulary.PROVISIONAL);
        if (thing.kind() == EntityKind.COLLECTION) {
            statements.string(rule, iri, Vocabulary.LEVEL, "collection");
        }
        if (thing.kind() != EntityKind.COLLECTION && thing.kind() != EntityKind.EVENT) {
            Fragments fragments = new Fragments();
            fragments.of("name", thing.label(), "");
            form(rule, iri, fragments, new NameForm(Text.of(name), NameKind.VARIANT, ""));
        }
        return iri;
    }

    /** A form of a thing's name, with its kind, script and source. */
    void form(MappingRule rule, Iri thing, Fragments fragments, NameForm name) throws IOException {
        String tag = Script.tag(name.text());
        Iri form = IriMinter.part(thing, fragments.of("name", name.text().value(), tag));
        statements.state(rule, thing, Vocabulary.HAS_NAME, form);
        statements.state(rule, form, ExternalVocabulary.RDF_TYPE, Vocabulary.NAME_FORM);
        statements.text(rule, form, Vocabulary.NAME, name.text());
        statements.string(rule, form, Vocabulary.NAME_KIND, name.kind().word());
        statements.string(rule, form, Vocabulary.SCRIPT, Script.of(name.text()));
        statements.iriOrText(rule, form, ExternalVocabulary.DCTERMS_SOURCE, name.source());
    }

    /** The concept that a word means, with its label and scheme. */
    Iri concept(MappingRule rule, String word, NameRole role) throws IOException {
        Meaning.Unclaimed term = (Meaning.Unclaimed) meanings.meaning(word, role);
        Iri iri = iris.of(term);
        if (settlement.isStated(iri, word)) {
            return iri;
        }
        statements.state(rule, iri, ExternalVocabulary.RDF_TYPE, ExternalVocabulary.SKOS_CONCEPT);
        Literal label = Literal.string(term.label());
        statements.state(rule, iri, ExternalVocabulary.RDFS_LABEL, label);
        statements.state(rule, iri, ExternalVocabulary.SKOS_PREF_LABEL, label);
        statements.state(rule, iri, ExternalVocabulary.SKOS_IN_SCHEME, iris.of(EntityKind.SCHEME, scheme(term.kind())));
        if (term.kind() == EntityKind.KIND) {
            known(iri, term.key());
        }
        return iri;
    }

    /** What a kind of document that archives use everywhere is called in the other languages of the pages. */
    private void known(Iri kind, String key) throws IOException {
        for (Language language : Language.values()) {
            Wording wording = Wording.in(language);
            if (language != Language.ENGLISH && wording.has(KIND_WORDS + key)) {
                Literal label = Literal.text(wording.say(KIND_WORDS + key), language.tag());
                statements.state(MappingRule.KIND_WORDS, kind, ExternalVocabulary.RDFS_LABEL, label);
                statements.state(MappingRule.KIND_WORDS, kind, ExternalVocabulary.SKOS_PREF_LABEL, label);
            }
        }
    }

    /** The key of the scheme that holds concepts of a kind. */
    static String scheme(EntityKind kind) {
        return kind == EntityKind.TOPIC ? "topics" : "kinds";
    }
}
