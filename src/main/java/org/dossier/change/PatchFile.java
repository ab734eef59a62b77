package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dossier.disk.ReproducibleGzip;

/**
 * {@code changes.rdfp.gz}: an RDF patch (the text form of Apache Jena's RDF Patch) that makes the parent's default graph into the release's; for
 * one thread. Its head names both states, which are known only at the end: so the body waits in a file of its own.
 */
final class PatchFile implements Closeable {
    private static final byte[] ADDED = "A ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REMOVED = "D ".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Path body;
    private final OutputStream out;

    PatchFile(Path file) throws IOException {
        this.file = file;
        body = file.resolveSibling(file.getFileName() + ".body");
        out = ReproducibleGzip.file(body);
    }

    /** Adds what must be done to one entity. */
    void entity(EntityLines before, EntityLines now) throws IOException {
        before.difference(now, (bytes, start, end) -> line(REMOVED, bytes, start, end), this::added);
    }

    private void added(byte[] bytes, int start, int end) throws IOException {
        line(ADDED, bytes, start, end);
    }

    private void line(byte[] code, byte[] bytes, int start, int end) throws IOException {
        out.write(code);
        out.write(bytes, start, end - start);
    }

    /** Puts head and body together. */
    void finish(StateId before, StateId now) throws IOException {
        out.write("TC .\n".getBytes(StandardCharsets.US_ASCII));
        out.close();
        try (OutputStream head = ReproducibleGzip.file(file)) {
            head.write(("H id <" + now.urn() + "> .\nH prev <" + before.urn() + "> .\nTX .\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        try (OutputStream whole = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            Files.copy(body, whole);
        }
        Files.delete(body);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
