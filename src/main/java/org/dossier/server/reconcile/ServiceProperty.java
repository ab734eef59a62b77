package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dossier.mapping.AuthorityFile;
import org.dossier.server.HttpProblem;

/**
 * Something that is known of entities: evidence in a query, a column in a data extension.
 *
 * @param id as requests name it
 * @param name as people read it
 * @param types those whose entities may have it
 */
record ServiceProperty(String id, String name, String description, Set<ServiceType> types, Meaning meaning) {
    ServiceProperty {
        types = Set.copyOf(types);
    }

    /** What a property tells. */
    enum Meaning {
        LABEL(false),
        NAMES(true),
        BEGIN(true),
        END(true),
        ROLES(true),
        ATTESTED(true),
        DESCRIPTION(false),
        WITHIN(false),
        COORDINATES(true),
        DOCUMENTS(false),
        IRI(false),
        PAGE(false),
        IDENTIFIER(true);

        private final boolean evidence;

        Meaning(boolean evidence) {
            this.evidence = evidence;
        }

        /** Whether it says something for or against a candidate. */
        boolean isEvidence() {
            return evidence;
        }
    }

    private static final Set<ServiceType> ALL_TYPES = EnumSet.allOf(ServiceType.class);
    private static final Set<ServiceType> ACTORS = EnumSet.of(ServiceType.PERSON, ServiceType.ORGANIZATION);
    private static final List<ServiceProperty> ALL = all();

    private static List<ServiceProperty> all() {
        List<ServiceProperty> all = new ArrayList<>(List.of(
                property("label", "Label", "What it is called here", ALL_TYPES, Meaning.LABEL),
                property("name", "Names", "Every form of its name, in any script", ALL_TYPES, Meaning.NAMES),
                property("birth", "Born", "Day or year of birth", EnumSet.of(ServiceType.PERSON), Meaning.BEGIN),
                property("death", "Died", "Day or year of death", EnumSet.of(ServiceType.PERSON), Meaning.END),
                property("begin", "Began", "Day or year of foundation or beginning", notPeople(), Meaning.BEGIN),
                property("end", "Ended", "Day or year of dissolution or end", notPeople(), Meaning.END),
                property("role", "Roles", "What it was, in words: soldier, Ambassador to China", ACTORS, Meaning.ROLES),
                property(
                        "attested",
                        "Years of documents",
                        "Years of the documents in which the name stands: 1950, 1950-1953; evidence only",
                        ACTORS,
                        Meaning.ATTESTED),
                property("description", "Description", "What the records say of it", ALL_TYPES, Meaning.DESCRIPTION),
                property("within", "Part of", "The larger place or body", withWhole(), Meaning.WITHIN),
                property(
                        "coordinates",
                        "Coordinates",
                        "Degrees north and east, WGS 84: 39.9,116.4",
                        EnumSet.of(ServiceType.PLACE),
                        Meaning.COORDINATES),
                property(
                        "documents", "Number of documents", "How many documents name it", ALL_TYPES, Meaning.DOCUMENTS),
                property("iri", "IRI", "Its name in the graph", ALL_TYPES, Meaning.IRI),
                property("page", "Page", "Where a person reads about it", ALL_TYPES, Meaning.PAGE)));
        for (AuthorityFile file : AuthorityFile.values()) {
            String scheme = file.name().toLowerCase(Locale.ROOT);
            String written = file == AuthorityFile.WIKIDATA
                    ? "Wikidata"
                    : file == AuthorityFile.GEONAMES ? "GeoNames" : file.name();
            all.add(property(scheme, written, "Its identifier in " + written, ALL_TYPES, Meaning.IDENTIFIER));
        }
        return List.copyOf(all);
    }

    private static ServiceProperty property(
            String id, String name, String description, Set<ServiceType> types, Meaning meaning) {
        return new ServiceProperty(id, name, description, types, meaning);
    }

    private static Set<ServiceType> notPeople() {
        return EnumSet.of(ServiceType.ORGANIZATION, ServiceType.EVENT);
    }

    private static Set<ServiceType> withWhole() {
        return EnumSet.of(ServiceType.ORGANIZATION, ServiceType.PLACE);
    }

    /** All of them, the most useful first. */
    static List<ServiceProperty> list() {
        return ALL;
    }

    /** The property of an id. */
    static Optional<ServiceProperty> of(String id) {
        return ALL.stream().filter(property -> property.id.equals(id)).findFirst();
    }

    /**
     * The property of an id.
     *
     * @throws HttpProblem if there is none
     */
    static ServiceProperty named(String id) {
        return of(id).orElseThrow(() -> new HttpProblem(
                400,
                "There is no property \"" + Shown.of(id) + "\".",
                "The properties are "
                        + String.join(
                                ", ", ALL.stream().map(ServiceProperty::id).toList()) + "."));
    }

    /** Those that entities of some types may have. */
    static List<ServiceProperty> of(Set<ServiceType> types) {
        return ALL.stream()
                .filter(property -> property.types.stream().anyMatch(types::contains))
                .toList();
    }

    /** True if values of it can be fetched. */
    boolean hasValues() {
        return meaning != Meaning.ATTESTED;
    }

    /** True if a text that somebody types is the beginning of a word of its name, or of its id. */
    boolean begins(String prefix) {
        String typed = prefix.strip().toLowerCase(Locale.ROOT);
        return id.startsWith(typed)
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ")).anyMatch(word -> word.startsWith(typed))
                || name.toLowerCase(Locale.ROOT).startsWith(typed);
    }

    /** As answers name it. */
    ObjectNode json() {
        return Json.object().put("id", id).put("name", name);
    }
}
