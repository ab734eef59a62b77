package org.dossier.change;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dossier.disk.DiskFault;
import org.dossier.disk.ReproducibleGzip;
import org.jspecify.annotations.Nullable;

/**
 * {@code entities.tsv.gz}: every entity that this or an earlier release has published, in the order of their IRIs in angle brackets;
 * {@code docs/release.md} describes the columns.
 */
final class EntityList {
    private static final String HEAD = "iri\tstate\tsha256\tfirst\tchanged\tmemberOf";
    /** Of releases that were built before memberships were listed. */
    private static final String EARLIER_HEAD = "iri\tstate\tsha256\tfirst\tchanged";

    private static final int HASH_DIGITS = 64;
    private static final int LEVEL = 6;

    private EntityList() {}

    /** Writes the list and, beside it, its index; for one thread. */
    static final class Writer implements Closeable {
        private final OutputStream list;
        private final EntityIndex.Writer index;
        private final ByteArrayOutputStream block = new ByteArrayOutputStream(1 << 16);
        private long offset;
        private int rows;

        /** @param directory where list and index go */
        Writer(Path directory) throws IOException {
            list = new BufferedOutputStream(Files.newOutputStream(
                    directory.resolve(ChangeLog.ENTITIES), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            try {
                index = new EntityIndex.Writer(directory.resolve(ChangeLog.ENTITY_INDEX));
            } catch (IOException e) {
                list.close();
                throw e;
            }
            block.writeBytes((HEAD + "\n").getBytes(StandardCharsets.US_ASCII));
            pack();
        }

        /**
         * Writes a row.
         *
         * @param hash {@code ""} if the entity is withdrawn
         * @param memberOf IRIs in angle brackets, parted by spaces
         */
        void row(byte[] name, String hash, int first, int changed, String memberOf) throws IOException {
            if (rows == 0) {
                index.begin(offset, name);
            }
            index.row(changed);
            block.writeBytes(name);
            block.writeBytes(("\t" + (hash.isEmpty() ? "withdrawn" : "live") + "\t" + hash + "\t" + first + "\t"
                            + changed + "\t" + memberOf + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (++rows == EntityIndex.BLOCK_ROWS) {
                pack();
            }
        }

        private void pack() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(block.size());
            try (ReproducibleGzip member = new ReproducibleGzip(packed, LEVEL)) {
                block.writeTo(member);
            }
            packed.writeTo(list);
            offset += packed.size();
            block.reset();
            rows = 0;
        }

        @Override
        public void close() throws IOException {
            try (list;
                    index) {
                if (rows > 0) {
                    pack();
                }
            }
        }
    }

    /** Reads the list, for one thread; a row's lines are to be found elsewhere. */
    static final class Reader implements Closeable {
        private final Path file;
        private final BufferedReader in;
        private final int columns;

        Reader(Path file) throws IOException {
            this.file = file;
            InputStream raw = Files.newInputStream(file);
            try {
                in = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(raw, 1 << 16), StandardCharsets.UTF_8));
            } catch (IOException e) {
                raw.close();
                throw DiskFault.damaged(file, e);
            }
            String head = line();
            columns = head == null ? 0 : head.split("\t").length;
            if (!HEAD.equals(head) && !EARLIER_HEAD.equals(head)) {
                in.close();
                throw new IOException(file + ": does not begin with the columns \"" + HEAD.replace('\t', ' ')
                        + "\"; put back the file that was built");
            }
        }

        /** False in a list that was built before memberships were listed. */
        boolean tellsMemberships() {
            return columns == HEAD.split("\t").length;
        }

        /** The next row; empty if there is none. */
        Optional<EntityState> next() throws IOException {
            String line = line();
            return line == null ? Optional.empty() : Optional.of(row(file, line));
        }

        private @Nullable String line() throws IOException {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw DiskFault.damaged(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A release has no list. */
    static IOException notThere(Path directory) {
        return new IOException(directory + ": was built before Dossier listed its entities; build it again");
    }

    /** A row as it stands in the file. */
    static EntityState row(Path file, String line) throws IOException {
        String[] cells = line.split("\t", -1);
        try {
            boolean live = cells[1].equals("live");
            if (cells[0].startsWith("<")
                    && cells[0].endsWith(">")
                    && (live || cells[1].equals("withdrawn"))
                    && cells[2].length() == (live ? HASH_DIGITS : 0)) {
                return new EntityState(
                        cells[0].substring(1, cells[0].length() - 1),
                        cells[2],
                        Integer.parseInt(cells[3]),
                        Integer.parseInt(cells[4]),
                        cells.length > 5 ? memberOf(cells[5]) : List.of());
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException(damaged(file, line), e);
        }
        throw new IOException(damaged(file, line));
    }

    private static List<String> memberOf(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(iri -> iri.substring(1, iri.length() - 1))
                        .toList();
    }

    private static String damaged(Path file, String line) {
        return file + ": \"" + line + "\" is no row of the list; put back the file that was built";
    }
}
