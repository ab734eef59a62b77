package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dossier.sort.OpenEntities;

/** Goes through the entities of a dump with all that is stated of each and its parts, in the order of their IRIs; for one thread. */
final class DumpEntities implements Closeable {
    private final MergedDumps lines;
    private final Deque<EntityLines> ready = new ArrayDeque<>();
    private final OpenEntities<Gathered> open =
            new OpenEntities<>(Gathered::new, (entity, parts) -> ready.add(parts.of(entity.utf8())));
    private byte[] subject = {};
    private Gathered current = new Gathered();
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
                endSubject();
                open.end();
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private void line(DumpLines line) {
        byte[] bytes = line.bytes();
        int from = line.start();
        int after = from + subject.length;
        boolean same = subject.length > 0
                && after < line.end()
                && bytes[after] == ' '
                && Arrays.equals(bytes, from, after, subject, 0, subject.length);
        if (!same) {
            after = from;
            while (bytes[after] != ' ') {
                after++;
            }
            endSubject();
            subject = Arrays.copyOfRange(bytes, from, after);
            open.begin(subject, subject.length);
            current = open.parts().orElseGet(Gathered::new);
        }
        current.add(bytes, from, line.end());
    }

    /** An entity is complete with its own lines; what is of a part waits. */
    private void endSubject() {
        if (subject.length > 0 && !open.isPart()) {
            ready.add(current.of(subject));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Lines of one entity that are still coming. */
    private static final class Gathered {
        private byte[] bytes = new byte[1 << 10];
        private int length;

        void add(byte[] from, int start, int end) {
            int needed = length + end - start;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
            }
            System.arraycopy(from, start, bytes, length, end - start);
            length = needed;
        }

        /** @param name the entity's IRI in angle brackets */
        EntityLines of(byte[] name) {
            return new EntityLines(name, bytes, 0, length);
        }
    }
}
