package org.dossier.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.rdf.Vocabulary;
import org.dossier.server.HttpProblem;

/** A type of entity that can be looked for; its id is the local name of its class in the ontology. */
enum ServiceType {
    PERSON("Person", AuthorityKind.PERSON, "People, and whoever is named without anything that tells what it is"),
    ORGANIZATION("Organization", AuthorityKind.ORGANIZATION, "States, parties, armies, ministries and other bodies"),
    PLACE("Place", AuthorityKind.PLACE, "Towns, countries, regions and other places"),
    EVENT("Event", AuthorityKind.EVENT, "What happened, from one day to years");

    /** What type ids, put behind it, make the IRI of the class. */
    static final String SPACE = Vocabulary.NAMESPACE;

    private final String id;
    private final AuthorityKind kind;
    private final String description;

    ServiceType(String id, AuthorityKind kind, String description) {
        this.id = id;
        this.kind = kind;
        this.description = description;
    }

    String id() {
        return id;
    }

    AuthorityKind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    /** All of them. */
    static List<ServiceType> all() {
        return List.of(values());
    }

    static ServiceType of(AuthorityKind kind) {
        return Arrays.stream(values())
                .filter(type -> type.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The type of an id, or of the IRI of its class.
     *
     * @throws HttpProblem if there is none
     */
    static ServiceType named(String id) {
        String local = id.startsWith(SPACE) ? id.substring(SPACE.length()) : id;
        Optional<ServiceType> named =
                Arrays.stream(values()).filter(type -> type.id.equals(local)).findFirst();
        return named.orElseThrow(() -> new HttpProblem(
                400,
                "There is no type \"" + Shown.of(id) + "\".",
                "The types are Person, Organization, Place and Event; leave it out to look for all of them."));
    }

    /** As answers name it. */
    ObjectNode json() {
        return Json.object().put("id", id).put("name", id);
    }
}
