package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossier.change.EntityLines.Summary;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;

/**
 * Tells what a release has changed against its parent, entity by entity, from the sorted stream of its default graph:
 * {@code entities.tsv.gz}, {@code replaced.tsv}, {@code changes.jsonl} and, unless there is no parent, {@code changes.rdfp.gz};
 * {@code docs/release.md} describes them. The same graph on the same parent gives the same bytes. Nothing is held but a few blocks.
 */
public final class ChangeLog implements Closeable {
    /** The name of the list of every entity ever published. */
    public static final String ENTITIES = "entities.tsv.gz";

    /** The name of its index. */
    public static final String ENTITY_INDEX = "entities.index.tsv";

    /** The name of the list of former entities that others took the place of. */
    public static final String REPLACED = "replaced.tsv";

    /** The name of the list of what was created, changed and withdrawn. */
    public static final String CHANGES = "changes.jsonl";

    /** The name of the patch that makes the parent's default graph into this one; a release without a parent has none. */
    public static final String PATCH = "changes.rdfp.gz";

    private static final Summary UNREAD = new Summary("", "");

    private final Path directory;
    private final int number;
    private final Replacements replacements;
    private final EntityList.Writer list;
    private final ChangesFile changes;
    private final Optional<Against> parent;
    private final ChangeTally tally = new ChangeTally();

    private ChangeLog(Path directory, int number, Optional<ParentRelease> parent) throws IOException {
        this.directory = directory;
        this.number = number;
        replacements = parent.isPresent() ? Replacements.read(parent.get().directory()) : new Replacements();
        this.parent = parent.isPresent() ? Optional.of(new Against(parent.get(), directory)) : Optional.empty();
        try {
            list = new EntityList.Writer(directory);
            changes = new ChangesFile(directory.resolve(CHANGES));
        } catch (IOException e) {
            closeParent();
            throw e;
        }
    }

    /**
     * Begins the log of a release.
     *
     * @param directory where its files go; it is there, and they are not
     * @param number the number of the release
     * @param parent the release that this one follows; its dumps and, unless it is older than change logs, its list are read
     * @throws IOException if a file of the parent is missing or damaged, or a file cannot be written
     */
    public static ChangeLog begin(Path directory, int number, Optional<ParentRelease> parent) throws IOException {
        return new ChangeLog(directory, number, parent);
    }

    /** What the entities of the default graph are to be fed to, all of them, once. */
    public BlockSink<EntityBlock, ?> sink() {
        return new Hashing();
    }

    /** An entity of this release. */
    private record Current(EntityLines lines, String hash, Summary summary) {
        byte[] name() {
            return lines.name();
        }
    }

    private final class Hashing implements BlockSink<EntityBlock, List<Current>> {
        @Override
        public List<Current> prepare(EntityBlock block) {
            List<Current> entities = new ArrayList<>(block.size());
            for (EntityLines lines : EntityLines.of(block)) {
                // Without a parent every entity is new, and its summary needed; with one, few are.
                entities.add(new Current(lines, lines.hash(), parent.isEmpty() ? lines.summary() : UNREAD));
            }
            return entities;
        }

        @Override
        public void accept(List<Current> entities) throws IOException {
            for (Current entity : entities) {
                if (parent.isPresent()) {
                    compare(entity, parent.get());
                } else {
                    list.row(
                            entity.name(),
                            entity.hash(),
                            number,
                            number,
                            entity.lines().memberOf());
                    changes.created(entity.name(), entity.summary(), entity.hash());
                    replacements.state(entity.lines());
                    tally.created(entity.summary());
                }
            }
        }
    }

    private void compare(Current entity, Against before) throws IOException {
        Optional<PublishedEntity> known = before.upTo(entity.name(), this::gone);
        before.now.entity(entity.name(), entity.hash());
        if (known.isEmpty() || !known.get().live()) {
            list.row(
                    entity.name(),
                    entity.hash(),
                    known.map(PublishedEntity::first).orElse(number),
                    number,
                    entity.lines().memberOf());
            Summary summary = entity.lines().summary();
            if (known.isEmpty()) {
                changes.created(entity.name(), summary, entity.hash());
            } else {
                changes.createdAgain(
                        entity.name(), summary, entity.hash(), known.get().changed());
            }
            before.patch.entity(nothing(entity.lines()), entity.lines());
            replacements.state(entity.lines());
            tally.created(summary);
        } else if (known.get().hash().equals(entity.hash())) {
            list.row(
                    entity.name(),
                    entity.hash(),
                    known.get().first(),
                    known.get().changed(),
                    known.get().memberOf());
            tally.unchanged();
        } else {
            list.row(
                    entity.name(),
                    entity.hash(),
                    known.get().first(),
                    number,
                    entity.lines().memberOf());
            Summary summary = entity.lines().summary();
            changes.changed(entity.name(), summary, entity.hash(), known.get().hash());
            before.patch.entity(known.get().lines(), entity.lines());
            replacements.state(entity.lines());
            tally.changed(summary);
        }
    }

    /** An entity of the parent that this release has not. */
    private void gone(PublishedEntity entity, Against before) throws IOException {
        if (!entity.live()) {
            list.row(entity.name(), "", entity.first(), entity.changed(), entity.memberOf());
            return;
        }
        list.row(entity.name(), "", entity.first(), number, entity.memberOf());
        Summary summary = entity.lines().summary();
        changes.withdrawn(entity.name(), summary, entity.hash());
        before.patch.entity(entity.lines(), nothing(entity.lines()));
        tally.withdrawn(summary);
    }

    private static EntityLines nothing(EntityLines entity) {
        return new EntityLines(entity.name(), entity.name(), 0, 0);
    }

    /**
     * Ends the log, once the pass over the graph is done.
     *
     * @throws IOException if the parent cannot be read to its end, or a file cannot be written
     */
    public ChangeCounts finish() throws IOException {
        if (parent.isPresent()) {
            parent.get().rest(this::gone);
            parent.get().patch.finish(parent.get().then, parent.get().now);
        }
        close();
        replacements.write(directory);
        return tally.counts();
    }

    /** Closes what is open; after {@link #finish()} nothing is. */
    @Override
    public void close() throws IOException {
        try (list;
                changes) {
            closeParent();
        }
    }

    private void closeParent() throws IOException {
        if (parent.isPresent()) {
            parent.get().close();
        }
    }

    /** Takes an entity that has no match. */
    private interface Receiver {
        void gone(PublishedEntity entity, Against before) throws IOException;
    }

    /** The parent, read in step with the release. */
    private final class Against implements Closeable {
        private final PublishedAhead entities;
        private final PatchFile patch;
        private final StateId then;
        private final StateId now = new StateId(number);
        private Optional<PublishedEntity> next;

        Against(ParentRelease release, Path directory) throws IOException {
            then = new StateId(release.number());
            entities = new PublishedAhead(new PublishedEntities(release));
            try {
                patch = new PatchFile(directory.resolve(PATCH));
                next = read();
            } catch (IOException e) {
                entities.close();
                throw e;
            }
        }

        private Optional<PublishedEntity> read() throws IOException {
            Optional<PublishedEntity> read = entities.next();
            read.filter(PublishedEntity::live).ifPresent(entity -> then.entity(entity.name(), entity.hash()));
            return read;
        }

        /** Goes on to the entity of that name, past those before it; empty if there is none. */
        Optional<PublishedEntity> upTo(byte[] name, Receiver passed) throws IOException {
            int order = -1;
            while (next.isPresent() && (order = PublishedEntity.order(next.get().name(), name)) < 0) {
                passed.gone(next.get(), this);
                next = read();
            }
            if (next.isEmpty() || order != 0) {
                return Optional.empty();
            }
            Optional<PublishedEntity> found = next;
            next = read();
            return found;
        }

        void rest(Receiver passed) throws IOException {
            while (next.isPresent()) {
                passed.gone(next.get(), this);
                next = read();
            }
        }

        @Override
        public void close() throws IOException {
            entities.close();
            patch.close();
        }
    }
}
