package org.dossier.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares what two releases state, entity by entity, by their registers: any two, whether one follows from the other or not, in either
 * direction. Both registers are read once, in step; nothing is held.
 */
public final class ReleaseDifference {
    private static final int BEHIND_ALL = 1;

    private final Path from;
    private final Path to;

    /**
     * @param from the directory of the release that is compared with
     * @param to the directory of the other
     */
    public ReleaseDifference(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** What became of an entity from one release to the other. */
    public enum Change {
        /** It is there, and was not. */
        CREATED,
        /** Something else is stated of it. */
        CHANGED,
        /** It was there, and is not. */
        WITHDRAWN;

        /** The word: {@code created}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes the entities that differ. */
    public interface Receiver {
        /**
         * Takes the next, in the order of the registers.
         *
         * @param hash its hash now; {@code ""} if it is withdrawn
         * @param previousHash its hash before; {@code ""} if it is created
         */
        void differs(String iri, Change change, String hash, String previousHash) throws IOException;
    }

    /**
     * Shows every entity that differs.
     *
     * @return how many are in both and do not differ
     * @throws IOException if a register is missing or damaged
     */
    public long compare(Receiver receiver) throws IOException {
        long unchanged = 0;
        try (EntityList.Reader before = open(from);
                EntityList.Reader after = open(to)) {
            Optional<EntityState> old = before.next();
            Optional<EntityState> now = after.next();
            while (old.isPresent() || now.isPresent()) {
                int order = order(old, now);
                String previousHash = order <= 0 ? old.map(EntityState::sha256).orElse("") : "";
                String hash = order >= 0 ? now.map(EntityState::sha256).orElse("") : "";
                String iri = (order <= 0 ? old : now).map(EntityState::iri).orElse("");
                if (hash.equals(previousHash)) {
                    unchanged += hash.isEmpty() ? 0 : 1;
                } else {
                    receiver.differs(iri, change(hash, previousHash), hash, previousHash);
                }
                old = order <= 0 ? before.next() : old;
                now = order >= 0 ? after.next() : now;
            }
        }
        return unchanged;
    }

    private static Change change(String hash, String previousHash) {
        if (hash.isEmpty()) {
            return Change.WITHDRAWN;
        }
        return previousHash.isEmpty() ? Change.CREATED : Change.CHANGED;
    }

    /** Which comes first; a list that has ended stands behind all. */
    private static int order(Optional<EntityState> old, Optional<EntityState> now) {
        if (old.isEmpty()) {
            return BEHIND_ALL;
        }
        return now.isEmpty()
                ? -BEHIND_ALL
                : PublishedEntity.order(
                        PublishedEntity.name(old.get().iri()),
                        PublishedEntity.name(now.get().iri()));
    }

    private static EntityList.Reader open(Path directory) throws IOException {
        Path file = directory.resolve(ChangeLog.ENTITIES);
        if (!Files.exists(file)) {
            throw EntityList.notThere(directory);
        }
        return new EntityList.Reader(file);
    }
}
