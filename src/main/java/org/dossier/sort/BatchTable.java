package org.dossier.sort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** Triples of one batch, their terms numbered as they come, until they are written as a {@link Run}. */
final class BatchTable {
    private static final int SUBJECT_BITS = 22;
    private static final int PREDICATE_BITS = 18;
    private static final int OBJECT_BITS = 22;
    private static final int MOST_TERMS = 1 << SUBJECT_BITS;
    private static final int BYTES_PER_TERM = 96;
    private static final int SMALLEST_TABLE = 1 << 10;

    private final long limitBytes;
    private final List<Term> terms = new ArrayList<>();
    private final Map<Iri, Integer> predicates = new HashMap<>();
    private final List<Integer> predicateTerms = new ArrayList<>();
    private final Longs[] graphs;
    /** In each slot the hash of a term in the upper half and its number plus one in the lower; 0 where there is none. */
    private long[] table = new long[SMALLEST_TABLE];

    private Iri lastSubject = new Iri("urn:none");
    private int lastNumber = -1;
    private long heldBytes;

    BatchTable(int graphs, long limitBytes) {
        this.limitBytes = limitBytes;
        this.graphs = new Longs[graphs];
        Arrays.setAll(this.graphs, i -> new Longs());
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean isFull() {
        return heldBytes >= limitBytes || terms.size() > MOST_TERMS - 3 || predicates.size() >= 1 << PREDICATE_BITS;
    }

    @SuppressWarnings(
            "ReferenceEquality") // a subject is often the same object as the one before; if not, it is looked up
    void add(int graph, Triple triple) {
        if (triple.subject() != lastSubject) {
            lastSubject = triple.subject();
            lastNumber = number(lastSubject);
        }
        long predicate = predicate(triple.predicate());
        long object = number(triple.object());
        graphs[graph].add((long) lastNumber << (PREDICATE_BITS + OBJECT_BITS) | predicate << OBJECT_BITS | object);
        heldBytes += Long.BYTES * 2;
    }

    private int predicate(Iri predicate) {
        Integer known = predicates.get(predicate);
        if (known != null) {
            return known;
        }
        predicateTerms.add(number(predicate));
        predicates.put(predicate, predicateTerms.size() - 1);
        return predicateTerms.size() - 1;
    }

    private int number(Term term) {
        int hash = term.hashCode();
        int slot = slot(hash);
        for (long entry = table[slot]; entry != 0; entry = table[slot]) {
            if ((int) (entry >>> Integer.SIZE) == hash) {
                int number = (int) entry - 1;
                Term known = terms.get(number);
                if (known == term || known.equals(term)) {
                    return number;
                }
            }
            slot = slot + 1 & table.length - 1;
        }
        terms.add(term);
        table[slot] = ((long) hash << Integer.SIZE) | terms.size();
        heldBytes += BYTES_PER_TERM + 2L * characters(term);
        if (terms.size() > table.length / 2) {
            grow();
        }
        return terms.size() - 1;
    }

    private static int characters(Term term) {
        return term instanceof Iri iri
                ? iri.value().length()
                : ((Literal) term).lexical().length();
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & table.length - 1;
    }

    private void grow() {
        long[] smaller = table;
        table = new long[smaller.length * 2];
        for (long entry : smaller) {
            if (entry != 0) {
                int slot = slot((int) (entry >>> Integer.SIZE));
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = entry;
            }
        }
    }

    /** Writes everything, sorted, each triple once. */
    Run write(Path file) throws IOException {
        byte[][] encoded = new byte[terms.size()][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = terms.get(i).utf8();
        }
        int[] order = TermOrder.of(encoded);
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        int[] sortedPredicates =
                predicateTerms.stream().mapToInt(term -> ranks[term]).sorted().toArray();
        int[] predicateRanks = predicateTerms.stream()
                .mapToInt(term -> Arrays.binarySearch(sortedPredicates, ranks[term]))
                .toArray();
        TripleLayout layout = new TripleLayout(order.length, order.length, sortedPredicates.length);
        try (RunWriter writer = new RunWriter(file)) {
            for (int number : order) {
                writer.term(encoded[number]);
            }
            writer.predicates(sortedPredicates);
            for (Longs graph : graphs) {
                writer.triples(sorted(graph, ranks, predicateRanks, layout));
            }
            return writer.run();
        }
    }

    /** Brings the triples of each subject together by counting, as they are few, and sorts those. */
    private static long[] sorted(Longs graph, int[] ranks, int[] predicateRanks, TripleLayout layout) {
        int[] ends = new int[ranks.length + 1];
        for (int i = 0; i < graph.size; i++) {
            ends[ranks[subject(graph.values[i])] + 1]++;
        }
        for (int rank = 1; rank < ends.length; rank++) {
            ends[rank] += ends[rank - 1];
        }
        long[] triples = new long[graph.size];
        for (int i = 0; i < graph.size; i++) {
            long triple = graph.values[i];
            triples[ends[ranks[subject(triple)]]++] = repacked(triple, ranks, predicateRanks, layout);
        }
        int start = 0;
        for (int rank = 0; rank < ranks.length; rank++) {
            if (ends[rank] - start > 1) {
                Arrays.sort(triples, start, ends[rank]);
            }
            start = ends[rank];
        }
        return triples;
    }

    private static int subject(long triple) {
        return (int) (triple >>> (PREDICATE_BITS + OBJECT_BITS));
    }

    private static long repacked(long triple, int[] ranks, int[] predicateRanks, TripleLayout layout) {
        int predicate = (int) (triple >>> OBJECT_BITS) & (1 << PREDICATE_BITS) - 1;
        int object = (int) triple & (1 << OBJECT_BITS) - 1;
        return layout.pack(ranks[subject(triple)], predicateRanks[predicate], ranks[object]);
    }

    /** Numbers that are still coming. */
    private static final class Longs {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
