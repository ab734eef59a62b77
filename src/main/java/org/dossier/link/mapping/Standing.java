package org.dossier.link.mapping;

/**
 * How much a row counts among those about the same pair of subject and object: a rejection before a person's word, and that before what a tool
 * proposed. Of rows that count alike, the last decides.
 */
public enum Standing {
    /** No person is behind it. */
    PROPOSED,
    /** A person said so, or looked at it and agrees. */
    REVIEWED,
    /** Somebody said that it is not so, which stands whatever else is said. */
    REJECTED;

    /** True if a row of this standing, below one of another that decided until then, decides. */
    public boolean decidesAfter(Standing above) {
        return compareTo(above) >= 0;
    }
}
