package org.dossier.change;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dossier.disk.ReproducibleGzip;
import org.jspecify.annotations.Nullable;

/**
 * {@code entities.tsv.gz}: every entity that this or an earlier release has published, in the order of their IRIs in angle brackets;
 * {@code docs/release.md} describes the columns.
 */
final class EntityList {
    private static final String HEAD = "iri\tstate\tsha256\tfirst\tchanged";
    private static final byte[] LIVE = "\tlive\t".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WITHDRAWN = "\twithdrawn\t".getBytes(StandardCharsets.US_ASCII);
    private static final int COLUMNS = HEAD.split("\t").length;
    private static final int HASH_DIGITS = 64;

    private EntityList() {}

    /** Writes the list, for one thread. */
    static final class Writer implements Closeable {
        private final OutputStream out;

        Writer(Path file) throws IOException {
            out = ReproducibleGzip.file(file);
            out.write((HEAD + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** @param hash {@code ""} if the entity is withdrawn */
        void row(byte[] name, String hash, int first, int changed) throws IOException {
            out.write(name);
            out.write(hash.isEmpty() ? WITHDRAWN : LIVE);
            out.write((hash + "\t" + first + "\t" + changed + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads the list, for one thread; a row's lines are to be found elsewhere. */
    static final class Reader implements Closeable {
        private final Path file;
        private final BufferedReader in;

        Reader(Path file) throws IOException {
            this.file = file;
            InputStream raw = Files.newInputStream(file);
            try {
                in = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(raw, 1 << 16), StandardCharsets.UTF_8));
            } catch (IOException e) {
                raw.close();
                throw damaged(e);
            }
            if (!HEAD.equals(line())) {
                in.close();
                throw new IOException(file + ": does not begin with the columns \"" + HEAD.replace('\t', ' ')
                        + "\"; put back the file that was built");
            }
        }

        /** The next row; empty if there is none. */
        Optional<PublishedEntity> next() throws IOException {
            String line = line();
            return line == null ? Optional.empty() : Optional.of(row(line));
        }

        private @Nullable String line() throws IOException {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw damaged(e);
            }
        }

        private IOException damaged(IOException cause) {
            String why = cause.getMessage() == null ? "ends too early" : cause.getMessage();
            return new IOException(file + ": is damaged (" + why + "); put back the file that was built", cause);
        }

        private PublishedEntity row(String line) throws IOException {
            String[] cells = line.split("\t", -1);
            try {
                String hash = cells[2];
                if (cells.length == COLUMNS && hash.length() == (cells[1].equals("live") ? HASH_DIGITS : 0)) {
                    byte[] name = cells[0].getBytes(StandardCharsets.UTF_8);
                    return new PublishedEntity(
                            hash,
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            new EntityLines(name, name, 0, 0));
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IOException(damaged(line), e);
            }
            throw new IOException(damaged(line));
        }

        private String damaged(String line) {
            return file + ": \"" + line + "\" is no row of the list; put back the file that was built";
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
