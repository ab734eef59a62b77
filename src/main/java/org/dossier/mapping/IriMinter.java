package org.dossier.mapping;

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
    private final String ids;

    /** @param base what every IRI of the dataset begins with; ends in {@code /} */
    IriMinter(String base) {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("the base IRI " + base + " does not end in /");
        }
        this.ids = base + "id/";
    }

    Iri of(ArchiveRecord record) {
        return of(kind(record), Slug.ofId(record.id()));
    }

    Iri of(Entity entity) {
        return of(entity.kind(), Slug.ofId(entity.id()));
    }

    Iri of(Meaning.Unclaimed name) {
        return of(name.kind(), name.key());
    }

    Iri of(EntityKind kind, String key) {
        return new Iri(ids + kind.segment() + '/' + key);
    }

    /** A document that no record describes but {@code document}'s record cites. */
    Iri cited(Document document, String part) {
        return of(EntityKind.DOCUMENT, Slug.ofId(document.id()) + '~' + part);
    }

    /** A part of a thing, which resolves with it. */
    static Iri part(Iri whole, String fragment) {
        return new Iri(whole.value() + '#' + fragment);
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
