package org.dossier.server.review;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.release.Release;

/**
 * Who may review, and where what is reviewed lies.
 *
 * @param token opens the review to whoever has it; {@code ""} if it is open on this machine alone
 */
public record ReviewSettings(String token, DatasetFolder dataset) {
    /** So many characters a token has at least. */
    public static final int SHORTEST_TOKEN = 16;

    /** Reviews the dataset that the current release was built from, on this machine alone. */
    public static final ReviewSettings DEFAULT = new ReviewSettings("", Release::datasetFolder);

    /** @throws IllegalArgumentException if the token is short enough to be guessed */
    public ReviewSettings {
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token of " + token.length() + " characters");
        }
    }

    /** Finds the folder of the dataset. */
    public interface DatasetFolder {
        Path of(Release release) throws IOException;
    }

    /** The same with another folder. */
    public ReviewSettings in(Path folder) {
        return new ReviewSettings(token, release -> folder);
    }

    /** The same with a token. */
    public ReviewSettings withToken(String other) {
        return new ReviewSettings(other, dataset);
    }
}
