package org.dossier.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.model.NormalizedName;

/** Links by equal names. Entries that share an identifier count as one, as they do for the matcher. */
final class ExactLabel implements Linker {
    private static final int MOST_COMPARED = 64;

    private final AuthorityIndex index;

    ExactLabel(AuthorityIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Candidate> best(Subject subject) throws IOException {
        Set<NormalizedName> ours =
                subject.names().stream().map(NormalizedName::of).collect(Collectors.toSet());
        List<Likened> equal = new ArrayList<>();
        for (AuthorityEntry entry :
                index.candidates(subject.kind(), NameMatch.of(subject).readings(), MOST_COMPARED)) {
            if (entry.names().stream()
                    .map(name -> NormalizedName.of(name.value()))
                    .anyMatch(ours::contains)) {
                equal.add(new Likened(entry, NameMatch.Likeness.NONE));
            }
        }
        List<List<Likened>> groups = EntryGroups.of(equal);
        return groups.size() != 1
                ? Optional.empty()
                : Optional.of(
                        new Candidate(groups.get(0).stream().map(Likened::entry).toList(), 1, List.of()));
    }
}
