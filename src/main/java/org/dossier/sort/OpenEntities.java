package org.dossier.sort;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossier.rdf.Iri;

/**
 * Tells which subjects of a sorted graph are of one entity. In triple order {@code <x#part>} comes before {@code <x>}, with {@code <x-1>} in
 * between; so what belongs to parts waits until their entity has come, or can no longer come. What waits at one time are the parts of
 * entities whose IRIs begin with one another. For one thread.
 *
 * @param <P> what is gathered of parts
 */
public final class OpenEntities<P> {
    private static final byte FRAGMENT = '#';

    private final Supplier<P> empty;
    private final Receiver<P> alone;
    private final Deque<Open<P>> waiting = new ArrayDeque<>();
    private Optional<P> parts = Optional.empty();
    private boolean isPart;

    /** Takes an entity of which only parts have come. */
    public interface Receiver<P> {
        void entity(Iri entity, P parts);
    }

    /** An entity of which only parts have come. */
    private static final class Open<P> {
        private final byte[] name;
        private final P parts;

        /** @param name its IRI in angle brackets, without the closing one */
        Open(byte[] name, P parts) {
            this.name = name;
            this.parts = parts;
        }

        Iri entity() {
            return new Iri(new String(name, 1, name.length - 1, StandardCharsets.UTF_8));
        }
    }

    /**
     * @param empty makes what parts are gathered in
     * @param alone takes entities without triples of their own, in the order of entities
     */
    public OpenEntities(Supplier<P> empty, Receiver<P> alone) {
        this.empty = empty;
        this.alone = alone;
    }

    /**
     * The next subject begins.
     *
     * @param subject its canonical N-Triples form in UTF-8, from 0 to {@code length}
     */
    public void begin(byte[] subject, int length) {
        while (!waiting.isEmpty() && !mayCome(waiting.peek().name, subject, length)) {
            close(waiting.pop());
        }
        int fragment = fragment(subject, length);
        isPart = fragment >= 0;
        if (isPart) {
            if (waiting.isEmpty() || waiting.peek().name.length != fragment) {
                waiting.push(new Open<>(Arrays.copyOf(subject, fragment), empty.get()));
            }
            parts = Optional.of(waiting.peek().parts);
        } else if (!waiting.isEmpty() && waiting.peek().name.length == length - 1) {
            parts = Optional.of(waiting.pop().parts);
        } else {
            parts = Optional.empty();
        }
    }

    /** False once the entity of that name can no longer come. */
    private static boolean mayCome(byte[] name, byte[] subject, int length) {
        return name.length < length
                && Byte.toUnsignedInt(subject[name.length]) <= '>'
                && Arrays.equals(name, 0, name.length, subject, 0, name.length);
    }

    /** Where the fragment begins; -1 if there is none. */
    private static int fragment(byte[] subject, int length) {
        for (int i = 0; i < length; i++) {
            if (subject[i] == FRAGMENT) {
                return i;
            }
        }
        return -1;
    }

    /** True if the subject is part of an entity that has not come yet. */
    public boolean isPart() {
        return isPart;
    }

    /** What is gathered of the parts of the subject's entity; of an entity itself empty if none has come. */
    public Optional<P> parts() {
        return parts;
    }

    /** All subjects have come. */
    public void end() {
        while (!waiting.isEmpty()) {
            close(waiting.pop());
        }
    }

    private void close(Open<P> open) {
        alone.entity(open.entity(), open.parts);
    }
}
