package org.dossier.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The halves of a gold file: weights and thresholds are set by looking at one, and what is told of their worth comes from the other. A
 * row's half is given by the SHA-256 of its key, so that nobody chooses it.
 */
public enum Split {
    /** For setting weights and thresholds. */
    TRAIN,
    /** For measuring alone. */
    TEST;

    /** The half of a key: train where the first byte of its SHA-256 is below 128. */
    public static Split of(String key) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return sum[0] >= 0 ? TRAIN : TEST;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
