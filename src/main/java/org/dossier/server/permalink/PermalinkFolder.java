package org.dossier.server.permalink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.dossier.disk.DurableFiles;

/**
 * The permalinks that are kept: a file each, beside the releases, which is written once and never changed. Pruning releases leaves them.
 * Safe for many threads and processes.
 */
public final class PermalinkFolder {
    /** The folder's name, beside the releases. */
    public static final String NAME = "permalinks";

    private static final String ENDING = ".json";
    private static final String LEFTOVER = ".new-";
    private static final ReentrantLock WRITING = new ReentrantLock();
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final int most;

    /**
     * The permalinks beside some releases.
     *
     * @param most how many are kept
     */
    public PermalinkFolder(Path releases, int most) {
        this.folder = releases.resolve(NAME);
        this.most = most;
    }

    /** There is no room for another. */
    public static final class Full extends Exception {
        private Full(int most) {
            super(most + " permalinks are kept");
        }
    }

    /**
     * Finds one.
     *
     * @param id as {@link Permalink#id} has it; anything else is found nowhere
     * @throws IOException if its file is there and cannot be read
     */
    public Optional<Permalink> find(String id) throws IOException {
        if (!Permalink.isId(id)) {
            return Optional.empty();
        }
        Path file = folder.resolve(id + ENDING);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        JsonNode stored = JSON.readTree(content);
        Permalink link = new Permalink(
                stored.path("query").asText(),
                stored.path("release").asInt(),
                stored.path("fingerprint").asText(),
                stored.path("rows").asLong(),
                stored.path("sha256").asText());
        if (!link.id().equals(id)) {
            throw new IOException(file + ": is not what was written here; restore it from a copy, or remove it");
        }
        return Optional.of(link);
    }

    /**
     * Keeps one. It is on disk when this returns; one that is kept already stays as it is.
     *
     * @throws Full if as many are kept as may be
     * @throws IOException if it cannot be written
     */
    public void keep(Permalink link) throws IOException, Full {
        ObjectNode stored = JSON.createObjectNode()
                .put("query", link.query())
                .put("release", link.release())
                .put("fingerprint", link.fingerprint())
                .put("rows", link.rows())
                .put("sha256", link.sha256());
        byte[] content = (stored.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        String name = link.id() + ENDING;
        WRITING.lock();
        try {
            if (Files.exists(folder.resolve(name))) {
                return;
            }
            Files.createDirectories(folder);
            if (count() >= most) {
                throw new Full(most);
            }
            DurableFiles.replace(folder, name, content, LEFTOVER);
        } finally {
            WRITING.unlock();
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
