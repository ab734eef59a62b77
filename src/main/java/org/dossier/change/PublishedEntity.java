package org.dossier.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An entity as the parent release has it; immutable.
 *
 * @param hash the SHA-256 of its lines, in 64 hexadecimal digits; {@code ""} if it is withdrawn
 * @param first the number of the release in which it first appeared
 * @param changed the number of the release that last created, changed or withdrew it
 * @param memberOf what it lies in, as the list has it
 * @param lines what is stated of it; no line if it is withdrawn
 */
record PublishedEntity(String hash, int first, int changed, String memberOf, EntityLines lines) {
    boolean live() {
        return !hash.isEmpty();
    }

    byte[] name() {
        return lines.name();
    }

    /** The name of an entity: its IRI in angle brackets, in UTF-8. */
    static byte[] name(String iri) {
        return ("<" + iri + ">").getBytes(StandardCharsets.UTF_8);
    }

    /** The order of entities: that of the bytes of their IRIs in angle brackets. */
    static int order(byte[] name, byte[] other) {
        return Arrays.compareUnsigned(name, other);
    }
}
