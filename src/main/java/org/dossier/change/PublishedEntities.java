package org.dossier.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Goes through the entities of a parent release, withdrawn ones among them, in order, for one thread: its list and its dumps are read side by
 * side. Where it is older than the list, the list is made up from the dumps: all its entities count as first published by it.
 */
final class PublishedEntities implements Closeable {
    private final ParentRelease release;
    private final DumpEntities dumped;
    private final Optional<EntityList.Reader> listed;

    /** @throws IOException if a file of the release is missing or damaged */
    PublishedEntities(ParentRelease release) throws IOException {
        this.release = release;
        dumped = new DumpEntities(release.dumps());
        Path list = release.directory().resolve(ChangeLog.ENTITIES);
        try {
            listed = Files.exists(list) ? Optional.of(new EntityList.Reader(list)) : Optional.empty();
        } catch (IOException e) {
            dumped.close();
            throw e;
        }
    }

    /** The next entity; empty if there is none. */
    Optional<PublishedEntity> next() throws IOException {
        if (listed.isEmpty()) {
            return dumped.next()
                    .map(lines -> new PublishedEntity(
                            lines.hash(), release.number(), release.number(), lines.memberOf(), lines));
        }
        Optional<EntityState> row = listed.get().next();
        if (row.isPresent() && !row.get().live()) {
            byte[] name = PublishedEntity.name(row.get().iri());
            return row.map(entity -> published(entity, new EntityLines(name, name, 0, 0)));
        }
        Optional<EntityLines> lines = dumped.next();
        if (!same(row, lines)) {
            throw new IOException(release.directory() + ": " + ChangeLog.ENTITIES + " goes on with "
                    + row.map(entity -> "<" + entity.iri() + ">").orElse("nothing") + " where the dumps have "
                    + lines.map(entity -> text(entity.name())).orElse("nothing")
                    + "; put back the files that were built");
        }
        return row.map(entity -> published(entity, lines.orElseThrow()));
    }

    private PublishedEntity published(EntityState entity, EntityLines lines) {
        String memberOf = listed.orElseThrow().tellsMemberships()
                ? entity.memberOf().stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "))
                : lines.memberOf();
        return new PublishedEntity(entity.sha256(), entity.first(), entity.changed(), memberOf, lines);
    }

    private static boolean same(Optional<EntityState> row, Optional<EntityLines> lines) {
        if (row.isEmpty() || lines.isEmpty()) {
            return row.isEmpty() && lines.isEmpty();
        }
        return Arrays.equals(PublishedEntity.name(row.get().iri()), lines.get().name());
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        dumped.close();
        if (listed.isPresent()) {
            listed.get().close();
        }
    }
}
