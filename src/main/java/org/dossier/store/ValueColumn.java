package org.dossier.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/** The values of one property of all documents, by numbers, so that those of any documents are counted without asking for each. */
final class ValueColumn {
    private final NodeTable terms;
    private final List<NodeId> values;
    /** By the number of a document, and one more: where its values begin. */
    private final int[] begins;
    /** Numbers of values, document by document. */
    private final int[] held;

    private ValueColumn(NodeTable terms, List<NodeId> values, int[] begins, int[] held) {
        this.terms = terms;
        this.values = values;
        this.begins = begins;
        this.held = held;
    }

    /** Takes values in any order of documents; for one thread. */
    static final class Builder {
        private final int documents;
        private final Map<NodeId, Integer> numbers = new HashMap<>();
        private final List<NodeId> values = new ArrayList<>();
        private final List<int[]> added = new ArrayList<>();

        Builder(int documents) {
            this.documents = documents;
        }

        void add(int document, NodeId value) {
            int number = numbers.computeIfAbsent(value, any -> {
                values.add(value);
                return values.size() - 1;
            });
            added.add(new int[] {document, number});
        }

        ValueColumn build(NodeTable terms) {
            int[] begins = new int[documents + 1];
            added.forEach(pair -> begins[pair[0] + 1]++);
            for (int document = 0; document < documents; document++) {
                begins[document + 1] += begins[document];
            }
            int[] next = begins.clone();
            int[] held = new int[added.size()];
            added.forEach(pair -> held[next[pair[0]]++] = pair[1]);
            return new ValueColumn(terms, List.copyOf(values), begins, held);
        }
    }

    /** How often each value is held by some documents. */
    Map<Node, Integer> counts(BitSet documents) {
        int[] counts = new int[values.size()];
        for (int document = documents.nextSetBit(0); document >= 0; document = documents.nextSetBit(document + 1)) {
            for (int i = begins[document]; i < begins[document + 1]; i++) {
                counts[held[i]]++;
            }
        }
        Map<Node, Integer> found = new HashMap<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                found.put(terms.getNodeForNodeId(values.get(value)), counts[value]);
            }
        }
        return found;
    }
}
