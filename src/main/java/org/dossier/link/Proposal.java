package org.dossier.link;

import java.util.List;

/**
 * Who one of our entities may be.
 *
 * @param documents how many documents name it
 * @param candidates the best first; never empty
 */
public record Proposal(Subject subject, int documents, List<Candidate> candidates) {
    /** The name of the program that proposes, as mappings tell it. */
    public static final String TOOL = "Dossier";

    public Proposal {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException(subject.key() + " has no candidate");
        }
    }
}
