package org.dossier.dump;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TripleBlock;
import org.roaringbitmap.RoaringBitmap;

/** What {@link StatisticsSink} counts in one block. */
final class BlockStatistics {
    private final EntityBlock entities;
    private final TripleBlock block;
    private final int type;
    private int subjects;

    // By property, in the order they are met.
    private final Map<Integer, Integer> indices = new HashMap<>();
    private int[] properties = new int[128];
    private int[] triples = new int[128];
    private int[] having = new int[128];

    private final Map<Integer, ClassTally> classes = new HashMap<>();

    /** Property index and object of each triple, sorted, each pair once. */
    private final long[] objects;

    private int pairs;

    // The properties of the subject at hand.
    private int[] runs = new int[128];
    private int runCount;
    private int[] runStarts = new int[129];

    private BlockStatistics(EntityBlock block, int type) {
        entities = block;
        this.block = block.triples();
        this.type = type;
        objects = new long[this.block.size()];
    }

    static BlockStatistics of(EntityBlock block, int type) {
        BlockStatistics made = new BlockStatistics(block, type);
        made.count();
        made.sortObjects();
        return made;
    }

    private void count() {
        for (int entity = 0; entity < entities.size(); entity++) {
            int i = entities.start(entity);
            while (i < entities.end(entity)) {
                i = subject(i, entity);
            }
        }
    }

    /** Counts the triples of the subject that begin at {@code start}; returns where those of the next begin. */
    private int subject(int start, int entity) {
        subjects++;
        runCount = 0;
        int types = start;
        int typesEnd = start;
        int i = start;
        int end = entities.end(entity);
        while (i < end && block.subject(i) == block.subject(start)) {
            int predicate = block.predicate(i);
            int index = index(predicate);
            int first = i;
            while (i < end && block.subject(i) == block.subject(start) && block.predicate(i) == predicate) {
                objects[i] = (long) index << 32 | block.object(i);
                i++;
            }
            if (predicate == type) {
                types = first;
                typesEnd = i;
            }
            triples[index] += i - first;
            having[index]++;
            run(index, first);
        }
        runStarts[runCount] = i;
        for (int at = types; at < typesEnd; at++) {
            if (block.terms().isIri(block.object(at))) {
                ClassTally tally = classes.computeIfAbsent(block.object(at), any -> new ClassTally());
                member(tally);
                // An entity's own triples come after those of its parts.
                if (i == end
                        && !tally.hasExample()
                        && block.terms().iri(block.subject(start)).equals(entities.entity(entity))) {
                    tally.example(block.subject(start));
                }
            }
        }
        return i;
    }

    private void run(int index, int first) {
        if (runCount == runs.length) {
            runs = Arrays.copyOf(runs, runCount * 2);
            runStarts = Arrays.copyOf(runStarts, runCount * 2 + 1);
        }
        runs[runCount] = index;
        runStarts[runCount++] = first;
    }

    private void member(ClassTally tally) {
        tally.member();
        for (int run = 0; run < runCount; run++) {
            tally.property(properties[runs[run]], runStarts[run + 1] - runStarts[run]);
        }
    }

    private int index(int predicate) {
        Integer known = indices.get(predicate);
        if (known != null) {
            return known;
        }
        int index = indices.size();
        if (index == properties.length) {
            properties = Arrays.copyOf(properties, index * 2);
            triples = Arrays.copyOf(triples, index * 2);
            having = Arrays.copyOf(having, index * 2);
        }
        properties[index] = predicate;
        indices.put(predicate, index);
        return index;
    }

    private void sortObjects() {
        Arrays.sort(objects);
        for (int i = 0; i < objects.length; i++) {
            if (pairs == 0 || objects[i] != objects[pairs - 1]) {
                objects[pairs++] = objects[i];
            }
        }
    }

    int triples() {
        return block.size();
    }

    int entities() {
        return entities.size();
    }

    int subjects() {
        return subjects;
    }

    /** How many properties are used. */
    int properties() {
        return indices.size();
    }

    /** The number of a property, from 0. */
    int property(int i) {
        return properties[i];
    }

    /** How many triples it has. */
    int triples(int i) {
        return triples[i];
    }

    /** How many subjects have it. */
    int subjects(int i) {
        return having[i];
    }

    /** Adds the numbers of its objects. */
    void addObjects(int i, RoaringBitmap known) {
        int at = Arrays.binarySearch(objects, 0, pairs, (long) i << 32);
        for (at = at < 0 ? -at - 1 : at; at < pairs && objects[at] >>> 32 == i; at++) {
            known.add((int) objects[at]);
        }
    }

    /** The tallies of classes, by number. */
    Map<Integer, ClassTally> classes() {
        return classes;
    }
}
