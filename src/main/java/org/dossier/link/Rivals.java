package org.dossier.link;

import java.util.List;
import java.util.function.Predicate;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityKind;

/**
 * The others that have a name as good and could be meant as well. Who is listed under our name comes before who has it among others. Of
 * places that are called alike the one with many names in the authority files is the one that most speak of; so it is, if less, with
 * people.
 */
final class Rivals {
    /** Names this close are as good as each other. */
    private static final double AS_GOOD = 0.02;
    /** So much less alike is another spelling of the name of a place. */
    private static final double ANOTHER_SPELLING = 0.12;

    private static final double WEIGHT_OF_NO_RIVAL = 1;
    private static final double MOST = 4;
    private static final double WEIGHT_OF_RIVAL_LISTED_SO = -2;

    /** Name and country speak for a place and for each of its namesakes in that country; so of two that are as well known neither is sure. */
    private static final double SHARED_WITH_NAMESAKES = 2;

    /** A place with so many times the names of another, and so many more. */
    private static final int FAR_BETTER_KNOWN = 4;

    private static final int MORE_NAMES = 5;

    private final AuthorityKind kind;
    private final List<List<Likened>> groups;
    private final SameName sameName;
    private final Predicate<List<Likened>> possible;
    private final Predicate<List<Likened>> another;

    /**
     * @param sameName which of the groups may be one, and so are no rivals
     * @param possible whether a group can be meant at all
     * @param another whether a group has another of our names and not the one we use
     */
    Rivals(
            AuthorityKind kind,
            List<List<Likened>> groups,
            SameName sameName,
            Predicate<List<Likened>> possible,
            Predicate<List<Likened>> another) {
        this.kind = kind;
        this.groups = groups;
        this.sameName = sameName;
        this.possible = possible;
        this.another = another;
    }

    /** What speaks for or against one of the groups because of the others. */
    Feature of(List<Likened> group) {
        boolean hasAnotherName = another.test(group);
        boolean listed = isListedSo(group);
        List<List<Likened>> rivals = groups.stream()
                .filter(other -> other != group && isAsGood(other, group))
                .filter(possible)
                .filter(other -> hasAnotherName || !another.test(other))
                .filter(other -> !listed || isListedSo(other) || isFarBetterKnown(other, group))
                .filter(other -> kind == AuthorityKind.PLACE || !sameName.areOne(group, other))
                .toList();
        if (rivals.isEmpty()) {
            return new Feature("rivals", WEIGHT_OF_NO_RIVAL, "no other has a name as good");
        }
        if (!listed && rivals.stream().anyMatch(other -> isListedSo(other) && !isFarBetterKnown(group, other))) {
            return new Feature("rivals", WEIGHT_OF_RIVAL_LISTED_SO, "another is listed under that name");
        }
        double theirs = rivals.stream().mapToDouble(this::prominence).sum();
        double most = rivals.stream().anyMatch(other -> isMoreAlike(other, group)) ? 0 : WEIGHT_OF_NO_RIVAL;
        double shared = kind == AuthorityKind.PLACE ? SHARED_WITH_NAMESAKES : 0;
        double weight = Math.max(-MOST, Math.min(most, Math.log(prominence(group) / theirs) - shared));
        return new Feature(
                "rivals",
                weight,
                rivals.size() + (rivals.size() == 1 ? " other has" : " others have")
                        + " a name as good; this one is listed under " + nameCount(group) + " names");
    }

    /** A city may be meant by another spelling of its name than ours, a village only by ours. */
    private boolean isAsGood(List<Likened> other, List<Likened> group) {
        double less = likeness(group) - likeness(other);
        return less <= AS_GOOD || (less <= ANOTHER_SPELLING && isFarBetterKnown(other, group));
    }

    /** True if a rival is called as we call it, this one but nearly so, and is not the one that everybody knows. */
    private boolean isMoreAlike(List<Likened> other, List<Likened> group) {
        return likeness(other) > likeness(group) + AS_GOOD && !isFarBetterKnown(group, other);
    }

    private static double likeness(List<Likened> group) {
        return group.get(0).likeness().value();
    }

    /** True if one of our names is as like the heading of an entry as it is to any of its names; of a place, but for its spelling. */
    private boolean isListedSo(List<Likened> group) {
        double least = likeness(group) - (kind == AuthorityKind.PLACE ? ANOTHER_SPELLING : AS_GOOD);
        return group.stream().anyMatch(likened -> likened.likeness().heading() >= least);
    }

    private boolean isFarBetterKnown(List<Likened> one, List<Likened> other) {
        return kind == AuthorityKind.PLACE && nameCount(one) >= FAR_BETTER_KNOWN * nameCount(other) + MORE_NAMES;
    }

    private double prominence(List<Likened> group) {
        double names = nameCount(group);
        return kind == AuthorityKind.PLACE ? names * names : names;
    }

    private static long nameCount(List<Likened> group) {
        return group.stream()
                .mapToLong(likened -> likened.entry().names().size())
                .sum();
    }
}
