package org.dossier.dump;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.dump.Statistics.ClassUse;
import org.dossier.dump.Statistics.FieldUse;
import org.dossier.dump.Statistics.PropertyUse;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.SortedGraph;
import org.dossier.sort.TermDictionary;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts a sorted graph while it is gone through. Subjects come once each and are counted as they come; the objects of each property are
 * kept in a compressed bitmap over the dictionary, which takes at most two bytes for each object of a property, and mostly far less.
 */
public final class StatisticsSink implements BlockSink<EntityBlock, BlockStatistics> {
    private final TermDictionary terms;
    private final int type;
    private final Map<Integer, Property> properties = new HashMap<>();
    private final Map<Integer, ClassTally> classes = new HashMap<>();
    private long triples;
    private long entities;
    private long subjects;

    /** What is known of a property so far. */
    private static final class Property {
        private final RoaringBitmap objects = new RoaringBitmap();
        private long triples;
        private long subjects;
    }

    /** Begins to count a graph. */
    public StatisticsSink(SortedGraph graph) {
        terms = graph.terms();
        type = terms.find(ExternalVocabulary.RDF_TYPE);
    }

    @Override
    public BlockStatistics prepare(EntityBlock block) {
        return BlockStatistics.of(block, type);
    }

    @Override
    public void accept(BlockStatistics block) {
        triples += block.triples();
        entities += block.entities();
        subjects += block.subjects();
        for (int i = 0; i < block.properties(); i++) {
            Property property = properties.computeIfAbsent(block.property(i), any -> new Property());
            property.triples += block.triples(i);
            property.subjects += block.subjects(i);
            block.addObjects(i, property.objects);
        }
        block.classes()
                .forEach((number, tally) ->
                        classes.computeIfAbsent(number, any -> new ClassTally()).add(tally));
    }

    /** The counts, once all of the graph has come. */
    public Statistics statistics() {
        SortedMap<Iri, PropertyUse> uses = new TreeMap<>();
        RoaringBitmap objects = new RoaringBitmap();
        properties.forEach((number, property) -> {
            objects.or(property.objects);
            uses.put(
                    terms.iri(number),
                    new PropertyUse(property.triples, property.subjects, property.objects.getLongCardinality()));
        });
        SortedMap<Iri, ClassUse> members = new TreeMap<>();
        SortedMap<Iri, Iri> examples = new TreeMap<>();
        classes.forEach((number, tally) -> {
            members.put(terms.iri(number), new ClassUse(tally.members(), fields(tally)));
            if (tally.hasExample()) {
                examples.put(terms.iri(number), terms.iri(tally.example()));
            }
        });
        return new Statistics(triples, entities, subjects, objects.getLongCardinality(), uses, members, examples);
    }

    private SortedMap<Iri, FieldUse> fields(ClassTally tally) {
        SortedMap<Iri, FieldUse> fields = new TreeMap<>();
        tally.forEachProperty(
                (property, members, count) -> fields.put(terms.iri(property), new FieldUse(members, count)));
        return fields;
    }
}
