package org.dossier.description;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** Words the triples of a description; nothing is stated of what is empty. */
final class Stating {
    private final String base;
    private final Collection<Triple> triples;

    /** @param base what the IRIs of the dataset begin with; ends in {@code /} */
    Stating(String base, Collection<Triple> triples) {
        this.base = base;
        this.triples = triples;
    }

    /** An address of the server: {@code <base>sparql}. */
    Iri page(String path) {
        return new Iri(base + path);
    }

    /** Something that the description describes: {@code <base>void#dataset}. */
    Iri part(String name) {
        return new Iri(base + "void#" + name);
    }

    void state(Iri subject, Iri property, Term object) {
        triples.add(new Triple(subject, property, object));
    }

    void string(Iri subject, Iri property, String text) {
        if (!text.isEmpty()) {
            state(subject, property, Literal.string(text));
        }
    }

    void english(Iri subject, Iri property, String text) {
        state(subject, property, Literal.text(text, "en"));
    }

    void texts(Iri subject, Iri property, Map<String, String> byLanguage) {
        byLanguage.forEach((language, text) -> state(subject, property, Literal.text(text, language)));
    }

    void lists(Iri subject, Iri property, Map<String, List<String>> byLanguage) {
        byLanguage.forEach(
                (language, texts) -> texts.forEach(text -> state(subject, property, Literal.text(text, language))));
    }

    void link(Iri subject, Iri property, String address) {
        if (!address.isEmpty()) {
            state(subject, property, new Iri(address));
        }
    }

    void day(Iri subject, Iri property, String day) {
        if (!day.isEmpty()) {
            state(subject, property, Literal.typed(day, DescriptionTerms.DATE));
        }
    }

    void count(Iri subject, Iri property, long count) {
        state(subject, property, Literal.typed(Long.toString(count), DescriptionTerms.INTEGER));
    }
}
