package org.dossier.change;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code entities.index.tsv}: where each block of the list of entities begins, and which releases last changed what is in it. */
final class EntityIndex {
    /** How many entities a block has; the last may have fewer. */
    static final int BLOCK_ROWS = 256;

    private static final String HEAD = "offset\trows\tleastChanged\tgreatestChanged\tfirstIri";

    private EntityIndex() {}

    /**
     * A block of the list, which is a gzip member of its own.
     *
     * @param offset where it begins in the file, in bytes
     * @param leastChanged the smallest number of a release that last changed an entity of the block
     * @param greatestChanged the greatest such number
     * @param firstName the first entity's IRI in angle brackets
     */
    record Block(long offset, int rows, int leastChanged, int greatestChanged, String firstName) {
        byte[] firstBytes() {
            return firstName.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes the index, for one thread. */
    static final class Writer implements Closeable {
        private final BufferedWriter out;
        private long offset;
        private String firstName = "";
        private int rows;
        private int least;
        private int greatest;

        Writer(Path file) throws IOException {
            out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            out.write(HEAD + "\n");
        }

        void begin(long blockOffset, byte[] name) throws IOException {
            end();
            offset = blockOffset;
            firstName = new String(name, StandardCharsets.UTF_8);
            least = Integer.MAX_VALUE;
            greatest = 0;
        }

        void row(int changed) {
            rows++;
            least = Math.min(least, changed);
            greatest = Math.max(greatest, changed);
        }

        private void end() throws IOException {
            if (rows > 0) {
                out.write(offset + "\t" + rows + "\t" + least + "\t" + greatest + "\t" + firstName + "\n");
                rows = 0;
            }
        }

        @Override
        public void close() throws IOException {
            try (out) {
                end();
            }
        }
    }

    static List<Block> read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String line = in.readLine();
            if (!HEAD.equals(line)) {
                throw new IOException(damaged(file, String.valueOf(line)));
            }
            while ((line = in.readLine()) != null) {
                blocks.add(block(file, line));
            }
        }
        return blocks;
    }

    private static Block block(Path file, String line) throws IOException {
        String[] cells = line.split("\t", -1);
        try {
            return new Block(
                    Long.parseLong(cells[0]),
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    cells[4]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(damaged(file, line), e);
        }
    }

    private static String damaged(Path file, String line) {
        return file + ": \"" + line + "\" is no row of the index; put back the file that was built";
    }
}
