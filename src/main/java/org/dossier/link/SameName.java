package org.dossier.link;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.NameSimilarity;

/**
 * Whether groups of entries with one name may be one person or thing that several authority files have, each without an identifier of another: the
 * full names agree, no dates conflict, and no authority file has two of them.
 */
final class SameName {
    private static final double LEAST_LIKENESS = 0.9;

    private SameName() {}

    /** True if two groups may be one, and neither may be a third of the same authority file as well. */
    static boolean areOne(List<Likened> one, List<Likened> other, List<List<Likened>> all) {
        return mayBeOne(one, other, all)
                && all.stream()
                        .filter(third -> third != one && third != other)
                        .noneMatch(third -> (shareFile(other, third) && mayBeOneButForFile(one, third, all))
                                || (shareFile(one, third) && mayBeOneButForFile(other, third, all)));
    }

    private static boolean mayBeOne(List<Likened> one, List<Likened> other, List<List<Likened>> all) {
        return !shareFile(one, other) && mayBeOneButForFile(one, other, all);
    }

    private static boolean mayBeOneButForFile(List<Likened> one, List<Likened> other, List<List<Likened>> all) {
        return yearsMayBeOne(one, other) && haveOneName(one, other, all);
    }

    /** A name of one word, such as Subandrio, tells enough where nobody else is called so. */
    private static boolean haveOneName(List<Likened> one, List<Likened> other, List<List<Likened>> all) {
        NameReading name = NameReading.of(one.get(0).likeness().theirs());
        NameReading otherName = NameReading.of(other.get(0).likeness().theirs());
        int shorter = Math.min(name.words().size(), otherName.words().size());
        boolean both = name.words().size() == otherName.words().size();
        return (shorter > 1 || (both && all.size() == 2))
                && NameSimilarity.of(name, otherName).value() >= LEAST_LIKENESS;
    }

    private static boolean yearsMayBeOne(List<Likened> one, List<Likened> other) {
        return entries(one).stream()
                .allMatch(entry -> entries(other).stream()
                        .allMatch(otherEntry -> mayBeOne(entry.begin(), otherEntry.begin())
                                && mayBeOne(entry.end(), otherEntry.end())));
    }

    private static boolean mayBeOne(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty() || Math.abs(one.getAsInt() - other.getAsInt()) <= 1;
    }

    private static boolean shareFile(List<Likened> one, List<Likened> other) {
        Set<String> files = entries(one).stream().map(AuthorityEntry::extract).collect(Collectors.toSet());
        return entries(other).stream().anyMatch(entry -> files.contains(entry.extract()));
    }

    private static List<AuthorityEntry> entries(List<Likened> group) {
        return group.stream().map(Likened::entry).toList();
    }
}
