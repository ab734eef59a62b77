package org.dossier.change;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Every entity that a release or one before it has published, live and withdrawn, in the order of their IRIs in angle brackets (as
 * {@code LC_ALL=C sort} has it): the one list that every harvesting protocol is a view of. Safe for many threads. Holds a line for each
 * 256 entities and every replacement in memory, and reads the others from disk when they are asked for.
 */
public final class EntityRegister implements Closeable {
    private final Path file;
    private final List<EntityIndex.Block> blocks;
    private final Map<String, List<String>> successors;
    /** By the number of a block, and one more: how many rows stand before it. */
    private final long[] rowsBefore;

    private final FileChannel channel;

    private EntityRegister(Path file, List<EntityIndex.Block> blocks, Map<String, List<String>> successors)
            throws IOException {
        this.file = file;
        this.blocks = blocks;
        this.successors = successors;
        rowsBefore = new long[blocks.size() + 1];
        for (int block = 0; block < blocks.size(); block++) {
            rowsBefore[block + 1] = rowsBefore[block] + blocks.get(block).rows();
        }
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** True if a release has one: those of earlier versions have none. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(ChangeLog.ENTITY_INDEX));
    }

    /**
     * Opens the register of a release.
     *
     * @param directory the release's directory
     * @throws IOException if the release is older than registers, or a file is damaged
     */
    public static EntityRegister open(Path directory) throws IOException {
        Path index = directory.resolve(ChangeLog.ENTITY_INDEX);
        if (!isIn(directory)) {
            throw EntityList.notThere(directory);
        }
        return new EntityRegister(
                directory.resolve(ChangeLog.ENTITIES), EntityIndex.read(index), Replacements.byFormer(directory));
    }

    /** How many entities it has. */
    public long size() {
        return rowsBefore[blocks.size()];
    }

    /** The entity of that IRI; empty if none was ever published. */
    public Optional<EntityState> find(String iri) throws IOException {
        byte[] name = PublishedEntity.name(iri);
        int block = blockOf(name);
        if (block < 0) {
            return Optional.empty();
        }
        for (EntityState entity : rows(block)) {
            if (entity.iri().equals(iri)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /**
     * What takes the place of an entity, in order: the IRIs of those that state so, and of withdrawn ones that did. Empty if nothing does.
     */
    public List<String> successors(String iri) {
        return List.copyOf(successors.getOrDefault(iri, List.of()));
    }

    /**
     * Shows the entities that releases within bounds last created, changed or withdrew, in order, until the visitor has enough.
     *
     * @param after begins behind this IRI, which need not be of an entity; {@code ""} begins at the first
     * @param leastChanged the smallest number of a release, included
     * @param greatestChanged the greatest, included
     */
    public void scan(String after, int leastChanged, int greatestChanged, Visitor visitor) throws IOException {
        byte[] behind = after.isEmpty() ? new byte[0] : PublishedEntity.name(after);
        for (int block = Math.max(0, blockOf(behind)); block < blocks.size(); block++) {
            EntityIndex.Block bounds = blocks.get(block);
            if (bounds.greatestChanged() < leastChanged || bounds.leastChanged() > greatestChanged) {
                continue;
            }
            for (EntityState entity : rows(block)) {
                if (entity.changed() >= leastChanged
                        && entity.changed() <= greatestChanged
                        && PublishedEntity.order(PublishedEntity.name(entity.iri()), behind) > 0
                        && !visitor.visit(entity)) {
                    return;
                }
            }
        }
    }

    /**
     * The row of the first entity whose IRI begins with {@code prefix} or stands behind all that do; rows count from 0.
     *
     * @return the {@link #size()} if there is none
     */
    public long row(String prefix) throws IOException {
        return row(("<" + prefix).getBytes(StandardCharsets.UTF_8));
    }

    /** The row of the entity of that IRI; if there is none, of the first behind it, or the {@link #size()}. */
    public long rowOf(String iri) throws IOException {
        return row(PublishedEntity.name(iri));
    }

    private long row(byte[] start) throws IOException {
        int block = blockOf(start);
        if (block < 0) {
            return 0;
        }
        long row = rowsBefore[block];
        for (EntityState entity : rows(block)) {
            if (PublishedEntity.order(PublishedEntity.name(entity.iri()), start) >= 0) {
                break;
            }
            row++;
        }
        return row;
    }

    /**
     * Shows the entities of some rows that releases within bounds last created, changed or withdrew, in order, until the visitor has enough.
     *
     * @param first the row to begin with
     * @param end the row before which to end
     * @param leastChanged the smallest number of a release, included
     * @param greatestChanged the greatest, included
     */
    public void scan(long first, long end, int leastChanged, int greatestChanged, RowVisitor visitor)
            throws IOException {
        for (int block = blockOf(first); block < blocks.size() && rowsBefore[block] < end; block++) {
            EntityIndex.Block bounds = blocks.get(block);
            if (bounds.greatestChanged() < leastChanged || bounds.leastChanged() > greatestChanged) {
                continue;
            }
            long row = rowsBefore[block];
            for (EntityState entity : rows(block)) {
                if (row >= first
                        && row < end
                        && entity.changed() >= leastChanged
                        && entity.changed() <= greatestChanged
                        && !visitor.visit(row, entity)) {
                    return;
                }
                row++;
            }
        }
    }

    /** Takes entities with their rows. */
    public interface RowVisitor {
        /** Takes the next one; false ends the visit. */
        boolean visit(long row, EntityState entity) throws IOException;
    }

    /** Takes entities. */
    public interface Visitor {
        /** Takes the next one; false ends the visit. */
        boolean visit(EntityState entity) throws IOException;
    }

    /** The last block that begins with {@code name} or before it; -1 if {@code name} stands before all. */
    private int blockOf(byte[] name) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (PublishedEntity.order(blocks.get(middle).firstBytes(), name) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The block that has the row; the number of blocks if none has. */
    private int blockOf(long row) {
        int found = Arrays.binarySearch(rowsBefore, row);
        return found >= 0 ? found : -found - 2;
    }

    private List<EntityState> rows(int block) throws IOException {
        long start = blocks.get(block).offset();
        long end = block + 1 < blocks.size() ? blocks.get(block + 1).offset() : channel.size();
        ByteBuffer packed = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (packed.hasRemaining() && channel.read(packed, start + packed.position()) >= 0) {
            // Until the block is full or the file ends.
        }
        String text;
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.array(), 0, packed.position()), 1 << 14)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException(file + ": is damaged at byte " + start + "; put back the file that was built", e);
        }
        EntityState[] rows = new EntityState[blocks.get(block).rows()];
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            int lineEnd = text.indexOf('\n', from);
            rows[i] = EntityList.row(file, text.substring(from, Math.max(from, lineEnd)));
            from = lineEnd + 1;
        }
        return List.of(rows);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
