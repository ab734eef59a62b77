package org.dossier.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** Reads and maps a dataset as a build does, and prints every statement of the default graph as N-Triples. */
public final class Convert {
    private Convert() {}

    /** {@code FOLDER OUT THREADS}; each thread prints into a file of its own: {@code OUT}, {@code OUT.1} ... */
    public static void main(String[] args) throws IOException {
        List<Printer> printers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Path file = Path.of(i == 0 ? args[1] : args[1] + "." + i);
            printers.add(new Printer(Files.newOutputStream(file)));
        }
        MappedDataset.state(Path.of(args[0]), printers);
    }

    private static final class Printer implements TripleReceiver {
        private static final int FULL = 1 << 15;
        private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

        private final OutputStream out;
        private final Map<Iri, byte[]> predicates = new HashMap<>();
        private byte[] lines = new byte[2 * FULL];
        private int size;

        Printer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void triple(GraphPart part, Triple triple) throws IOException {
            if (part != GraphPart.CORE && part != GraphPart.LINKS) {
                return; // the other mappers do not tell lines in files either
            }
            append(triple.subject().utf8());
            append(predicates.computeIfAbsent(triple.predicate(), Printer::between));
            append(triple.object().utf8());
            append(END);
            if (size > FULL) {
                flush();
            }
        }

        private static byte[] between(Iri predicate) {
            return (" " + predicate.ntriples() + " ").getBytes(StandardCharsets.UTF_8);
        }

        private void append(byte[] bytes) {
            if (size + bytes.length > lines.length) {
                lines = Arrays.copyOf(lines, 2 * (size + bytes.length));
            }
            System.arraycopy(bytes, 0, lines, size, bytes.length);
            size += bytes.length;
        }

        private void flush() throws IOException {
            out.write(lines, 0, size);
            size = 0;
        }

        @Override
        public void close() throws IOException {
            try (out) {
                flush();
            }
        }
    }
}
