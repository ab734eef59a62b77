package org.dossier.dump;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.dossier.rdf.Triple;
import org.dossier.rdf.TripleSink;

/**
 * Writes triples as a file of canonical N-Triples (RDF 1.1 N-Triples, section 4), UTF-8, one a line in the order they
 * come, compressed with gzip. The same triples give the same bytes.
 */
public final class DumpWriter implements TripleSink, Closeable {
    /** How the name of such a file ends. */
    public static final String EXTENSION = ".nt.gz";

    private final OutputStream out;

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be made, or is there already
     */
    public DumpWriter(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(new ReproducibleGzip(raw), 1 << 16);
    }

    @Override
    public void triple(Triple triple) throws IOException {
        out.write(triple.ntriples().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /**
     * How many triples a finished file holds, found by reading all of it.
     *
     * @throws IOException if it is damaged or cannot be read
     */
    public static long count(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
