package org.dossier.link.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.Candidate;
import org.dossier.link.Feature;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.NormalizedName;
import org.dossier.model.Place;
import org.dossier.model.Text;

/**
 * What is known of one of our entities beside what is known of a candidate.
 *
 * @param facts in the order in which one would compare them; one that neither side has is left out
 */
public record Evidence(List<Fact> facts) {
    public Evidence {
        facts = List.copyOf(facts);
    }

    /** How two sides stand to each other. */
    public enum Verdict {
        AGREES,
        CONFLICTS,
        /** One side does not say, or what they say cannot be compared. */
        OPEN;

        /** As a reviewer reads it. */
        public String word() {
            return this == OPEN ? "open" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that both sides may tell.
     *
     * @param what {@code names}, {@code dates}, {@code roles}, {@code places} or {@code identifiers}
     */
    public record Fact(String what, List<Value> ours, List<Value> theirs, Verdict verdict) {
        public Fact {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /**
     * What one side tells.
     *
     * @param shared true if the other side tells the same
     * @param attested true if these are the years of the documents that name it, and not its own
     */
    public record Value(String text, boolean shared, boolean attested) {}

    static Evidence of(Subject subject, Candidate candidate) {
        List<Fact> facts = List.of(
                names(subject, candidate),
                dates(subject, candidate),
                fact("roles", subject.roles(), theirs(candidate, AuthorityEntry::roles), sign(candidate, "role")),
                places(subject, candidate),
                identifiers(subject, candidate));
        return new Evidence(facts.stream()
                .filter(fact -> !fact.ours().isEmpty() || !fact.theirs().isEmpty())
                .toList());
    }

    private static Fact names(Subject subject, Candidate candidate) {
        Fact names = fact(
                "names",
                subject.names(),
                theirs(
                        candidate,
                        entry -> entry.names().stream().map(Text::value).toList()),
                sign(candidate, "name"));
        boolean same = names.theirs().stream().anyMatch(Value::shared);
        return same ? new Fact(names.what(), names.ours(), names.theirs(), Verdict.AGREES) : names;
    }

    private static Fact dates(Subject subject, Candidate candidate) {
        String attested = subject.attested().text();
        boolean event = subject.kind() == AuthorityKind.EVENT;
        List<String> ours = Stream.of(subject.life().text(), event ? attested : "")
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> theirs = theirs(
                candidate,
                entry -> Stream.of(Years.of(entry.begin(), entry.end()).text())
                        .filter(text -> !text.isEmpty())
                        .toList());
        Fact own = fact("dates", ours, theirs, sign(candidate, "life dates", "dates"));
        if (event || attested.isEmpty()) {
            return own;
        }
        List<Value> values = new ArrayList<>(own.ours());
        values.add(new Value(attested, false, true));
        return new Fact(own.what(), values, own.theirs(), own.verdict());
    }

    private static Fact places(Subject subject, Candidate candidate) {
        List<String> ours = new ArrayList<>(subject.within());
        subject.at().map(Evidence::written).ifPresent(ours::add);
        List<String> theirs = theirs(candidate, entry -> {
            List<String> texts = new ArrayList<>();
            if (!entry.country().isEmpty()) {
                texts.add(entry.country());
            }
            entry.at().map(Evidence::written).ifPresent(texts::add);
            return texts;
        });
        return fact("places", ours, theirs, sign(candidate, "country", "coordinates"));
    }

    private static String written(Place.Coordinates at) {
        return at.latitude() + ", " + at.longitude();
    }

    private static Fact identifiers(Subject subject, Candidate candidate) {
        return fact(
                "identifiers",
                written(subject.identifiers()),
                written(candidate.identifiers()),
                sign(candidate, "identifiers"));
    }

    private static List<String> written(List<Identifier> identifiers) {
        return identifiers.stream().map(Identifier::words).toList();
    }

    private static List<String> theirs(Candidate candidate, Function<AuthorityEntry, List<String>> what) {
        return candidate.entries().stream()
                .flatMap(entry -> what.apply(entry).stream())
                .distinct()
                .toList();
    }

    private static Fact fact(String what, List<String> ours, List<String> theirs, Verdict verdict) {
        return new Fact(what, values(ours, theirs), values(theirs, ours), verdict);
    }

    private static List<Value> values(List<String> texts, Collection<String> others) {
        Set<NormalizedName> same = others.stream().map(NormalizedName::of).collect(Collectors.toSet());
        return texts.stream()
                .map(text -> new Value(text, same.contains(NormalizedName.of(text)), false))
                .toList();
    }

    /** What the score says of it: the first that speaks against, or else one that speaks for it. */
    private static Verdict sign(Candidate candidate, String... features) {
        List<Double> weights = candidate.features().stream()
                .filter(feature -> List.of(features).contains(feature.name()))
                .map(Feature::weight)
                .toList();
        Optional<Double> least = weights.stream().min(Double::compare);
        if (least.isEmpty()) {
            return Verdict.OPEN;
        }
        return least.get() < 0
                ? Verdict.CONFLICTS
                : weights.stream().anyMatch(weight -> weight > 0) ? Verdict.AGREES : Verdict.OPEN;
    }
}
