package org.dossier.store;

import java.io.IOException;
import java.util.List;

/** Merges sorted numbers; what several sources have comes once. */
final class LongMerge implements LongCursor {
    private final List<LongCursor> sources;
    private final LongCursor[] heap;
    private int size;
    private boolean begun;
    private long value;

    LongMerge(List<LongCursor> sources) {
        this.sources = List.copyOf(sources);
        this.heap = new LongCursor[sources.size()];
    }

    @Override
    public boolean next() throws IOException {
        if (begun) {
            while (size > 0 && heap[0].value() == value) {
                advanceLeast();
            }
        } else {
            begin();
        }
        if (size == 0) {
            return false;
        }
        value = heap[0].value();
        return true;
    }

    private void begin() throws IOException {
        begun = true;
        for (LongCursor source : sources) {
            if (source.next()) {
                heap[size++] = source;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void advanceLeast() throws IOException {
        if (!heap[0].next()) {
            heap[0] = heap[--size];
        }
        sink(0);
    }

    private void sink(int from) {
        int at = from;
        LongCursor moved = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && less(heap[child + 1], heap[child])) {
                child++;
            }
            if (!less(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }

    private static boolean less(LongCursor one, LongCursor other) {
        return Long.compareUnsigned(one.value(), other.value()) < 0;
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public void close() throws IOException {
        for (LongCursor source : sources) {
            source.close();
        }
    }
}
