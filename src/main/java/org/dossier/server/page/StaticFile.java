package org.dossier.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.dossier.disk.Sha256;
import org.dossier.server.Representation;
import org.jspecify.annotations.Nullable;

/**
 * A file of the jar that pages use. It is read, hashed and packed when it is first asked for, so that a server which nobody asks for it
 * starts without it. Safe for many threads.
 */
final class StaticFile {
    private final String plainName;
    private final String resource;
    private final String contentType;
    private final UnaryOperator<byte[]> change;
    private byte @Nullable [] read;
    private @Nullable String hashed;
    private @Nullable Representation plain;
    private @Nullable Representation packed;

    /**
     * @param plainName its name without the hash: {@code dossier.css}
     * @param resource where the jar has it; begins with a slash
     * @param contentType media type with its parameters
     * @param change what is sent for the bytes that the jar has
     */
    StaticFile(String plainName, String resource, String contentType, UnaryOperator<byte[]> change) {
        this.plainName = plainName;
        this.resource = resource;
        this.contentType = contentType;
        this.change = change;
    }

    /** Its name without the hash. */
    String plainName() {
        return plainName;
    }

    /** Where the jar has it; begins with a slash. */
    String resource() {
        return resource;
    }

    /** Its name with the hash of its content; a copy under that name is good for ever. */
    synchronized String name() {
        if (hashed == null) {
            int dot = plainName.lastIndexOf('.');
            hashed = plainName.substring(0, dot) + "-" + Sha256.of(bytes()).substring(0, 12) + plainName.substring(dot);
        }
        return hashed;
    }

    /** What is sent of it. */
    synchronized Representation plain() {
        if (plain == null) {
            plain = Representation.of(bytes(), contentType);
        }
        return plain;
    }

    /** The same with the content coding {@code gzip}. */
    synchronized Representation packed() {
        if (packed == null) {
            packed = Representation.of(gzip(bytes()), contentType).coded("gzip");
        }
        return packed;
    }

    private byte[] bytes() {
        if (read == null) {
            try (InputStream in = StaticFile.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no " + resource);
                }
                read = change.apply(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(resource + ": cannot be read from the jar", e);
            }
        }
        return read;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (OutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /** GZIP as small as it gets: it is packed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
