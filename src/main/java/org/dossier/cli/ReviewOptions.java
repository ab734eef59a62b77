package org.dossier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.dossier.server.review.ReviewSettings;
import picocli.CommandLine.Option;

/** Who may decide at {@code /review}. */
final class ReviewOptions {
    private static final String VARIABLE = "DOSSIER_REVIEW_TOKEN";

    @Option(
            names = "--review-token-file",
            paramLabel = "FILE",
            description =
                    "Let whoever has the token in this file review candidates, from any machine (default: the token in the"
                            + " environment variable " + VARIABLE
                            + "; without one, /review answers this machine only).")
    private Optional<Path> tokenFile = Optional.empty();

    /**
     * The settings of the review.
     *
     * @throws IOException if the token cannot be read, or is short enough to be guessed
     */
    ReviewSettings settings() throws IOException {
        String token = tokenFile.isPresent()
                ? Files.readString(tokenFile.get(), StandardCharsets.UTF_8).strip()
                : Objects.requireNonNullElse(System.getenv(VARIABLE), "").strip();
        String where = tokenFile.map(Path::toString).orElse(VARIABLE);
        boolean isGiven = tokenFile.isPresent() || !token.isEmpty();
        if (isGiven
                && (token.length() < ReviewSettings.SHORTEST_TOKEN
                        || !token.chars().allMatch(c -> c > ' ' && c <= '~'))) {
            throw new IOException(where + ": holds no token of at least " + ReviewSettings.SHORTEST_TOKEN
                    + " letters, digits and signs; make one with \"openssl rand -hex 32\"");
        }
        return ReviewSettings.DEFAULT.withToken(token);
    }
}
