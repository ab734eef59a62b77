package org.dossier.link;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityIndex;

/** Names the one candidate it would link an entity to, if any: the {@link Matcher}, or what it is measured against. */
public interface Linker {
    /**
     * The best candidate.
     *
     * @throws IOException if the index cannot be read
     */
    Optional<Candidate> best(Subject subject) throws IOException;

    /** The best candidate of the matcher. */
    static Linker matcher(Matcher matcher) {
        return subject -> matcher.match(subject).stream().findFirst();
    }

    /** Links where one of our names is, but for case and signs, a name in the authority files, and of one entry alone. */
    static Linker exactLabel(AuthorityIndex index) {
        return new ExactLabel(index);
    }

    /** Links to what Lucene ranks first for our names, each word within an edit distance of two; scored by rank alone. */
    static Linker fuzzyQuery(AuthorityIndex index) {
        return subject -> index.fuzzy(subject.kind(), subject.names(), 1).stream()
                .findFirst()
                .map(entry -> new Candidate(List.of(entry), 1, List.of()));
    }
}
