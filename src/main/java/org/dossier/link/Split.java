package org.dossier.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the rows of a gold file are for: weights and thresholds are set by looking at one part, and what is told of their worth comes from
 * the others. A row's part is given by its key alone. Whether it is in train or test is chosen by nobody, but by the SHA-256 of the key;
 * the keys of blind rows begin with {@code blind-}, and those of rows that were blind once and are now learned from with {@code learn-}.
 */
public enum Split {
    /** For setting weights and thresholds. */
    TRAIN,
    /** For measuring alone. */
    TEST,
    /** For measuring once what nobody has looked at who sets weights: made without running the matcher, and used to tune nothing. */
    BLIND;

    private static final String BLIND_KEY = "blind-";
    private static final String LEARN_KEY = "learn-";

    /** The part of a key: blind or train if the key says so; else train where the first byte of its SHA-256 is below 128, and test. */
    public static Split of(String key) {
        if (key.startsWith(BLIND_KEY)) {
            return BLIND;
        }
        if (key.startsWith(LEARN_KEY)) {
            return TRAIN;
        }
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return sum[0] >= 0 ? TRAIN : TEST;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
