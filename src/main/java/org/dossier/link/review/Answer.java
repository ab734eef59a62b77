package org.dossier.link.review;

import java.util.List;

/**
 * What a reviewer decides of an entity.
 *
 * @param subject the entity's IRI
 * @param state that of the {@link ReviewItem} on which the decision rests
 * @param candidates the keys of the candidates that are meant; none when skipping
 * @param comment why, in the reviewer's words; {@code ""} if they say nothing
 */
public record Answer(String subject, String state, Decision decision, List<String> candidates, String comment) {
    /** So many characters a comment may have. */
    public static final int LONGEST_COMMENT = 2_000;

    /** @throws IllegalArgumentException if one candidate at least should be named and is not, or the comment is too long */
    public Answer {
        candidates = List.copyOf(candidates);
        comment = comment.strip();
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment of " + comment.length() + " characters");
        }
        if (candidates.isEmpty() != (decision == Decision.SKIP)) {
            throw new IllegalArgumentException(decision.word() + " of " + candidates.size() + " candidates");
        }
    }
}
