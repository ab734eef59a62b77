package org.dossier.release;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dossier.link.Proposal;
import org.dossier.link.Subject;
import org.dossier.link.authority.AuthorityKind;

/** How many entities there are of each kind, how many are linked, and for how many there is something to decide. */
public final class LinkTally {
    private final Map<AuthorityKind, Counts> kinds = new EnumMap<>(AuthorityKind.class);

    /**
     * The counts of a kind.
     *
     * @param linked how many have a link; there may be more to decide about them
     * @param sure how many have a candidate that is {@linkplain org.dossier.link.Candidate#isSure sure}
     * @param unsure how many have candidates, but no such one
     * @param nothing how many have neither link nor candidate
     */
    public record Counts(int entities, int linked, int sure, int unsure, int nothing) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    entities + other.entities,
                    linked + other.linked,
                    sure + other.sure,
                    unsure + other.unsure,
                    nothing + other.nothing);
        }
    }

    void add(Subject subject, boolean linked, Optional<Proposal> proposal) {
        boolean sure =
                proposal.isPresent() && proposal.get().candidates().get(0).isSure();
        Counts one = new Counts(
                1,
                linked ? 1 : 0,
                sure ? 1 : 0,
                proposal.isPresent() && !sure ? 1 : 0,
                linked || proposal.isPresent() ? 0 : 1);
        kinds.merge(subject.kind(), one, Counts::plus);
    }

    /** The counts of one kind. */
    public Counts of(AuthorityKind kind) {
        return kinds.getOrDefault(kind, Counts.NONE);
    }

    /** The counts of all kinds together. */
    public Counts all() {
        return kinds.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
