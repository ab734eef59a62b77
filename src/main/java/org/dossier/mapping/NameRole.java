package org.dossier.mapping;

import static org.dossier.mapping.EntityKind.ACTOR;
import static org.dossier.mapping.EntityKind.COLLECTION;
import static org.dossier.mapping.EntityKind.DOCUMENT;
import static org.dossier.mapping.EntityKind.EVENT;
import static org.dossier.mapping.EntityKind.KIND;
import static org.dossier.mapping.EntityKind.ORGANIZATION;
import static org.dossier.mapping.EntityKind.PERSON;
import static org.dossier.mapping.EntityKind.PLACE;
import static org.dossier.mapping.EntityKind.POSITION;
import static org.dossier.mapping.EntityKind.PROGRAM;
import static org.dossier.mapping.EntityKind.TOPIC;

import java.util.List;
import org.dossier.rdf.Literal;

/**
 * In what capacity a record names something, which tells what the name can mean. The kinds are asked in order: the first of
 * which a record claims the name decides, even if that leaves two claimants. A person comes before a position and a
 * position before an organization, because a name that a person claims is that person's even where it sounds like an office.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, and so is a Literal
enum NameRole {
    SENDER("sender", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    RECIPIENT("recipient", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    CREATOR("creator", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    TRANSLATOR("translator", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    CONTRIBUTOR("contributor", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    CARRIER("carrier", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    INTERLOCUTOR("interlocutor", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    PARTICIPANT("participant", ACTOR, ACTOR, PERSON, POSITION, ORGANIZATION),
    MENTIONED_PERSON("person", ACTOR, PERSON, PERSON, POSITION, ORGANIZATION),
    MENTIONED_ORGANIZATION("organization", ACTOR, ORGANIZATION, ORGANIZATION, POSITION),
    MENTIONED_PLACE("place", PLACE, PLACE, PLACE),
    MENTIONED_EVENT("event", EVENT, EVENT, EVENT),
    REPOSITORY("repository", ACTOR, ORGANIZATION, ORGANIZATION),
    HOLDER("holder", ACTOR, PERSON, PERSON),
    PARENT_BODY("parent", ACTOR, ORGANIZATION, ORGANIZATION, POSITION),
    PARENT_OF_PROGRAM("parent", ACTOR, ORGANIZATION, PROGRAM, ORGANIZATION),
    FUNDER("funder", ACTOR, ORGANIZATION, PROGRAM, ORGANIZATION, PERSON, POSITION),
    PARTNER("partner", ACTOR, ORGANIZATION, PROGRAM, ORGANIZATION, PERSON, POSITION),
    IN_PROGRAM("program", PROGRAM, PROGRAM, PROGRAM, ORGANIZATION),
    IN_COLLECTION("collection", COLLECTION, COLLECTION, COLLECTION),
    HAS_TOPIC("topic", TOPIC, TOPIC),
    OF_KIND("kind", KIND, KIND),
    CITED_DOCUMENT("document", DOCUMENT, DOCUMENT, DOCUMENT);

    private final String word;
    private final EntityKind provisional;
    private final EntityKind hint;
    private final List<EntityKind> expected;
    private final Literal literal;

    /** @param hint what an unclaimed name is taken for; the same as {@code provisional}, or ACTOR, where the role does not tell */
    NameRole(String word, EntityKind provisional, EntityKind hint, EntityKind... expected) {
        this.word = word;
        this.provisional = provisional;
        this.hint = hint;
        this.expected = List.of(expected);
        this.literal = Literal.string(word);
    }

    /** The word that a mention has for its role. */
    String word() {
        return word;
    }

    /** The word as a term. */
    Literal literal() {
        return literal;
    }

    /** The kind in which an unclaimed name gets its IRI. */
    EntityKind provisional() {
        return provisional;
    }

    /** What the role tells of an unclaimed name. */
    EntityKind hint() {
        return hint;
    }

    /** The kinds of record that may claim the name, the first that does decides. */
    List<EntityKind> expected() {
        return expected;
    }
}
