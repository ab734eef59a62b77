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

    /** Names less alike than this have a surname in common and no more than an initial. */
    private static final double LIKENESS_OF_INITIALS = 0.8;

    private static final double WEIGHT_OF_RARE_NAME = 2.4;
    private static final double WEIGHT_OF_RARE_SURNAME = 2.3;

    /** What it tells against a candidate if it has another of our names and not the one we use. */
    private static final double WEIGHT_OF_ANOTHER_NAME = -3;
    /** Names of several words mix bodies up less. */
    private static final double WEIGHT_OF_ANOTHER_NAME_OF_WORDS = -1;
    /** What it tells against a candidate that it has our name with another initial. */
    private static final double WEIGHT_OF_ANOTHER_INITIAL = -3;
    /** Our preferred name is another than theirs if it is less alike than the best by this. */
    private static final double ANOTHER_NAME = 0.1;

    private static final double IMPOSSIBLE = -2;

    private final Subject subject;
    private final NameMatch names;
    private final RoleWords roleWords;
    private final List<List<Likened>> groups;
    /** True if there is anybody of the same surname and another given name. */
    private final boolean namesakes;

    private final Set<String> ourRoles;
    private final DateEvidence dates;
    private final PlaceEvidence places;
    private final SameName sameName;
    private final Rivals rivals;

    Judgement(Subject subject, NameMatch names, RoleWords roleWords, List<List<Likened>> groups, boolean namesakes) {
        this.subject = subject;
        this.names = names;
        this.roleWords = roleWords;
        this.groups = groups;
        this.namesakes = namesakes;
        this.ourRoles = new TreeSet<>(roleWords.kinds(subject.roles()));
        this.ourRoles.addAll(roleWords.kinds(names.titles()));
        this.dates = new DateEvidence(subject);
        this.places = new PlaceEvidence(subject);
        this.sameName = new SameName(groups);
        this.rivals = new Rivals(subject.kind(), groups, sameName, this::isPossible, this::hasAnotherName);
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
            anotherInitial(group).ifPresent(features::add);
            rareName(group).ifPresent(features::add);
            features.add(rivals.of(group));
            dates.of(entries).ifPresent(features::add);
            features.addAll(places.of(entries));
            places.unknownCountry(entries, othersAsGood(group)).ifPresent(features::add);
            places.sharedName(entries).ifPresent(features::add);
            roles(group).ifPresent(features::add);
            extracts(group).ifPresent(features::add);
            identifiers(group).ifPresent(features::add);
            candidates.add(Candidate.of(entries, features));
        }
        return candidates;
    }

    private List<AuthorityEntry> othersAsGood(List<Likened> group) {
        double likeness = group.get(0).likeness().value();
        return groups.stream()
                .filter(other -> other != group && other.get(0).likeness().value() >= likeness)
                .flatMap(Judgement::entries)
                .toList();
    }

    private Feature name(List<Likened> group) {
        NameMatch.Likeness likeness = group.get(0).likeness();
        double above = (likeness.value() - LIKENESS_OF_SURNAME) / (1 - LIKENESS_OF_SURNAME);
        boolean surname = subject.kind() == AuthorityKind.PERSON && likeness.words() == 1;
        double full = surname ? WEIGHT_OF_ONE_WORD : WEIGHT_OF_FULL_NAME;
        double weight = above >= 0 ? above * full : (likeness.value() - LIKENESS_OF_SURNAME) * STEEPNESS_BELOW;
        return new Feature("name", weight, likeness.inWords());
    }

    /** A surname that nobody else has tells more than one that many have. */
    private Optional<Feature> rareName(List<Likened> group) {
        double likeness = group.get(0).likeness().value();
        boolean little =
                likeness < LIKENESS_OF_INITIALS || group.get(0).likeness().words() == 1;
        boolean told = subject.kind() == AuthorityKind.PERSON && !namesakes && little;
        boolean alone = told && sameName.with(group).size() == groups.size() - 1;
        return alone
                ? Optional.of(new Feature(
                        "rare name",
                        likeness < LIKENESS_OF_SURNAME ? WEIGHT_OF_RARE_SURNAME : WEIGHT_OF_RARE_NAME,
                        "nobody else has the surname"))
                : Optional.empty();
    }

    /** Places and people are mixed up by names that are not their usual ones. */
    private Optional<Feature> anotherName(List<Likened> group) {
        return hasAnotherName(group)
                ? Optional.of(new Feature(
                        "preferred name",
                        areWords() ? WEIGHT_OF_ANOTHER_NAME_OF_WORDS : WEIGHT_OF_ANOTHER_NAME,
                        "\"" + subject.names().get(0) + "\" is none of their names"))
                : Optional.empty();
    }

    private boolean areWords() {
        return subject.kind() == AuthorityKind.ORGANIZATION || subject.kind() == AuthorityKind.EVENT;
    }

    /** Winston T. Churchill is not the one who is also called Winston S. */
    private Optional<Feature> anotherInitial(List<Likened> group) {
        return groups.stream()
                .filter(other -> other.stream()
                        .anyMatch(likened -> !likened.likeness().contradicting().isEmpty()))
                .filter(other -> other == group || sameName.areOne(group, other))
                .flatMap(List::stream)
                .map(likened -> likened.likeness().contradicting())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> new Feature(
                        "another initial", WEIGHT_OF_ANOTHER_INITIAL, "they are also called \"" + name + '"'));
    }

    private boolean hasAnotherName(List<Likened> group) {
        double main = group.stream()
                .mapToDouble(likened -> likened.likeness().main())
                .max()
                .orElse(0);
        NameMatch.Likeness likeness = group.get(0).likeness();
        return main < likeness.value() - ANOTHER_NAME && !names.isPreferredPartOf(likeness.ours());
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
    private Optional<Feature> extracts(List<Likened> group) {
        // Two places of one name are two.
        List<List<Likened>> others = subject.kind() == AuthorityKind.PLACE ? List.of() : sameName.with(group);
        Set<String> extracts = Stream.concat(Stream.of(group), others.stream())
                .flatMap(Judgement::entries)
                .map(AuthorityEntry::extract)
                .collect(Collectors.toCollection(TreeSet::new));
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
