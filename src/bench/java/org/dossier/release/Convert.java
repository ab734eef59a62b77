package org.dossier.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.mapping.GraphPart;
import org.dossier.rdf.Triple;

/** Reads and maps a dataset as a build does, and prints every statement of the default graph as N-Triples. */
public final class Convert {
    private Convert() {}

    /** {@code FOLDER OUT THREADS}; each thread prints into a file of its own: {@code OUT}, {@code OUT.1} ... */
    public static void main(String[] args) throws IOException {
        List<Printer> printers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            Path file = Path.of(i == 0 ? args[1] : args[1] + "." + i);
            printers.add(new Printer(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)));
        }
        MappedDataset.state(Path.of(args[0]), printers);
    }

    private record Printer(OutputStream out) implements TripleReceiver {
        private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

        @Override
        public void triple(GraphPart part, Triple triple) throws IOException {
            if (part == GraphPart.RECORDS) {
                return; // the other mappers do not tell lines in files either
            }
            out.write(triple.subject().utf8());
            out.write(' ');
            out.write(triple.predicate().utf8());
            out.write(' ');
            out.write(triple.object().utf8());
            out.write(END);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
