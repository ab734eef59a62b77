package org.dossier.sort;

import java.io.IOException;

/** Two sorted graphs with one dictionary, merged as they are read. */
final class Union implements SortedGraph {
    private final SortedGraph one;
    private final SortedGraph other;
    private final long size;

    private Union(SortedGraph one, SortedGraph other, long size) {
        this.one = one;
        this.other = other;
        this.size = size;
    }

    static SortedGraph of(SortedGraph one, SortedGraph other) throws IOException {
        if (other.size() == 0) {
            return one;
        }
        return new Union(one, other, count(one, other));
    }

    private static long count(SortedGraph one, SortedGraph other) throws IOException {
        long size = 0;
        try (Merged merged = new Merged(one.triples(), other.triples())) {
            while (merged.next()) {
                size++;
            }
        }
        return size;
    }

    @Override
    public TermDictionary terms() {
        return one.terms();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public TripleCursor triples() throws IOException {
        return new Merged(one.triples(), other.triples());
    }

    private static final class Merged implements TripleCursor {
        private final TripleCursor one;
        private final TripleCursor other;
        private boolean oneLeft = true;
        private boolean otherLeft = true;
        private int order;
        private boolean begun;

        Merged(TripleCursor one, TripleCursor other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public boolean next() throws IOException {
            if (!begun || order <= 0) {
                oneLeft = oneLeft && one.next();
            }
            if (!begun || order >= 0) {
                otherLeft = otherLeft && other.next();
            }
            begun = true;
            order = !oneLeft ? 1 : !otherLeft ? -1 : compare();
            return oneLeft || otherLeft;
        }

        private int compare() {
            int subjects = Integer.compare(one.subject(), other.subject());
            if (subjects != 0) {
                return subjects;
            }
            int predicates = Integer.compare(one.predicate(), other.predicate());
            return predicates != 0 ? predicates : Integer.compare(one.object(), other.object());
        }

        private TripleCursor current() {
            return order <= 0 ? one : other;
        }

        @Override
        public int subject() {
            return current().subject();
        }

        @Override
        public int predicate() {
            return current().predicate();
        }

        @Override
        public int object() {
            return current().object();
        }

        @Override
        public void close() throws IOException {
            try (one;
                    other) {
                // Both, whatever one of them does.
            }
        }
    }
}
