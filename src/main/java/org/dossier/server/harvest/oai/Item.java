package org.dossier.server.harvest.oai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;
import org.dossier.release.Manifest;
import org.dossier.server.entity.EntityStatements;
import org.dossier.server.entity.EntityType;

/**
 * A live entity, as metadata formats need it. What they tell is what is stated of the entity itself, so that a record changes when its
 * datestamp does; of other things only the names of topics and kinds are asked for, which have no spelling in the document.
 */
final class Item {
    private final String type;
    private final EntityStatements statements;
    private final Manifest.DatasetFacts dataset;
    private final Function<String, List<Literal>> labels;
    private final Map<String, Map<Iri, List<Term>>> values = new TreeMap<>();

    /**
     * @param type the word of its type, as addresses have it; {@code ""} if it is none of those
     * @param labels finds the labels of another thing by its IRI
     */
    Item(
            String type,
            EntityStatements statements,
            Manifest.DatasetFacts dataset,
            Function<String, List<Literal>> labels) {
        this.type = type;
        this.statements = statements;
        this.dataset = dataset;
        this.labels = labels;
        for (Triple triple : statements.triples()) {
            values.computeIfAbsent(triple.subject().value(), subject -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.predicate(), predicate -> new ArrayList<>())
                    .add(triple.object());
        }
    }

    /**
     * A name that a document has for a person, place or the like.
     *
     * @param name as it is written
     * @param about the IRI of whom or what it means; {@code ""} if that is not known
     */
    record Mention(String name, String about) {}

    String iri() {
        return statements.iri();
    }

    /** What kind of thing it is: {@code Person}; {@code ""} if it is of no type that has addresses. */
    String typeTitle() {
        return EntityType.named(type).map(EntityType::title).orElse("");
    }

    boolean isDocument() {
        return type.equals(EntityType.DOCUMENT.word());
    }

    EntityStatements statements() {
        return statements;
    }

    Manifest.DatasetFacts dataset() {
        return dataset;
    }

    /** The values of a property of the entity, in the order of the dumps. */
    List<Term> values(Iri property) {
        return values(iri(), property);
    }

    private List<Term> values(String subject, Iri property) {
        return values.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    /** The literals among {@link #values}. */
    List<Literal> literals(Iri property) {
        return values(property).stream()
                .filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .toList();
    }

    /** The IRIs among {@link #values}. */
    List<String> iris(Iri property) {
        return values(property).stream()
                .filter(Iri.class::isInstance)
                .map(value -> ((Iri) value).value())
                .toList();
    }

    /** The labels of another thing: at most one for a language. */
    List<Literal> labels(String other) {
        return labels.apply(other);
    }

    /** Whom and what the document names in some roles, in the order of the dumps. */
    List<Mention> mentions(Set<String> roles) {
        List<Mention> found = new ArrayList<>();
        for (String part : iris(Vocabulary.HAS_MENTION)) {
            boolean wanted = values(part, Vocabulary.ROLE).stream().anyMatch(role -> roles.contains(text(role)));
            if (wanted) {
                String about = values(part, Vocabulary.REFERS_TO).stream()
                        .map(Item::text)
                        .findFirst()
                        .orElse("");
                values(part, Vocabulary.AS_WRITTEN).forEach(name -> found.add(new Mention(text(name), about)));
            }
        }
        return found;
    }

    /** What a term says: a literal's text, or an IRI. */
    static String text(Term term) {
        return term instanceof Literal literal ? literal.lexical() : ((Iri) term).value();
    }
}
