package org.dossier.dump;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.dossier.disk.ReproducibleGzip;

/**
 * How the bytes of a file are packed: in members that are made apart from one another, on any thread, and concatenated. The same
 * content gives the same member: its header names no time and no system.
 */
enum Compression {
    /**
     * Gzip (RFC 1952). Level 1: generated records in four syntaxes take a quarter less processor time than on level 3 and 12% more room; level 2 saves
     * a tenth of the time for 4%, level 4 costs half as much time again for 3% less.
     */
    GZIP(".gz", "application/gzip") {
        @Override
        byte[] member(byte[] content, int length) {
            return gzip(content, length);
        }
    },

    /** Zstandard (RFC 8878), made in plain Java, so that no system's library decides about the bytes. */
    ZSTD(".zst", "application/zstd") {
        @Override
        byte[] member(byte[] content, int length) {
            ZstdCompressor compressor = new ZstdCompressor();
            byte[] packed = new byte[compressor.maxCompressedLength(length)];
            return Arrays.copyOf(packed, compressor.compress(content, 0, length, packed, 0, packed.length));
        }
    };

    private static final int GZIP_LEVEL = 1;

    private final String extension;
    private final String mediaType;

    Compression(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How the name of such a file ends. */
    String extension() {
        return extension;
    }

    /** The media type of the packing, not of what is packed. */
    String mediaType() {
        return mediaType;
    }

    /** Packs the first {@code length} bytes of {@code content} as one member. */
    abstract byte[] member(byte[] content, int length);

    private static byte[] gzip(byte[] content, int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(64 + length / 8);
        try (OutputStream out = new ReproducibleGzip(packed, GZIP_LEVEL)) {
            out.write(content, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return packed.toByteArray();
    }
}
