package org.dossier.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.dossier.disk.DiskFault;
import org.dossier.disk.Sha256;

/** A file that grows member by member, counted and hashed as it is written; for one thread. */
final class DumpFile implements Closeable {
    private static final byte[] NOTHING = {};

    private final Path path;
    private final Part part;
    private final Syntax syntax;
    private final Compression compression;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private Part current = Part.CORE;
    private long bytes;
    private long triples;
    private long replaced;

    /** @param out where the bytes of the file at {@code path} go */
    DumpFile(Path path, Part part, Syntax syntax, Compression compression, OutputStream out) {
        this.path = path;
        this.part = part;
        this.syntax = syntax;
        this.compression = compression;
        this.out = out;
    }

    /**
     * Makes a file.
     *
     * @param name what comes before the suffix of the part: {@code armistice}
     * @throws IOException if it cannot be made, or is there already
     */
    static DumpFile make(Path folder, String name, Part part, Syntax syntax, Compression compression)
            throws IOException {
        Path path = folder.resolve(name + part.suffix() + syntax.extension() + compression.extension());
        return new DumpFile(
                path,
                part,
                syntax,
                compression,
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Compression compression() {
        return compression;
    }

    /** Appends a member that holds no triples: what stands before, between or after them. */
    void append(byte[] content) throws IOException {
        write(compression.member(content, content.length));
    }

    /**
     * Appends a member.
     *
     * @param from which part it is of; parts come in their order
     * @throws IOException if it cannot be written; says so if the disk is full
     */
    void append(Part from, Members members) throws IOException {
        if (from.compareTo(current) < 0) {
            throw new IllegalStateException(path + ": " + from + " comes after " + current);
        }
        current = from;
        write(members.packed(compression));
        triples += members.triples();
        replaced += members.replaced();
    }

    private void write(byte[] member) throws IOException {
        try {
            out.write(member);
        } catch (IOException e) {
            throw DiskFault.writing(path, e);
        }
        digest.update(member);
        bytes += member.length;
    }

    /** Ends the file; one without a member gets one that holds nothing, or it could not be unpacked. */
    Distribution finish() throws IOException {
        if (bytes == 0) {
            append(NOTHING);
        }
        out.close();
        return new Distribution(
                String.valueOf(path.getFileName()),
                part,
                syntax.mediaType(),
                compression.mediaType(),
                bytes,
                Sha256.of(digest),
                triples,
                replaced);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
