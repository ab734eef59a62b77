package org.dossier.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.EntryGroups.Likened;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;

/**
 * What speaks for and against each group of entries that has a name like that of one of our entities. The weights are logarithms of odds,
 * set by hand on the train split of the gold file.
 */
final class Judgement {
    /** Before anything is known, a name in common is more often somebody else's. */
    private static final Feature BEFORE = new Feature("to begin with", -1.5, "most that share a name are not the same");

    /** How much a name of at least two words tells when it agrees in full. */
    private static final double WEIGHT_OF_FULL_NAME = 4.0;
    /** Where a likeness neither speaks for nor against: a surname alone, and nothing that conflicts. */
    private static final double LIKENESS_OF_SURNAME = 0.75;
    /** What one word in common adds. */
    private static final double WEIGHT_OF_ONE_WORD = 0.5;

    private static final double STEEPNESS_BELOW = 20;
    /** Names this close are as good as each other. */
    private static final double AS_GOOD = 0.02;

    private static final double WEIGHT_OF_NO_RIVAL = 1;
    private static final double MOST_OF_RIVALS = 4;
    private static final double WEIGHT_OF_RIVAL_LISTED_SO = -2;
    /** What it tells against a candidate if it has another of our names and not the one we use. */
    private static final double WEIGHT_OF_ANOTHER_NAME = -3;
    /** Our preferred name is another than theirs if it is less alike than the best by this. */
    private static final double ANOTHER_NAME = 0.1;

    private static final double IMPOSSIBLE = -2;

    private final Subject subject;
    private final RoleWords roleWords;
    private final List<List<Likened>> groups;
    private final Set<String> ourRoles;
    private final DateEvidence dates;
    private final PlaceEvidence places;

    Judgement(Subject subject, NameMatch names, RoleWords roleWords, List<List<Likened>> groups) {
        this.subject = subject;
        this.roleWords = roleWords;
        this.groups = groups;
        this.ourRoles = new TreeSet<>(roleWords.kinds(subject.roles()));
        this.ourRoles.addAll(roleWords.kinds(names.titles()));
        this.dates = new DateEvidence(subject);
        this.places = new PlaceEvidence(subject);
    }

    /** A candidate for each group, in no order of merit. */
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (List<Likened> group : groups) {
            List<AuthorityEntry> entries = entries(group).toList();
            List<Feature> features = new ArrayList<>();
            features.add(BEFORE);
            features.add(name(group));
            anotherName(group).ifPresent(features::add);
            features.add(rivals(group));
            dates.of(entries).ifPresent(features::add);
            features.addAll(places.of(entries));
            roles(group).ifPresent(features::add);
            extracts(group).ifPresent(features::add);
            identifiers(group).ifPresent(features::add);
            candidates.add(Candidate.of(entries, features));
        }
        return candidates;
    }

    private Feature name(List<Likened> group) {
        NameMatch.Likeness likeness = group.get(0).likeness();
        double above = (likeness.value() - LIKENESS_OF_SURNAME) / (1 - LIKENESS_OF_SURNAME);
        boolean surname = subject.kind() == AuthorityKind.PERSON && likeness.words() == 1;
        double full = surname ? WEIGHT_OF_ONE_WORD : WEIGHT_OF_FULL_NAME;
        double weight = above >= 0 ? above * full : (likeness.value() - LIKENESS_OF_SURNAME) * STEEPNESS_BELOW;
        return new Feature("name", weight, likeness.inWords());
    }

    /** Places and people are mixed up by names that are not their usual ones. */
    private Optional<Feature> anotherName(List<Likened> group) {
        return hasAnotherName(group)
                ? Optional.of(new Feature(
                        "preferred name",
                        WEIGHT_OF_ANOTHER_NAME,
                        "\"" + subject.names().get(0) + "\" is none of their names"))
                : Optional.empty();
    }

    private static boolean hasAnotherName(List<Likened> group) {
        double main = group.stream()
                .mapToDouble(likened -> likened.likeness().main())
                .max()
                .orElse(0);
        return main < group.get(0).likeness().value() - ANOTHER_NAME;
    }

    /**
     * The others that have a name as good and could be meant as well. Who is listed under our name comes before who has it among others. Of
     * places that are called alike the one with many names in the authority files is the one that most speak of; so it is, if less, with
     * people.
     */
    private Feature rivals(List<Likened> group) {
        double least = group.get(0).likeness().value() - AS_GOOD;
        boolean another = hasAnotherName(group);
        boolean listed = isListedSo(group);
        List<List<Likened>> rivals = groups.stream()
                .filter(other -> other != group)
                .filter(other -> other.get(0).likeness().value() >= least && isPossible(other))
                .filter(other -> another || !hasAnotherName(other))
                .filter(other -> !listed || isListedSo(other))
                .toList();
        if (rivals.isEmpty()) {
            return new Feature("rivals", WEIGHT_OF_NO_RIVAL, "no other has a name as good");
        }
        if (!listed && rivals.stream().anyMatch(Judgement::isListedSo)) {
            return new Feature("rivals", WEIGHT_OF_RIVAL_LISTED_SO, "another is listed under that name");
        }
        double ours = prominence(group);
        double theirs = rivals.stream().mapToDouble(this::prominence).sum();
        double weight = Math.max(-MOST_OF_RIVALS, Math.min(WEIGHT_OF_NO_RIVAL, Math.log(ours / theirs)));
        return new Feature(
                "rivals",
                weight,
                rivals.size() + (rivals.size() == 1 ? " other has" : " others have")
                        + " a name as good; this one is listed under " + nameCount(group) + " names");
    }

    /** True if one of our names is as like the heading of an entry as it is to any of its names. */
    private static boolean isListedSo(List<Likened> group) {
        double best = group.get(0).likeness().value();
        return group.stream().anyMatch(likened -> likened.likeness().heading() >= best - AS_GOOD);
    }

    private double prominence(List<Likened> group) {
        double names = nameCount(group);
        return subject.kind() == AuthorityKind.PLACE ? names * names : names;
    }

    private static long nameCount(List<Likened> group) {
        return entries(group).mapToLong(entry -> entry.names().size()).sum();
    }

    private boolean isPossible(List<Likened> group) {
        List<AuthorityEntry> entries = entries(group).toList();
        return Stream.concat(dates.of(entries).stream(), places.of(entries).stream())
                .allMatch(feature -> feature.weight() > IMPOSSIBLE);
    }

    private Optional<Feature> roles(List<Likened> group) {
        Set<String> theirs = roleWords.kinds(
                entries(group).flatMap(entry -> entry.roles().stream()).toList());
        if (ourRoles.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>(ourRoles);
        common.retainAll(theirs);
        return Optional.of(
                common.isEmpty()
                        ? new Feature("role", -0.8, "ours " + listed(ourRoles) + ", theirs " + listed(theirs))
                        : new Feature("role", 0.8, "both " + listed(common)));
    }

    /** Who is in several authority files is better known, and so more often meant. */
    private static Optional<Feature> extracts(List<Likened> group) {
        Set<String> extracts =
                entries(group).map(AuthorityEntry::extract).collect(Collectors.toCollection(TreeSet::new));
        return extracts.size() < 2
                ? Optional.empty()
                : Optional.of(new Feature(
                        "authority files", 0.5 * Math.min(3, extracts.size() - 1), "in " + listed(extracts)));
    }

    private Optional<Feature> identifiers(List<Likened> group) {
        List<String> agreeing = new ArrayList<>();
        List<String> conflicting = new ArrayList<>();
        List<Identifier> theirs =
                entries(group).flatMap(entry -> entry.identifiers().stream()).toList();
        for (Identifier our : subject.identifiers()) {
            List<String> values = theirs.stream()
                    .filter(their -> their.scheme().equals(our.scheme()))
                    .map(Identifier::value)
                    .toList();
            if (values.contains(our.value())) {
                agreeing.add(our.words());
            } else if (!values.isEmpty()) {
                conflicting.add("ours " + our.words() + ", theirs " + values.get(0));
            }
        }
        if (agreeing.isEmpty() && conflicting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                agreeing.isEmpty()
                        ? new Feature("identifiers", -5, listed(conflicting))
                        : new Feature("identifiers", 6, "both have " + listed(agreeing)));
    }

    private static Stream<AuthorityEntry> entries(List<Likened> group) {
        return group.stream().map(Likened::entry);
    }

    private static String listed(Collection<String> words) {
        return String.join(", ", words);
    }
}
