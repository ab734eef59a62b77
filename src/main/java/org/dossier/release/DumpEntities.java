package org.dossier.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the entities of a dump, in the order of their IRIs in angle brackets, for one thread. In a dump the lines of
 * {@code <x#part>} come before those of {@code <x>}, with those of {@code <x-1>} in between: so lines of parts wait on a stack until their
 * entity has come, or can no longer come. What waits at one time are the parts of entities whose IRIs begin with one another.
 */
final class DumpEntities implements Closeable {
    private final MergedDumps lines;
    private final Deque<Open> waiting = new ArrayDeque<>();
    private final Deque<EntityLines> ready = new ArrayDeque<>();
    private byte[] subject = {};
    private Open current = new Open(subject);
    private boolean own;
    private boolean ended;

    /** @param files sorted dumps, which are read as one */
    DumpEntities(List<Path> files) throws IOException {
        lines = new MergedDumps(files);
    }

    /** The next entity; empty if there is none. */
    Optional<EntityLines> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            if (lines.next()) {
                line(lines.line());
            } else {
                ended = true;
                closeOwn();
                waiting.forEach(parts -> ready.add(parts.lines()));
                waiting.clear();
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private void line(DumpLines line) {
        byte[] bytes = line.bytes();
        int from = line.start();
        int after = from + subject.length;
        boolean same = after < line.end()
                && bytes[after] == ' '
                && Arrays.equals(bytes, from, after, subject, 0, subject.length);
        if (!same) {
            after = from;
            while (bytes[after] != ' ') {
                after++;
            }
            subject = Arrays.copyOfRange(bytes, from, after);
            begin();
        }
        current.add(bytes, from, line.end());
    }

    private void begin() {
        closeOwn();
        while (!waiting.isEmpty() && !mayCome(waiting.peek().prefix)) {
            ready.add(waiting.pop().lines());
        }
        int fragment = 0;
        while (fragment < subject.length && subject[fragment] != '#') {
            fragment++;
        }
        own = fragment == subject.length;
        if (!own) {
            if (waiting.isEmpty() || waiting.peek().prefix.length != fragment) {
                waiting.push(new Open(Arrays.copyOf(subject, fragment)));
            }
            current = waiting.peek();
        } else if (!waiting.isEmpty() && waiting.peek().prefix.length == subject.length - 1) {
            current = waiting.pop();
        } else {
            current = new Open(Arrays.copyOf(subject, subject.length - 1));
        }
    }

    private void closeOwn() {
        if (own) {
            own = false;
            ready.add(current.lines());
        }
    }

    /** False once the entity of that name can no longer come. */
    private boolean mayCome(byte[] prefix) {
        return prefix.length < subject.length
                && Byte.toUnsignedInt(subject[prefix.length]) <= '>'
                && Arrays.equals(prefix, 0, prefix.length, subject, 0, prefix.length);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** An entity whose lines are still coming. */
    private static final class Open {
        private final byte[] prefix;
        private byte[] bytes = new byte[1 << 10];
        private int length;

        /** @param prefix its IRI in angle brackets, without the closing one */
        Open(byte[] prefix) {
            this.prefix = prefix;
        }

        void add(byte[] from, int start, int end) {
            int needed = length + end - start;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            System.arraycopy(from, start, bytes, length, end - start);
            length = needed;
        }

        EntityLines lines() {
            byte[] name = Arrays.copyOf(prefix, prefix.length + 1);
            name[prefix.length] = '>';
            return new EntityLines(name, bytes, 0, length);
        }
    }
}
