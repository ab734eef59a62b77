package org.dossier.link;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.name.NameReading;
import org.dossier.link.name.NameSimilarity;

/**
 * Which groups of entries with one name may be one person or thing that several authority files have, each without an identifier of another: the
 * full names agree, no dates conflict, and no authority file has two of them. For one thread.
 */
final class SameName {
    private static final double LEAST_LIKENESS = 0.9;

    private final List<Named> all;
    private final IdentityHashMap<List<Likened>, List<List<Likened>>> found = new IdentityHashMap<>();

    /** A group, with the files that have it and its name, each looked at once. */
    private static final class Named {
        private final List<Likened> group;
        private final Set<String> files;
        private final NameReading name;

        Named(List<Likened> group) {
            this.group = group;
            this.files = entries(group).stream().map(AuthorityEntry::extract).collect(Collectors.toSet());
            this.name = NameReading.of(group.get(0).likeness().theirs());
        }

        List<Likened> group() {
            return group;
        }

        boolean sharesFile(Named other) {
            return other.files.stream().anyMatch(files::contains);
        }
    }

    SameName(List<List<Likened>> groups) {
        this.all = groups.stream().map(Named::new).toList();
    }

    /** The other groups that may be one with a group, of which none may be a third of the same authority file as well. */
    List<List<Likened>> with(List<Likened> group) {
        List<List<Likened>> known = found.get(group);
        if (known == null) {
            known = find(group);
            found.put(group, known);
        }
        return known;
    }

    /** True if two different groups may be one. */
    boolean areOne(List<Likened> one, List<Likened> other) {
        return with(one).stream().anyMatch(same -> same == other);
    }

    private List<List<Likened>> find(List<Likened> group) {
        Named one =
                all.stream().filter(named -> named.group == group).findFirst().orElseThrow();
        List<Named> alike = new ArrayList<>();
        for (Named other : all) {
            if (other != one && mayBeOneButForFile(one, other)) {
                alike.add(other);
            }
        }
        return alike.stream()
                .filter(other -> !one.sharesFile(other) && isAlone(one, other, alike))
                .map(Named::group)
                .toList();
    }

    /** @param alike those that may be one with the first, but for the files that they are in */
    private boolean isAlone(Named one, Named other, List<Named> alike) {
        return alike.stream().noneMatch(third -> third != other && other.sharesFile(third))
                && all.stream()
                        .filter(third -> third != one && third != other && one.sharesFile(third))
                        .noneMatch(third -> mayBeOneButForFile(other, third));
    }

    private boolean mayBeOneButForFile(Named one, Named other) {
        return yearsMayBeOne(one.group, other.group) && haveOneName(one.name, other.name);
    }

    /** A name of one word, such as Subandrio, tells enough where nobody else is called so. */
    private boolean haveOneName(NameReading name, NameReading otherName) {
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

    private static List<AuthorityEntry> entries(List<Likened> group) {
        return group.stream().map(Likened::entry).toList();
    }
}
