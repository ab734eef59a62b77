package org.dossier.server.harvest.oai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;
import org.dossier.rdf.Iri;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.CurrentRelease;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityStatements;
import org.dossier.server.entity.EntityType;
import org.dossier.server.harvest.oai.SetSpec.Root;

/** One release as a repository of OAI-PMH: its register of entities, by what a harvester asks for. For the time of one answer. */
final class Repository {
    // Resumption tokens hold the places of these.
    private static final List<Root> ROOTS = List.of(Root.values());
    private static final List<EntityType> TYPES = List.of(EntityType.values());

    private final Release release;
    private final DatasetGraph dataset;
    private final EntityRegister register;
    private final History history;

    /** @throws IOException if the release has no register, or it cannot be read */
    Repository(CurrentRelease.Lease lease) throws IOException {
        release = lease.release();
        dataset = lease.dataset();
        register = lease.register();
        history = History.of(release);
    }

    /** A part of a list. */
    record Page(List<EntityState> entities, long next) {
        /** There is nothing behind it. */
        static final long END = -1;

        Page {
            entities = List.copyOf(entities);
        }
    }

    Release release() {
        return release;
    }

    Manifest.DatasetFacts facts() {
        return release.manifest().dataset();
    }

    String base() {
        return facts().base();
    }

    DatasetGraph dataset() {
        return dataset;
    }

    History history() {
        return history;
    }

    boolean isEmpty() {
        return register.size() == 0;
    }

    /** The word of the type of an entity, by its IRI; {@code ""} if it has none. */
    String type(String iri) {
        String ids = base() + EntityAddress.ID;
        int slash = iri.startsWith(ids) ? iri.indexOf('/', ids.length()) : -1;
        return slash < 0
                ? ""
                : EntityType.named(iri.substring(ids.length(), slash))
                        .map(EntityType::word)
                        .orElse("");
    }

    /** The entity of an identifier, which may also be an IRI as it is; empty if none was ever published. */
    Optional<EntityState> find(String identifier) throws IOException {
        Optional<EntityState> exact = register.find(identifier);
        String ids = base() + EntityAddress.ID;
        String start = identifier.startsWith(ids) ? ids : Iri.toUri(ids);
        int slash = identifier.startsWith(start) ? identifier.indexOf('/', start.length()) : -1;
        if (exact.isPresent() || slash < 0) {
            return exact;
        }
        try {
            Optional<EntityAddress> address = EntityAddress.named(
                    base(),
                    identifier.substring(start.length(), slash),
                    identifier.substring(slash + 1),
                    this::isKnown);
            return address.isPresent() ? register.find(address.get().iri()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private boolean isKnown(String iri) {
        try {
            return register.find(iri).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** A live entity; the caller is within a READ transaction. */
    Item item(EntityState entity, Labels labels) {
        EntityStatements statements = EntityStatements.read(dataset, entity.iri())
                .orElseThrow(() -> new IllegalStateException(
                        release.directory() + ": nothing is stated of " + entity.iri() + ", which is listed as live"));
        return new Item(type(entity.iri()), statements, facts(), labels::of);
    }

    /** The sets of an entity; of a withdrawn one those it last had. */
    List<SetSpec> sets(EntityState entity) {
        List<SetSpec> sets = new ArrayList<>();
        EntityType.named(type(entity.iri())).map(SetSpec::of).ifPresent(sets::add);
        entity.memberOf().forEach(iri -> SetSpec.ofGroup(base(), iri).ifPresent(sets::add));
        return sets;
    }

    /**
     * Finds the rows in which to look for records.
     *
     * @param sets one or none
     */
    Selection select(MetadataFormat format, List<SetSpec> sets, History.Numbers numbers) throws IOException {
        long first = 0;
        long end = register.size();
        List<EntityType> types = new ArrayList<>();
        sets.forEach(set -> set.type().ifPresent(types::add));
        if (!format.covers("")) {
            TYPES.stream().filter(type -> format.covers(type.word())).forEach(types::add);
        }
        for (EntityType type : types) {
            first = Math.max(first, row(type.word() + "/"));
            end = Math.min(end, endOf(type.word()));
        }
        for (SetSpec set : sets) {
            if (!exists(set)) {
                end = first;
            }
        }
        return new Selection(format, sets, numbers, first, Math.max(first, end));
    }

    private boolean exists(SetSpec set) throws IOException {
        return set.key().isEmpty()
                || set.type().isPresent()
                || (set.root() != Root.TYPE && register.find(set.group(base())).isPresent());
    }

    /** The row of the first thing of a type and of what stands behind it. */
    long row(String path) throws IOException {
        return register.row(base() + EntityAddress.ID + path);
    }

    /** The row behind the last thing of a type: "0" is the character behind "/". */
    long endOf(String type) throws IOException {
        return row(type + "0");
    }

    /** The row of an entity. */
    long rowOf(String iri) throws IOException {
        return register.rowOf(iri);
    }

    /** The IRI of the entity in a row; empty if there is no such row. */
    Optional<String> iri(long row) throws IOException {
        List<String> found = new ArrayList<>();
        register.scan(row, row + 1, 0, Integer.MAX_VALUE, (at, entity) -> found.add(entity.iri()));
        return found.stream().findFirst();
    }

    /** The entities of a selection from a row on, at most {@code size}. */
    Page page(Selection selection, long position, int size) throws IOException {
        List<EntityState> entities = new ArrayList<>();
        long[] next = {Page.END};
        register.scan(
                Math.max(position, selection.first()),
                selection.end(),
                selection.numbers().least(),
                selection.numbers().greatest(),
                (row, entity) -> {
                    if (!selection.has(entity, base())) {
                        return true;
                    }
                    if (entities.size() == size) {
                        next[0] = row;
                        return false;
                    }
                    return entities.add(entity);
                });
        return new Page(entities, next[0]);
    }

    /** Where a list goes on, as a token that needs nothing else. */
    String token(Verb verb, Selection selection, long position, long delivered) throws IOException {
        int kind = 0;
        long row = 0;
        for (SetSpec set : selection.sets()) {
            kind = 1 + 2 * ROOTS.indexOf(set.root()) + (set.key().isEmpty() ? 0 : 1);
            if (!set.key().isEmpty()) {
                row = set.type().isPresent() ? TYPES.indexOf(set.type().get()) : register.rowOf(set.group(base()));
            }
        }
        History.Numbers numbers = selection.numbers();
        return new ResumptionToken(
                        release.number(),
                        verb,
                        MetadataFormat.ALL.indexOf(selection.format()),
                        kind,
                        row,
                        numbers.least(),
                        numbers.greatest(),
                        position,
                        delivered)
                .text(release.fingerprint());
    }

    /** The selection that a sealed token tells. */
    Selection selection(ResumptionToken token) throws IOException {
        List<SetSpec> sets = new ArrayList<>();
        if (token.setKind() > 0) {
            sets.add(set(token).orElseThrow(() -> Envelope.badToken("The resumptionToken is of no set.")));
        }
        return select(
                MetadataFormat.ALL.get(token.format()), sets, new History.Numbers(token.least(), token.greatest()));
    }

    private Optional<SetSpec> set(ResumptionToken token) throws IOException {
        int place = (token.setKind() - 1) / 2;
        if (place >= ROOTS.size()) {
            return Optional.empty();
        }
        Root root = ROOTS.get(place);
        if (token.setKind() % 2 == 1) {
            return Optional.of(new SetSpec(root, ""));
        }
        if (root == Root.TYPE) {
            return token.setRow() < TYPES.size()
                    ? Optional.of(SetSpec.of(TYPES.get((int) token.setRow())))
                    : Optional.empty();
        }
        return iri(token.setRow()).flatMap(iri -> SetSpec.ofGroup(base(), iri));
    }
}
