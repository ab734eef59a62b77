package org.dossier.sort;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * Merges sorted readers: stands at the smallest of their current items (of equal ones, at that of the earliest reader). One that goes on being
 * the smallest costs one comparison an item.
 */
final class Smallest<R> {
    /** Moves a reader to its next item. */
    interface Advance<R> {
        boolean next(R reader) throws IOException;
    }

    private final List<R> readers;
    private final Advance<R> advance;
    private final Comparator<R> order;
    private final int[] heap;
    private int size;
    private boolean begun;

    Smallest(List<? extends R> readers, Advance<R> advance, Comparator<R> order) {
        this.readers = List.copyOf(readers);
        this.advance = advance;
        this.order = order;
        heap = new int[readers.size()];
    }

    /** Goes to the next item of all; false if there is none. */
    boolean advance() throws IOException {
        if (!begun) {
            begun = true;
            for (int i = 0; i < readers.size(); i++) {
                if (advance.next(readers.get(i))) {
                    heap[size++] = i;
                }
            }
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        } else if (size > 0) {
            if (!advance.next(readers.get(heap[0]))) {
                heap[0] = heap[--size];
            }
            sink(0);
        }
        return size > 0;
    }

    /** The reader that has the smallest item. */
    R current() {
        return readers.get(heap[0]);
    }

    /** Which reader that is. */
    int index() {
        return heap[0];
    }

    private void sink(int start) {
        int at = start;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && comesBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!comesBefore(heap[child], heap[at])) {
                return;
            }
            int moved = heap[at];
            heap[at] = heap[child];
            heap[child] = moved;
            at = child;
        }
    }

    private boolean comesBefore(int one, int other) {
        int compared = order.compare(readers.get(one), readers.get(other));
        return compared < 0 || (compared == 0 && one < other);
    }
}
