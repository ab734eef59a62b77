package org.dossier.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossier.model.Actor;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Collection;
import org.dossier.model.Document;
import org.dossier.model.Event;
import org.dossier.model.IdSet;
import org.dossier.model.NameForm;
import org.dossier.model.NameKind;
import org.dossier.model.NormalizedName;
import org.dossier.model.Place;
import org.dossier.model.Program;
import org.dossier.model.Text;

/**
 * What a dataset holds, so that the names and ids in its records find what they mean: who claims which name, which ids there
 * are, and how each name that nobody claims was first spelled. Filled on one thread, then read by many; its size grows
 * with the authority records, the document ids, and the distinct unclaimed names.
 */
public final class RecordIndex implements Meanings {
    private static final Set<EntityKind> BOTH = Set.of(EntityKind.PERSON, EntityKind.ORGANIZATION);

    private final Map<EntityKind, Map<String, List<Entity>>> claims = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, Entity>> ids = new EnumMap<>(EntityKind.class);
    private final Map<EntityKind, Map<String, FirstUse>> unclaimed = new EnumMap<>(EntityKind.class);
    /** By kind and key of a former thing the id of the record that takes its place. */
    private final Map<EntityKind, Map<String, String>> successors = new EnumMap<>(EntityKind.class);

    private final IdSet documents;
    private final Map<String, Integer> codes = new HashMap<>();
    private final TitleParser titles = new TitleParser(new Claims());

    /** An index of nothing yet. */
    public RecordIndex() {
        this(new IdSet());
    }

    /** @param documents the ids of the documents, of which this index takes note as well */
    public RecordIndex(IdSet documents) {
        this.documents = documents;
    }

    /** How a name was first spelled, and what the fields that have it tell of it. */
    private static final class FirstUse {
        private final String spelling;
        private Set<EntityKind> hints = Set.of(); // at most two, and few sets are made
        private boolean isStated;

        FirstUse(String spelling) {
            this.spelling = spelling;
        }

        void hint(EntityKind kind) {
            if (!hints.contains(kind)) {
                hints = hints.isEmpty() ? Set.of(kind) : BOTH;
            }
        }
    }

    /** What the records claim, as the reader of titles asks for it. */
    private final class Claims implements TitleReading.Known {
        @Override
        public boolean isPerson(String name) {
            return !claimants(EntityKind.PERSON, name).isEmpty();
        }

        @Override
        public boolean isActor(String name) {
            String key = NormalizedName.of(name).value();
            return !claimantsOfKey(EntityKind.PERSON, key).isEmpty()
                    || !claimantsOfKey(EntityKind.ORGANIZATION, key).isEmpty()
                    || !claimantsOfKey(EntityKind.POSITION, key).isEmpty();
        }

        @Override
        public boolean isPlace(String name) {
            return !claimants(EntityKind.PLACE, name).isEmpty();
        }
    }

    /** Takes a record: every one once, in the dataset's order, documents last, before any is mapped. */
    public void add(ArchiveRecord record) {
        if (!(record instanceof Document)) { // of which only documents may be former
            replace(record);
        }
        if (record instanceof Actor actor) {
            add(actor);
        } else if (record instanceof Place place) {
            claim(entity(EntityKind.PLACE, place.id(), place.names(), ""), place.names());
            use(place.within(), NameRole.MENTIONED_PLACE);
        } else if (record instanceof Program program) {
            add(program);
        } else if (record instanceof Collection collection) {
            String label = collection.labels().get(0).value();
            Entity entity = new Entity(EntityKind.COLLECTION, collection.id(), label, label, "");
            collection.labels().forEach(text -> claim(entity, text.value()));
            put(entity);
            use(collection.related(), NameRole.IN_COLLECTION);
        } else if (record instanceof Event event) {
            add(event);
        } else if (record instanceof Document document) {
            documents.add(document.id());
            NamesOfDocument.visit(document, DocumentReading.of(document, this), this::useInDocument);
        }
    }

    private void replace(ArchiveRecord record) {
        for (String former : record.annotation().replaces()) {
            FormerThing thing = FormerThing.of(IriMinter.kind(record), former);
            successors.computeIfAbsent(thing.kind(), kind -> new HashMap<>()).putIfAbsent(thing.key(), record.id());
        }
    }

    /** The id of the record that takes the place of what a name got as no record claims it; empty if none does. */
    Optional<String> successor(Meaning.Unclaimed thing) {
        return Optional.ofNullable(
                successors.getOrDefault(thing.kind(), Map.of()).get(thing.key()));
    }

    private void add(Actor actor) {
        EntityKind kind = EntityKind.valueOf(actor.kind().name());
        claim(entity(kind, actor.id(), actor.names(), actor.code()), actor.names());
        if (!actor.code().isEmpty()) {
            codes.merge(Slug.of(actor.code()), 1, Integer::sum);
        }
        use(actor.parent(), NameRole.PARENT_BODY);
        use(actor.holders(), NameRole.HOLDER);
    }

    private void add(Program program) {
        claim(entity(EntityKind.PROGRAM, program.id(), program.names(), ""), program.names());
        use(program.parent(), NameRole.PARENT_OF_PROGRAM);
        use(program.funders(), NameRole.FUNDER);
        use(program.partners(), NameRole.PARTNER);
    }

    private void add(Event event) {
        String label = event.labels().get(0).value();
        Entity entity = new Entity(EntityKind.EVENT, event.id(), label, label, "");
        event.labels().forEach(text -> claim(entity, text.value()));
        put(entity);
        use(event.places(), NameRole.MENTIONED_PLACE);
        use(event.participants(), NameRole.PARTICIPANT);
    }

    private static Entity entity(EntityKind kind, String id, List<NameForm> names, String code) {
        String label = names.get(0).text().value();
        String shortName = names.stream()
                .filter(name -> name.kind() == NameKind.ABBREVIATION)
                .map(name -> name.text().value())
                .findFirst()
                .orElse(label);
        return new Entity(kind, id, label, shortName, code);
    }

    private void claim(Entity entity, List<NameForm> names) {
        names.forEach(name -> claim(entity, name.text().value()));
        put(entity);
    }

    private void claim(Entity entity, String name) {
        String key = NormalizedName.of(name).value();
        List<Entity> claimants = claims.computeIfAbsent(entity.kind(), kind -> new HashMap<>())
                .computeIfAbsent(key, text -> new ArrayList<>(1));
        if (!claimants.contains(entity)) {
            claimants.add(entity);
        }
    }

    private void put(Entity entity) {
        ids.computeIfAbsent(entity.kind(), kind -> new HashMap<>()).put(entity.id(), entity);
    }

    private void use(List<String> names, NameRole role) {
        names.forEach(name -> use(name, role));
    }

    private void use(String name, NameRole role) {
        if (!name.isEmpty()) {
            use(name, NormalizedName.of(name).value(), role);
        }
    }

    private synchronized FirstUse use(String name, String key, NameRole role) {
        FirstUse use = unclaimed
                .computeIfAbsent(role.provisional(), kind -> new HashMap<>())
                .computeIfAbsent(key, text -> new FirstUse(name));
        if (role.hint() != role.provisional()) {
            use.hint(role.hint());
        }
        return use;
    }

    /**
     * Takes a name that a document gives, and tells what it means. Documents come last, so that a name claimed now is claimed for good
     * and its spelling need not be kept. One at a time, in the dataset's order.
     */
    Meaning useInDocument(String name, NameRole role) {
        String key = NormalizedName.of(name).value();
        return claimed(key, role).orElseGet(() -> unclaimed(key, role, use(name, key, role)));
    }

    @Override
    public Meaning meaning(String name, NameRole role) {
        String key = NormalizedName.of(name).value();
        Optional<Meaning> claimed = claimed(key, role);
        if (claimed.isPresent()) {
            return claimed.get();
        }
        synchronized (this) {
            FirstUse use = unclaimed.getOrDefault(role.provisional(), Map.of()).get(key);
            if (use == null) {
                throw new IllegalStateException("\"" + name + "\" comes from a record that the index does not hold");
            }
            return unclaimed(key, role, use);
        }
    }

    private Optional<Meaning> claimed(String key, NameRole role) {
        for (EntityKind kind : role.expected()) {
            List<Entity> claimants = claimantsOfKey(kind, key);
            if (claimants.size() == 1) {
                return Optional.of(new Meaning.Claimed(claimants.get(0)));
            }
            if (!claimants.isEmpty()) {
                return Optional.of(new Meaning.Ambiguous(claimants));
            }
        }
        return Optional.empty();
    }

    private Meaning.Unclaimed unclaimed(String key, NameRole role, FirstUse use) {
        return unclaimed(role.provisional(), key, use);
    }

    private Meaning.Unclaimed unclaimed(EntityKind kind, String key, FirstUse use) {
        Set<EntityKind> types = use.hints.size() == 1 ? use.hints : Set.of();
        return new Meaning.Unclaimed(kind, freeKey(kind, key), use.spelling, types);
    }

    /** Notes that a thing of its own was stated for a name that no record claims. */
    synchronized void stated(EntityKind kind, String name) {
        FirstUse use = unclaimed
                .getOrDefault(kind, Map.of())
                .get(NormalizedName.of(name).value());
        if (use != null) {
            use.isStated = true;
        }
    }

    /** Takes a thing that was stated for a name. */
    interface UnclaimedVisitor {
        void thing(Meaning.Unclaimed thing) throws IOException;
    }

    /** Goes through the things that {@link #stated} told of. */
    synchronized void visitStated(UnclaimedVisitor visitor) throws IOException {
        for (Map.Entry<EntityKind, Map<String, FirstUse>> kind : unclaimed.entrySet()) {
            for (Map.Entry<String, FirstUse> use : kind.getValue().entrySet()) {
                if (use.getValue().isStated) {
                    visitor.thing(unclaimed(kind.getKey(), use.getKey(), use.getValue()));
                }
            }
        }
    }

    @Override
    public Meaning reference(String idOrName, NameRole role) {
        return byId(idOrName, role).<Meaning>map(Meaning.Claimed::new).orElseGet(() -> meaning(idOrName, role));
    }

    /** The record that has the id, of a kind that is expected in that role. */
    Optional<Entity> byId(String id, NameRole role) {
        for (EntityKind kind : role.expected()) {
            Entity entity = ids.getOrDefault(kind, Map.of()).get(id);
            if (entity != null) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /** True if a record of the dataset has that id and describes a thing of that kind, which is no document. */
    boolean holds(EntityKind kind, String id) {
        return ids.getOrDefault(kind, Map.of()).containsKey(id);
    }

    /** What the document's title tells: its title in English, or the first whose language is not told. */
    TitleReading reading(Document document) {
        for (Text title : document.titles()) {
            if (title.language().isEmpty()
                    || title.language().equals("en")
                    || title.language().startsWith("en-")) {
                return titles.read(title.value());
            }
        }
        return TitleReading.NOTHING;
    }

    /** True if a document of the dataset has that id. */
    boolean holdsDocument(String id) {
        return documents.contains(id);
    }

    /** The records of one kind that claim {@code name}. */
    List<Entity> claimants(EntityKind kind, String name) {
        return claimantsOfKey(kind, NormalizedName.of(name).value());
    }

    private List<Entity> claimantsOfKey(EntityKind kind, String key) {
        return claims.getOrDefault(kind, Map.of()).getOrDefault(key, List.of());
    }

    /** The code by which the keys of an archive's units begin; empty if it has none, or another has the same. */
    Optional<String> unitCode(Entity archive) {
        String code = archive.code().isEmpty() ? "" : Slug.of(archive.code());
        Entity other = ids.getOrDefault(EntityKind.ORGANIZATION, Map.of()).get(code);
        boolean free = !code.isEmpty() && codes.getOrDefault(code, 0) == 1 && (other == null || other.equals(archive));
        return free ? Optional.of(code) : Optional.empty();
    }

    /** The slug of a normalized name, or, where a record of that kind has it as its id, one apart from that. */
    private String freeKey(EntityKind kind, String normalized) {
        String slug = Slug.ofNormalized(normalized);
        return ids.getOrDefault(kind, Map.of()).containsKey(slug) ? Slug.apart(slug, normalized) : slug;
    }
}
