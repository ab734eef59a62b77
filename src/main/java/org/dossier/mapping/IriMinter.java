package org.dossier.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.model.Actor;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.rdf.Iri;

/**
 * Gives every thing its IRI ({@code docs/graph.md}, "IRIs"). Keys come from the record or from its words, never from a
 * counter. Two keys that come from different texts differ, because {@code ~} stands in neither an id nor a slug but before a
 * hash or the name of a part.
 */
final class IriMinter {
    /** How many things that names mean keep their IRIs: the first that are named. Takes some 5 MB. */
    private static final int MOST_FREQUENT = 20_000;

    /** What the IRIs of each kind begin with. */
    private final Map<EntityKind, Iri> kinds = new EnumMap<>(EntityKind.class);

    private final Map<Entity, Iri> entities = new ConcurrentHashMap<>();
    private final Map<Meaning.Unclaimed, Iri> unclaimed = new ConcurrentHashMap<>();

    /** @param base what every IRI of the dataset begins with; ends in {@code /} */
    IriMinter(String base) {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("the base IRI " + base + " does not end in /");
        }
        for (EntityKind kind : EntityKind.values()) {
            kinds.put(kind, new Iri(base + "id/" + kind.segment() + '/'));
        }
    }

    Iri of(ArchiveRecord record) {
        return of(kind(record), Slug.ofId(record.id()));
    }

    Iri of(Entity entity) {
        Iri known = entities.get(entity);
        return known == null ? kept(entities, entity, of(entity.kind(), Slug.ofId(entity.id()))) : known;
    }

    Iri of(Meaning.Unclaimed name) {
        Iri known = unclaimed.get(name);
        return known == null ? kept(unclaimed, name, of(name.kind(), name.key())) : known;
    }

    private static <T> Iri kept(Map<T, Iri> frequent, T thing, Iri iri) {
        if (frequent.size() < MOST_FREQUENT) {
            frequent.put(thing, iri);
        }
        return iri;
    }

    Iri of(EntityKind kind, String key) {
        return Objects.requireNonNull(kinds.get(kind)).followedBy(key);
    }

    /** A document that no record describes but {@code document}'s record cites. */
    Iri cited(Document document, String part) {
        return of(EntityKind.DOCUMENT, Slug.ofId(document.id()) + '~' + part);
    }

    /** A part of a thing, which resolves with it. */
    static Iri part(Iri whole, String fragment) {
        return whole.followedBy('#' + fragment);
    }

    static EntityKind kind(ArchiveRecord record) {
        if (record instanceof Document) {
            return EntityKind.DOCUMENT;
        } else if (record instanceof Actor actor) {
            return EntityKind.valueOf(actor.kind().name());
        } else if (record instanceof Place) {
            return EntityKind.PLACE;
        } else if (record instanceof Event) {
            return EntityKind.EVENT;
        } else if (record instanceof Program) {
            return EntityKind.PROGRAM;
        } else if (record instanceof Collection) {
            return EntityKind.COLLECTION;
        }
        throw new IllegalArgumentException("no such kind of record: " + record);
    }
}
