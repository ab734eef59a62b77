package org.dossier.dump;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    private long lines;

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
        lines++;
    }

    /** How many triples were written. */
    public long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
