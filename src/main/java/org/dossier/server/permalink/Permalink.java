package org.dossier.server.permalink;

import java.nio.charset.StandardCharsets;
import org.dossier.disk.Sha256;

/**
 * A query that was asked of a release, and what it answered.
 *
 * @param query the query as it was asked
 * @param release the number of the release
 * @param fingerprint tells the release from another of the same number
 * @param rows how many rows or triples it answered; 1 for a yes or no
 * @param sha256 of the answer as {@link AnswerFile} has it, in hexadecimal
 */
public record Permalink(String query, int release, String fingerprint, long rows, String sha256) {
    private static final int ID_LENGTH = 32;

    /** Its name in an address: the same for the same query of the same release. */
    public String id() {
        String asked = fingerprint + "\n" + release + "\n" + query;
        return Sha256.of(asked.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    /** True if a text has the form of an {@link #id}. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{" + ID_LENGTH + "}");
    }
}
