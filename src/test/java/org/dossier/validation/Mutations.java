package org.dossier.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.rdf.Vocabulary;

/** Damages a graph at random places, in ways of which each breaks some rule sooner or later, or just does not. */
final class Mutations {
    private static final Iri INTEGER = new Iri("http://www.w3.org/2001/XMLSchema#integer");

    /** Values at the border of what rules allow. */
    private static final List<Term> ODD = List.of(
            Literal.string(""),
            Literal.string("a \"quoted\" \\ text\nof lines\u0001"),
            Literal.string("true"),
            Literal.string("collection"),
            Literal.text("text", "en"),
            Literal.text("текст", "ru"),
            Literal.text("another", "en"),
            Literal.typed("true", ExternalVocabulary.XSD_BOOLEAN),
            Literal.typed("1", ExternalVocabulary.XSD_BOOLEAN),
            Literal.typed("false", ExternalVocabulary.XSD_BOOLEAN),
            Literal.typed("perhaps", ExternalVocabulary.XSD_BOOLEAN),
            Literal.typed("1951-02-30", ExternalVocabulary.XSD_DATE),
            Literal.typed("1952-02-29", ExternalVocabulary.XSD_DATE),
            Literal.typed("1951-07-10Z", ExternalVocabulary.XSD_DATE),
            Literal.typed("1951-07-10+09:00", ExternalVocabulary.XSD_DATE),
            Literal.typed("-0043-03-15", ExternalVocabulary.XSD_DATE),
            Literal.typed("0000-01-01", ExternalVocabulary.XSD_DATE),
            Literal.typed("12026-01-01", ExternalVocabulary.XSD_DATE),
            Literal.typed(" 1951-07-10 ", ExternalVocabulary.XSD_DATE),
            Literal.typed("90", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("90.000", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("90.001", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("-.5", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("5.", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("+180.00", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("ninety", ExternalVocabulary.XSD_DECIMAL),
            Literal.typed("12", INTEGER),
            Literal.typed("1951-07", ExternalVocabulary.EDTF),
            Literal.typed("next year", ExternalVocabulary.EDTF),
            new Iri("http://example.org/elsewhere"),
            new Iri("http://www.w3.org/2004/02/skos/core#exactMatch"));

    private final Random random;
    private final List<Triple> sound;
    private final List<Iri> subjects = new ArrayList<>();
    private final SortedSet<Triple> graph;

    private Mutations(Collection<Triple> sound, Random random) {
        this.random = random;
        this.sound = List.copyOf(sound);
        sound.stream().map(Triple::subject).distinct().forEach(subjects::add);
        graph = new TreeSet<>(sound);
    }

    static SortedSet<Triple> of(Collection<Triple> sound, Random random, int changes) {
        Mutations mutations = new Mutations(sound, random);
        for (int i = 0; i < changes; i++) {
            mutations.change();
        }
        return mutations.graph;
    }

    private void change() {
        Triple one = any(sound);
        Triple other = any(sound);
        switch (random.nextInt(10)) {
            case 0 -> graph.remove(one);
            case 1 -> replace(one, new Triple(one.subject(), one.predicate(), other.object()));
            case 2 -> replace(one, new Triple(one.subject(), other.predicate(), one.object()));
            case 3 -> replace(one, new Triple(other.subject(), one.predicate(), one.object()));
            case 4 -> replace(one, new Triple(one.subject(), one.predicate(), any(ODD)));
            case 5 -> graph.add(new Triple(one.subject(), one.predicate(), any(ODD)));
            case 6 -> graph.add(new Triple(one.subject(), other.predicate(), other.object()));
            case 7 -> graph.add(new Triple(one.subject(), one.predicate(), any(subjects)));
            case 8 -> graph.add(new Triple(any(subjects), ExternalVocabulary.RDF_TYPE, classOf(one)));
            default -> link(one.subject());
        }
    }

    /** Links a thing to something by a property that rules follow to other things. */
    private void link(Iri thing) {
        graph.add(new Triple(
                thing,
                any(List.of(
                        Vocabulary.TIME,
                        Vocabulary.SENDING,
                        Vocabulary.RECEIPT,
                        Vocabulary.ACTION,
                        Vocabulary.HAS_NAME,
                        Vocabulary.HAS_COPY,
                        Vocabulary.HAS_MENTION)),
                any(subjects)));
    }

    private Iri classOf(Triple triple) {
        return triple.predicate().equals(ExternalVocabulary.RDF_TYPE) && triple.object() instanceof Iri type
                ? type
                : any(List.of(
                        Vocabulary.DOCUMENT,
                        Vocabulary.ACTOR,
                        Vocabulary.PERSON,
                        Vocabulary.COPY,
                        Vocabulary.TIME_EXPRESSION));
    }

    private void replace(Triple one, Triple by) {
        graph.remove(one);
        graph.add(by);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
