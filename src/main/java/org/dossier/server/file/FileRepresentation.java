package org.dossier.server.file;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file as an answer describes it. What is compressed is a file of its own kind, and never the encoding of another.
 *
 * @param mediaType of the file as it is: {@code application/gzip}, not that of what is packed in it
 * @param bytes how long it is
 * @param sha256 of the file, in 64 hexadecimal digits
 * @param modified when it was published, in whole seconds
 */
public record FileRepresentation(Path path, String mediaType, long bytes, String sha256, Instant modified) {
    /** A file never changes, and nobody on the way may pack it otherwise: its tag and its parts are of these very bytes. */
    static final String CACHING = "public, max-age=31536000, immutable, no-transform";

    public FileRepresentation {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A strong entity tag: the SHA-256 of the file. */
    String tag() {
        return '"' + sha256 + '"';
    }

    /** The value of {@code Repr-Digest} (RFC 9530), which is of the whole file also where a part is sent. */
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    /** True of what is to be kept as a file rather than shown. */
    boolean download() {
        return mediaType.equals("application/gzip") || mediaType.equals("application/zstd");
    }
}
