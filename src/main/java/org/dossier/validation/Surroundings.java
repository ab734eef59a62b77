package org.dossier.validation;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleCursor;

/**
 * What rules about an entity need of other entities, gathered from a whole graph before its entities are looked at: the classes of everything,
 * and the links that rules follow from one thing to another where the two are of different entities. Those are few, since the mapping
 * states acts, names, mentions and copies as parts of what they belong to; a letter that shares the date of the telegram it came in
 * has one. Safe for many threads once it is made.
 */
final class Surroundings {
    private static final Iri SUBCLASS = new Iri("http://www.w3.org/2000/01/rdf-schema#subClassOf");

    private final TermDictionary terms;
    private final Followed followed;
    private final ClassTable classes;
    private final LinkTable hierarchy = new LinkTable();
    private final LinkTable linksTo = new LinkTable();
    private final LinkTable firstSteps = new LinkTable();
    private final LinkTable secondSteps = new LinkTable();

    /**
     * The links that rules follow, by the slots of their properties.
     *
     * @param backwards that rules follow backwards
     * @param first that rules follow to go on from there
     * @param second along which they go on
     */
    record Followed(Slots slots, BitSet backwards, BitSet first, BitSet second) {}

    /** Takes the number of a value. */
    @FunctionalInterface
    interface ValueReceiver {
        void value(int term);
    }

    private Surroundings(TermDictionary terms, Followed followed) {
        this.terms = terms;
        this.followed = followed;
        classes = new ClassTable(terms);
    }

    /**
     * Goes through a graph once, and once more if there are links from entity to entity.
     *
     * @throws IOException if the graph cannot be read
     */
    static Surroundings of(SortedGraph graph, Followed followed) throws IOException {
        Surroundings made = new Surroundings(graph.terms(), followed);
        made.gather(graph);
        made.hierarchy.seal();
        made.linksTo.seal();
        made.firstSteps.seal();
        if (!made.firstSteps.isEmpty()) {
            made.gatherSecondSteps(graph);
        }
        made.secondSteps.seal();
        return made;
    }

    private void gather(SortedGraph graph) throws IOException {
        int type = terms.find(ExternalVocabulary.RDF_TYPE);
        int subclass = terms.find(SUBCLASS);
        EntityName name = new EntityName(terms);
        int subject = -1;
        int[] stated = new int[16];
        int count = 0;
        try (TripleCursor cursor = graph.triples()) {
            while (cursor.next()) {
                int predicate = cursor.predicate();
                int object = cursor.object();
                if (cursor.subject() != subject) {
                    note(subject, stated, count);
                    subject = cursor.subject();
                    count = 0;
                }
                if (!terms.isIri(object)) {
                    continue;
                }
                if (predicate == type) {
                    if (count == stated.length) {
                        stated = Arrays.copyOf(stated, count * 2);
                    }
                    stated[count++] = object;
                } else if (predicate == subclass) {
                    hierarchy.add(0, subject, predicate, object);
                }
                int slot = followed.slots().slot(predicate);
                if (slot != Slots.NONE && isFollowed(slot) && !name.isShared(subject, object)) {
                    link(slot, subject, predicate, object);
                }
            }
        }
        note(subject, stated, count);
    }

    private void note(int subject, int[] stated, int count) {
        if (count > 0) {
            classes.put(subject, Arrays.copyOf(stated, count));
        }
    }

    private boolean isFollowed(int slot) {
        return followed.backwards().get(slot) || followed.first().get(slot);
    }

    private void link(int slot, int subject, int predicate, int object) {
        if (followed.backwards().get(slot)) {
            linksTo.add(object, subject, predicate, object);
        }
        if (followed.first().get(slot)) {
            firstSteps.add(object, subject, predicate, object);
        }
    }

    private void gatherSecondSteps(SortedGraph graph) throws IOException {
        try (TripleCursor cursor = graph.triples()) {
            while (cursor.next()) {
                int slot = followed.slots().slot(cursor.predicate());
                if (slot != Slots.NONE && followed.second().get(slot)) {
                    int subject = cursor.subject();
                    if (firstSteps.isAt(firstSteps.first(subject), subject)) {
                        secondSteps.add(subject, subject, cursor.predicate(), cursor.object());
                    }
                }
            }
        }
    }

    /** The classes of everything. */
    ClassTable classes() {
        return classes;
    }

    /** True if the graph says of classes that they are within others, so that no thing's classes are all stated of it. */
    boolean hasHierarchy() {
        return !hierarchy.isEmpty();
    }

    /** True if a rule goes backwards along the property of that slot. */
    boolean isGoneBackwards(int slot) {
        return followed.backwards().get(slot);
    }

    /** The things of other entities that have a thing as value of a property that a rule goes backwards along. */
    void backward(int thing, int slot, ValueReceiver found) {
        for (int i = linksTo.first(thing); linksTo.isAt(i, thing); i++) {
            if (followed.slots().slot(linksTo.predicate(i)) == slot) {
                found.value(linksTo.subject(i));
            }
        }
    }

    /** The values that a thing has where a rule comes to it from another entity and goes on along a property. */
    void secondStep(int thing, int slot, ValueReceiver found) {
        for (int i = secondSteps.first(thing); secondSteps.isAt(i, thing); i++) {
            if (followed.slots().slot(secondSteps.predicate(i)) == slot) {
                found.value(secondSteps.object(i));
            }
        }
    }

    /** The triples of other entities that rules about everything need. */
    void forAll(Consumer<Triple> context) {
        tell(hierarchy, 0, context);
    }

    /** The triples of other entities that rules about the subject of a triple need on account of it. */
    void of(int subject, int object, Consumer<Triple> context) {
        tell(linksTo, subject, context);
        tell(secondSteps, object, context);
    }

    private void tell(LinkTable links, int key, Consumer<Triple> context) {
        for (int i = links.first(key); links.isAt(i, key); i++) {
            context.accept(links.triple(i, terms));
        }
    }
}
