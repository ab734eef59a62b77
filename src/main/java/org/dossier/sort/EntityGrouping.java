package org.dossier.sort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossier.rdf.Iri;

/** Puts the triples of a sorted graph together into blocks of whole entities, the parts of each with it. */
final class EntityGrouping {
    /** Takes a full block. */
    interface Receiver {
        void block(EntityBlock block) throws IOException;
    }

    private final TermDictionary terms;
    private final int blockTriples;
    private final OpenEntities<Triples> open = new OpenEntities<>(Triples::new, this::add);
    private Triples done = new Triples();
    private final List<Iri> entities = new ArrayList<>();
    private int[] starts = new int[64];
    private int subject = -1;
    private Triples current = done;
    private byte[] name = new byte[256];

    EntityGrouping(TermDictionary terms, int blockTriples) {
        this.terms = terms;
        this.blockTriples = blockTriples;
    }

    void triple(int nextSubject, int predicate, int object, Receiver receiver) throws IOException {
        if (nextSubject != subject) {
            subject = nextSubject;
            begin(receiver);
        }
        current.add(nextSubject, predicate, object);
    }

    /** All triples have come. */
    void end(Receiver receiver) throws IOException {
        open.end();
        flush(receiver);
    }

    private void begin(Receiver receiver) throws IOException {
        int length = terms.length(subject);
        if (length > name.length) {
            name = new byte[length * 2];
        }
        terms.copy(subject, name, 0);
        open.begin(name, length);
        if (open.isPart()) {
            current = open.parts().orElseThrow();
            return;
        }
        if (done.size >= blockTriples) {
            flush(receiver);
        }
        add(new Iri(new String(name, 1, length - 2, StandardCharsets.UTF_8)));
        open.parts().ifPresent(done::addAll);
        current = done;
    }

    private void add(Iri entity) {
        if (entities.size() + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[entities.size()] = done.size;
        entities.add(entity);
    }

    private void add(Iri entity, Triples parts) {
        add(entity);
        done.addAll(parts);
    }

    private void flush(Receiver receiver) throws IOException {
        if (entities.isEmpty()) {
            return;
        }
        int[] bounds = Arrays.copyOf(starts, entities.size() + 1);
        bounds[entities.size()] = done.size;
        receiver.block(new EntityBlock(done.block(terms), entities, bounds));
        entities.clear();
        done = new Triples();
    }

    /** Triples that are still coming. */
    private static final class Triples {
        private int[] subjects = new int[64];
        private int[] predicates = new int[64];
        private int[] objects = new int[64];
        private int size;

        void add(int subject, int predicate, int object) {
            room(size + 1);
            subjects[size] = subject;
            predicates[size] = predicate;
            objects[size++] = object;
        }

        void addAll(Triples other) {
            room(size + other.size);
            System.arraycopy(other.subjects, 0, subjects, size, other.size);
            System.arraycopy(other.predicates, 0, predicates, size, other.size);
            System.arraycopy(other.objects, 0, objects, size, other.size);
            size += other.size;
        }

        private void room(int needed) {
            if (needed > subjects.length) {
                int length = Math.max(needed, subjects.length * 2);
                subjects = Arrays.copyOf(subjects, length);
                predicates = Arrays.copyOf(predicates, length);
                objects = Arrays.copyOf(objects, length);
            }
        }

        TripleBlock block(TermDictionary terms) {
            return new TripleBlock(
                    terms,
                    Arrays.copyOf(subjects, size),
                    Arrays.copyOf(predicates, size),
                    Arrays.copyOf(objects, size));
        }
    }
}
