package org.dossier.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;

/**
 * Finds the entries of authority files that one of our entities may be, and says why. Only entries that share a word with one of our
 * names are looked at. For use by many threads.
 */
public final class Matcher {
    /** So many entries of the index are compared with a subject. */
    private static final int MOST_COMPARED = 64;
    /** What Korean writes by ear has few keys, which many others have. */
    private static final int MOST_HEARD = 400;
    /** Names less alike than this are different names. */
    private static final double LEAST_LIKENESS = 0.6;
    /** From here on two names have one surname, and other given names. */
    private static final double LEAST_OF_NAMESAKE = 0.25;
    /** So many candidates are told at most. */
    private static final int MOST_TOLD = 10;

    private static final Comparator<Likened> MOST_ALIKE = Comparator.<Likened>comparingDouble(
                    likened -> -likened.likeness().value())
            .thenComparing(likened -> likened.entry().extract())
            .thenComparing(likened -> likened.entry().id());
    private static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.entries().get(0).extract())
            .thenComparing(candidate -> candidate.entries().get(0).id());

    private final AuthorityIndex index;
    private final RoleWords roles = RoleWords.read();
    private final EntryNames read = new EntryNames();

    /** Matches against an index, which stays the caller's to close. */
    public Matcher(AuthorityIndex index) {
        this.index = index;
    }

    /**
     * The candidates for one of our entities.
     *
     * @return the best first, ten at most; empty if nothing in the index has a name that is enough like one of ours
     * @throws IOException if the index cannot be read
     */
    public List<Candidate> match(Subject subject) throws IOException {
        NameMatch names = NameMatch.of(subject);
        List<Likened> alike = new ArrayList<>();
        boolean namesakes = false;
        for (AuthorityEntry entry :
                index.candidates(subject.kind(), names.readings(), names.areHeard() ? MOST_HEARD : MOST_COMPARED)) {
            NameMatch.Likeness likeness = names.with(entry, read);
            if (likeness.value() >= LEAST_LIKENESS) {
                alike.add(new Likened(entry, likeness));
            } else {
                namesakes |= likeness.value() >= LEAST_OF_NAMESAKE;
            }
        }
        alike.sort(MOST_ALIKE);
        Judgement judgement = new Judgement(subject, names, roles, EntryGroups.of(alike), namesakes);
        return judgement.candidates().stream().sorted(BEST).limit(MOST_TOLD).toList();
    }
}
