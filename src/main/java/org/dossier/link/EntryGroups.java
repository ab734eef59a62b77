package org.dossier.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.model.Identifier;

/**
 * Entries of several authority files that mean the same: an identifier in common says so, and so do equal names with equal dates of
 * birth and death, or of places on the same spot.
 */
final class EntryGroups {
    /** Names at least so much like ours are taken for the same name, if both dates agree. */
    private static final double SAME_NAME = 0.9;
    /** Between two points of one place, as that of a province and that of its capital. */
    private static final double FARTHEST_KM = 50;

    private static final double ONE_SPOT_KM = 5;

    private final List<Likened> entries;
    private final int[] parent;

    private EntryGroups(List<Likened> entries) {
        this.entries = entries;
        this.parent = new int[entries.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** Groups entries; each group, and the groups among them, in the order of the entries. */
    static List<List<Likened>> of(List<Likened> entries) {
        EntryGroups groups = new EntryGroups(entries);
        groups.join();
        Map<Integer, List<Likened>> found = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            found.computeIfAbsent(groups.root(i), root -> new ArrayList<>()).add(entries.get(i));
        }
        return List.copyOf(found.values());
    }

    private void join() {
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            for (Identifier identifier : entries.get(i).entry().identifiers()) {
                List<Integer> before = holders.computeIfAbsent(identifier.text(), text -> new ArrayList<>());
                for (int holder : before) {
                    uniteUnlessFarApart(i, holder);
                }
                before.add(i);
            }
            for (int j = 0; j < i; j++) {
                if (agree(entries.get(i), entries.get(j))) {
                    uniteUnlessFarApart(i, j);
                }
            }
        }
    }

    /** Authority files give one identifier to two places, in error. */
    private static boolean areFarApart(Likened one, Likened other) {
        return one.entry().at().stream()
                .anyMatch(at -> other.entry().at().stream()
                        .anyMatch(otherAt -> PlaceEvidence.kilometres(at, otherAt) > FARTHEST_KM));
    }

    private static boolean agree(Likened one, Likened other) {
        return agreeInLife(one, other) || areOnOneSpot(one, other);
    }

    /** Two authority files that have a place of one name on the same spot have the same place. */
    private static boolean areOnOneSpot(Likened one, Likened other) {
        return !one.entry().extract().equals(other.entry().extract())
                && one.likeness().value() >= SAME_NAME
                && other.likeness().value() >= SAME_NAME
                && one.entry().at().stream()
                        .anyMatch(at -> other.entry().at().stream()
                                .anyMatch(otherAt -> PlaceEvidence.kilometres(at, otherAt) <= ONE_SPOT_KM));
    }

    private static boolean agreeInLife(Likened one, Likened other) {
        Years life = Years.of(one.entry().begin(), one.entry().end());
        return life.hasFirst()
                && life.hasLast()
                && life.equals(Years.of(other.entry().begin(), other.entry().end()))
                && one.likeness().value() >= SAME_NAME
                && other.likeness().value() >= SAME_NAME;
    }

    /** Two groups stay two if any place of one is far from any of the other. */
    private void uniteUnlessFarApart(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b
                && members(a).stream()
                        .noneMatch(member -> members(b).stream()
                                .anyMatch(otherMember -> areFarApart(entries.get(member), entries.get(otherMember))))) {
            unite(a, b);
        }
    }

    private List<Integer> members(int root) {
        return IntStream.range(0, parent.length)
                .filter(i -> root(i) == root)
                .boxed()
                .toList();
    }

    private void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    /** An entry and how much its names are like ours. */
    record Likened(AuthorityEntry entry, NameMatch.Likeness likeness) {}
}
