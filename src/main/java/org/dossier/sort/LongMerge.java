package org.dossier.sort;

import java.io.IOException;
import java.util.List;

/** Merges sorted numbers; what comes several times comes once. Closes its sources. */
final class LongMerge implements LongCursor {
    private final List<? extends LongCursor> sources;
    private final Smallest<LongCursor> smallest;
    private boolean begun;
    private long value;

    LongMerge(List<? extends LongCursor> sources) {
        this.sources = sources;
        smallest = new Smallest<>(
                sources, LongCursor::next, (one, other) -> Long.compareUnsigned(one.value(), other.value()));
    }

    @Override
    public boolean next() throws IOException {
        while (smallest.advance()) {
            long least = smallest.current().value();
            if (!begun || least != value) {
                begun = true;
                value = least;
                return true;
            }
        }
        return false;
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
