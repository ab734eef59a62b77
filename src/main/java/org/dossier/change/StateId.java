package org.dossier.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.dossier.disk.Sha256;

/**
 * Names the state of a release by a UUID of version 8 (RFC 9562, section 5.8): of the first 16 bytes of the SHA-256 of the
 * release's number and, for each live entity in order, its IRI in angle brackets, a tab and its hash; each with a line feed.
 */
final class StateId {
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_BITS = 0xc000000000000000L;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    private final MessageDigest digest = Sha256.digest();

    /** @param number the release's */
    StateId(int number) {
        digest.update((number + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Adds the next live entity. */
    void entity(byte[] name, String hash) {
        digest.update(name);
        digest.update(("\t" + hash + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The name, once every entity has been added; asked once. */
    String urn() {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        long high = (bytes.getLong() & ~VERSION_BITS) | VERSION_8;
        long low = (bytes.getLong() & ~VARIANT_BITS) | VARIANT_RFC;
        return "urn:uuid:" + new UUID(high, low);
    }
}
