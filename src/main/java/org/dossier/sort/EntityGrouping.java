package org.dossier.sort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.dossier.rdf.Iri;

/**
 * Brings each entity's parts together with it. In triple order {@code <x#part>} comes before {@code <x>}, with {@code <x-1>} in
 * between; so the triples of parts wait on a stack until their entity has come, or can no longer come. What waits at one time are the
 * parts of entities whose IRIs begin with one another.
 */
final class EntityGrouping {
    /** Takes a full block. */
    interface Receiver {
        void block(EntityBlock block) throws IOException;
    }

    private static final byte FRAGMENT = '#';

    private final TermDictionary terms;
    private final int blockTriples;
    private final Deque<Open> waiting = new ArrayDeque<>();
    private Triples done = new Triples();
    private final List<Iri> entities = new ArrayList<>();
    private int[] starts = new int[64];
    private int subject = -1;
    private Triples current = done;
    private byte[] name = new byte[256];

    /** An entity of which only parts have come. */
    private static final class Open {
        private final byte[] name;
        private final Triples triples = new Triples();

        /** @param name its IRI in angle brackets, without the closing one */
        Open(byte[] name) {
            this.name = name;
        }

        byte[] name() {
            return name;
        }

        Triples triples() {
            return triples;
        }
    }

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
        while (!waiting.isEmpty()) {
            closeAlone(waiting.pop());
        }
        flush(receiver);
    }

    private void begin(Receiver receiver) throws IOException {
        int length = terms.length(subject);
        if (length > name.length) {
            name = new byte[length * 2];
        }
        terms.copy(subject, name, 0);
        while (!waiting.isEmpty() && !mayCome(waiting.peek().name(), length)) {
            closeAlone(waiting.pop());
        }
        int fragment = fragment(length);
        if (fragment >= 0) {
            if (waiting.isEmpty() || waiting.peek().name().length != fragment) {
                waiting.push(new Open(Arrays.copyOf(name, fragment)));
            }
            current = waiting.peek().triples();
            return;
        }
        if (done.size >= blockTriples) {
            flush(receiver);
        }
        open(new Iri(new String(name, 1, length - 2, StandardCharsets.UTF_8)));
        if (!waiting.isEmpty() && waiting.peek().name().length == length - 1) {
            done.addAll(waiting.pop().triples());
        }
        current = done;
    }

    /** False once the entity of that name can no longer come. */
    private boolean mayCome(byte[] prefix, int length) {
        return prefix.length < length
                && Byte.toUnsignedInt(name[prefix.length]) <= '>'
                && Arrays.equals(prefix, 0, prefix.length, name, 0, prefix.length);
    }

    /** Where the fragment begins; -1 if there is none. */
    private int fragment(int length) {
        for (int i = 0; i < length; i++) {
            if (name[i] == FRAGMENT) {
                return i;
            }
        }
        return -1;
    }

    private void open(Iri entity) {
        if (entities.size() + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[entities.size()] = done.size;
        entities.add(entity);
    }

    private void closeAlone(Open parts) {
        open(new Iri(new String(parts.name(), 1, parts.name().length - 1, StandardCharsets.UTF_8)));
        done.addAll(parts.triples());
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
