package org.dossier.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Place;

/** What speaks for and against a candidate because of where it is: its country, how often names are shared there, and its coordinates. */
final class PlaceEvidence {
    private static final Countries COUNTRIES = Countries.read();
    private static final SharedNames SHARED_NAMES = SharedNames.read();
    private static final double ELSEWHERE = -5;
    private static final double NOT_TOLD = -1;
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double SAME_KM = 25;
    private static final double NEAR_KM = 100;
    private static final double FAR_KM = 400;

    private final Subject subject;
    private final Set<String> ourCountries;

    PlaceEvidence(Subject subject) {
        this.subject = subject;
        this.ourCountries = within(subject.within());
        if (subject.kind() == AuthorityKind.PLACE && ourCountries.isEmpty()) {
            ourCountries.addAll(COUNTRIES.named(subject.names()));
        }
        if (subject.kind() == AuthorityKind.ORGANIZATION) {
            subject.names().forEach(name -> ourCountries.addAll(COUNTRIES.mentioned(name)));
        }
    }

    /** Of a place in several countries that contain one another the smallest counts: North Korea, and not Korea. */
    private static Set<String> within(List<String> names) {
        Set<String> all = new TreeSet<>(COUNTRIES.named(names));
        Set<String> common = new TreeSet<>(all);
        for (String name : names) {
            Set<String> codes = COUNTRIES.named(List.of(name));
            if (!codes.isEmpty()) {
                common.retainAll(codes);
            }
        }
        return common.isEmpty() ? all : common;
    }

    List<Feature> of(List<AuthorityEntry> entries) {
        List<Feature> features = new ArrayList<>();
        country(entries).ifPresent(features::add);
        distance(entries).ifPresent(features::add);
        return features;
    }

    /** A country itself lies in none, and organizations may speak of several. */
    private Optional<Feature> country(List<AuthorityEntry> entries) {
        List<String> told = countries(entries);
        Set<String> theirs = COUNTRIES.named(told);
        if (isRegion() && !theirs.isEmpty()) {
            return Optional.of(new Feature(
                    "country", ELSEWHERE, "ours is a region of the world, theirs in " + String.join(", ", told)));
        }
        if (ourCountries.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        String where = String.join(", ", told);
        boolean agree = theirs.stream().anyMatch(ourCountries::contains);
        Optional<String> part =
                agree && subject.kind() == AuthorityKind.PLACE ? partWithout(entries) : Optional.empty();
        if (part.isPresent()) {
            return Optional.of(
                    new Feature("country", ELSEWHERE, "both in " + where + ", but theirs not in " + part.get()));
        }
        if (agree) {
            return Optional.of(new Feature("country", 0.8, "both in " + where));
        }
        double weight = subject.kind() == AuthorityKind.PLACE ? ELSEWHERE : -2.5;
        return Optional.of(
                new Feature("country", weight, "ours in " + String.join(", ", ourCountries) + ", theirs in " + where));
    }

    /**
     * Of a place of which nothing tells where it is, and whose name is that of places in several countries, none is sure.
     *
     * @param others the other entries that have a name as good
     */
    Optional<Feature> unknownCountry(List<AuthorityEntry> entries, List<AuthorityEntry> others) {
        if (subject.kind() != AuthorityKind.PLACE
                || !ourCountries.isEmpty()
                || subject.at().isPresent()) {
            return Optional.empty();
        }
        Set<String> theirs = COUNTRIES.named(countries(entries));
        List<String> elsewhere = countries(others).stream()
                .filter(country -> COUNTRIES.named(List.of(country)).stream().noneMatch(theirs::contains))
                .sorted()
                .toList();
        return theirs.isEmpty() || elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(new Feature(
                        "country",
                        NOT_TOLD,
                        "ours is not told, and places of that name are in " + String.join(", ", elsewhere) + " too"));
    }

    private static List<String> countries(List<AuthorityEntry> entries) {
        return entries.stream()
                .map(AuthorityEntry::country)
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList();
    }

    /** The part of a country in which ours is and theirs is not. */
    private Optional<String> partWithout(List<AuthorityEntry> entries) {
        List<Place.Coordinates> theirs =
                entries.stream().flatMap(entry -> entry.at().stream()).toList();
        return subject.within().stream()
                .filter(name -> COUNTRIES
                        .bounds(name)
                        .filter(bounds -> !theirs.isEmpty()
                                && theirs.stream()
                                        .noneMatch(at -> bounds.contain(
                                                Double.parseDouble(at.latitude()), Double.parseDouble(at.longitude()))))
                        .isPresent())
                .findFirst();
    }

    /** A little-known place of a country where many places have one name is less likely the one that is meant. */
    Optional<Feature> sharedName(List<AuthorityEntry> entries) {
        if (subject.kind() != AuthorityKind.PLACE || ourCountries.isEmpty() || isCountry()) {
            return Optional.empty();
        }
        long names = entries.stream().mapToLong(entry -> entry.names().size()).sum();
        return COUNTRIES.named(entries.stream().map(AuthorityEntry::country).toList()).stream()
                .filter(ourCountries::contains)
                .min(Comparator.comparingDouble(country -> SHARED_NAMES.weight(country, names)))
                .map(country -> new Feature(
                        "shared names",
                        SHARED_NAMES.weight(country, names),
                        String.format(
                                Locale.ROOT,
                                "%.0f of 100 little-known towns of %s have a namesake there; this one has %d names",
                                100 * SHARED_NAMES.share(country),
                                country,
                                names)))
                .filter(feature -> feature.weight() < 0);
    }

    private boolean isRegion() {
        return subject.kind() == AuthorityKind.PLACE
                && subject.within().isEmpty()
                && COUNTRIES.isRegion(subject.names().get(0));
    }

    private boolean isCountry() {
        return subject.names().stream().anyMatch(COUNTRIES::isCountry);
    }

    private Optional<Feature> distance(List<AuthorityEntry> entries) {
        if (subject.at().isEmpty()) {
            return Optional.empty();
        }
        Place.Coordinates ours = subject.at().get();
        return entries.stream()
                .flatMap(entry -> entry.at().stream())
                .map(theirs -> kilometres(ours, theirs))
                .min(Double::compare)
                .map(apart -> new Feature("coordinates", weight(apart), Math.round(apart) + " km apart"));
    }

    private static double weight(double kilometres) {
        return kilometres <= SAME_KM ? 3 : kilometres <= NEAR_KM ? 1 : kilometres <= FAR_KM ? -1.5 : -4;
    }

    /** The great-circle distance (haversine formula). */
    static double kilometres(Place.Coordinates one, Place.Coordinates other) {
        double north = Math.toRadians(Double.parseDouble(one.latitude()));
        double otherNorth = Math.toRadians(Double.parseDouble(other.latitude()));
        double east = Math.toRadians(Double.parseDouble(other.longitude()) - Double.parseDouble(one.longitude()));
        double a = square(Math.sin((otherNorth - north) / 2))
                + Math.cos(north) * Math.cos(otherNorth) * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
