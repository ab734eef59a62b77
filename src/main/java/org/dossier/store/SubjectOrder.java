package org.dossier.store;

import java.io.IOException;
import java.util.Arrays;
import org.dossier.sort.LongCursor;
import org.dossier.sort.TripleCursor;

/**
 * A sorted graph's triples in the form {@code SPO}. Where values are among the objects of a subject and predicate, NodeIds
 * come in another order than terms; so these objects, and no more, are held and sorted.
 */
final class SubjectOrder implements LongCursor {
    private final TripleCursor triples;
    private final TupleForm form;
    private boolean more;
    private long[] objects = new long[16];
    private int count;
    private int at;

    SubjectOrder(TripleCursor triples, TupleForm form) throws IOException {
        this.triples = triples;
        this.form = form;
        this.more = triples.next();
    }

    @Override
    public boolean next() throws IOException {
        at++;
        if (at >= count) {
            fill();
        }
        return at < count;
    }

    private void fill() throws IOException {
        at = 0;
        count = 0;
        if (!more) {
            return;
        }
        int subject = triples.subject();
        int predicate = triples.predicate();
        boolean sorted = true;
        do {
            long packed = form.pack(subject, predicate, triples.object());
            if (count == objects.length) {
                objects = Arrays.copyOf(objects, 2 * count);
            }
            sorted = sorted && (count == 0 || Long.compareUnsigned(objects[count - 1], packed) < 0);
            objects[count++] = packed;
            more = triples.next();
        } while (more && triples.subject() == subject && triples.predicate() == predicate);
        if (!sorted) {
            sortDistinct();
        }
    }

    private void sortDistinct() {
        // The numbers differ in the object alone, below the highest bit, so that signed order is unsigned order.
        Arrays.sort(objects, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (objects[i] != objects[kept - 1]) {
                objects[kept++] = objects[i];
            }
        }
        count = kept;
    }

    @Override
    public long value() {
        return objects[at];
    }

    @Override
    public void close() throws IOException {
        triples.close();
    }
}
