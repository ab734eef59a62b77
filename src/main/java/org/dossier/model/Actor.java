package org.dossier.model;

import java.util.List;

/**
 * A person, an organization or a position, as an authority record describes it.
 *
 * @param names every form of its name, the preferred ones (one a language at most) first; each is a claim:
 *     a document that uses that form means this actor
 * @param begin birth or establishment
 * @param end death or dissolution
 * @param roles short statements of what the actor was, with the source where it is known
 * @param parent for an organization or position: the body it belongs to, by id or name; {@code ""} if none
 * @param holders for a position: who held it, by id or name
 * @param code a short stable code, used in the keys of archival units ({@code aprf}); {@code ""} if none
 */
public record Actor(
        String id,
        ActorKind kind,
        List<NameForm> names,
        Dating begin,
        Dating end,
        List<Text> roles,
        String parent,
        List<String> holders,
        String code,
        List<Identifier> identifiers,
        Annotation annotation)
        implements ArchiveRecord {
    public Actor {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        holders = List.copyOf(holders);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("actor " + id + " has no name");
        }
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.ACTORS;
    }
}
