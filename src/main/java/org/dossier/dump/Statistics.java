package org.dossier.dump;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.rdf.Iri;

/**
 * How many of everything a graph has (VoID, sections 4.6 and 4.7).
 *
 * @param triples its triples
 * @param entities its entities: IRIs without fragment that something is stated of, or of a part of which
 * @param distinctSubjects its different subjects: entities and their parts
 * @param distinctObjects its different objects, literals among them
 * @param properties of each property that it uses
 * @param classes of each class that it states a member of
 * @param examples of each class that has one, the first member that is an entity and no part of one
 */
public record Statistics(
        long triples,
        long entities,
        long distinctSubjects,
        long distinctObjects,
        SortedMap<Iri, PropertyUse> properties,
        SortedMap<Iri, ClassUse> classes,
        SortedMap<Iri, Iri> examples) {
    public Statistics {
        properties = sorted(properties);
        classes = sorted(classes);
        examples = sorted(examples);
    }

    /** Of one property: its triples, their different subjects, and their different objects. */
    public record PropertyUse(long triples, long distinctSubjects, long distinctObjects) {}

    /**
     * Of one class.
     *
     * @param members the things that are stated to be of it
     * @param fields of each property that a member has: how far it covers the class
     */
    public record ClassUse(long members, SortedMap<Iri, FieldUse> fields) {
        public ClassUse {
            fields = sorted(fields);
        }
    }

    /** Of one property of the members of a class: how many members have it, and in how many triples. */
    public record FieldUse(long members, long triples) {}

    /** How many things are stated to be of each class, by its local name: {@code Document}. */
    public SortedMap<String, Long> membersByLocalName() {
        SortedMap<String, Long> counts = new TreeMap<>();
        classes.forEach((type, use) -> counts.merge(type.localName(), use.members(), Long::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    private static <V> SortedMap<Iri, V> sorted(SortedMap<Iri, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
