package org.dossier.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through the entities of a parent release, withdrawn ones among them, in order, for one thread: its list and its dumps are read side by
 * side. Where it is older than the list, the list is made up from the dumps: all its entities count as first published by it.
 */
final class PublishedEntities implements Closeable {
    private static final String DUMP = ".nt.gz";

    private final Release release;
    private final DumpEntities dumped;
    private final Optional<EntityList.Reader> listed;

    /** @throws IOException if a file of the release is missing or damaged */
    PublishedEntities(Release release) throws IOException {
        this.release = release;
        dumped = new DumpEntities(dumps(release));
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
                    .map(lines -> new PublishedEntity(lines.hash(), release.number(), release.number(), lines));
        }
        Optional<PublishedEntity> row = listed.get().next();
        if (row.isPresent() && !row.get().live()) {
            return row;
        }
        Optional<EntityLines> lines = dumped.next();
        if (!same(row, lines)) {
            throw new IOException(release.directory() + ": " + ChangeLog.ENTITIES + " goes on with "
                    + row.map(entity -> text(entity.name())).orElse("nothing") + " where the dumps have "
                    + lines.map(entity -> text(entity.name())).orElse("nothing")
                    + "; put back the files that were built");
        }
        return row.map(
                entity -> new PublishedEntity(entity.hash(), entity.first(), entity.changed(), lines.orElseThrow()));
    }

    private static boolean same(Optional<PublishedEntity> row, Optional<EntityLines> lines) {
        if (row.isEmpty() || lines.isEmpty()) {
            return row.isEmpty() && lines.isEmpty();
        }
        return PublishedEntity.order(row.get().name(), lines.get().name()) == 0;
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.UTF_8);
    }

    /** The dumps of the default graph: {@code NAME.nt.gz}, which {@code NAME-records.nt.gz} is beside, and {@code NAME-links.nt.gz} if there is one. */
    static List<Path> dumps(Release release) throws IOException {
        Set<String> paths = new TreeSet<>();
        release.manifest().outputs().forEach(file -> paths.add(file.path()));
        List<Path> dumps = new ArrayList<>();
        for (String path : paths) {
            String name = path.endsWith(DUMP) ? path.substring(0, path.length() - DUMP.length()) : "";
            if (paths.contains(name + "-records" + DUMP)) {
                dumps.add(release.directory().resolve(path));
                String links = name + "-links" + DUMP;
                if (paths.contains(links)) {
                    dumps.add(release.directory().resolve(links));
                }
            }
        }
        if (dumps.isEmpty()) {
            throw new IOException(
                    release.directory()
                            + ": has no dump in N-Triples, and what changed since then cannot be told without it; build it again");
        }
        return dumps;
    }

    @Override
    public void close() throws IOException {
        dumped.close();
        if (listed.isPresent()) {
            listed.get().close();
        }
    }
}
