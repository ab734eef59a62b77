package org.dossier.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;

/**
 * {@code candidates.jsonl} in the folder of a dataset: a {@link Proposal} a line, with the evidence, so that whoever reviews or publishes
 * candidates needs no authority files. {@code docs/linking.md} tells its fields.
 */
public final class CandidateFile {
    /** What it is called. */
    public static final String NAME = "candidates.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private CandidateFile() {}

    /**
     * Begins to write the file of a dataset.
     *
     * @throws IOException if the folder cannot be written
     */
    public static Writer writer(Path dataset) throws IOException {
        return new Writer(dataset);
    }

    /**
     * Reads the file of a dataset.
     *
     * @return the proposals in its order; empty if there is no file
     * @throws IOException if it cannot be read; where a line is not as it is written, the message names it and says what to do
     */
    public static List<Proposal> read(Path dataset) throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        read(dataset, (proposal, line) -> proposals.add(proposal));
        return proposals;
    }

    /** Takes the proposals of a file one by one, in its order. */
    public interface Receiver {
        /**
         * Takes one.
         *
         * @param line the line that it stands in, from 1
         */
        void proposal(Proposal proposal, long line) throws IOException;
    }

    /**
     * Reads the file of a dataset proposal by proposal; memory holds one.
     *
     * @throws IOException as the other, or as the receiver throws it
     */
    public static void read(Path dataset, Receiver receiver) throws IOException {
        Path file = dataset.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                receiver.proposal(proposal(file, number, line), number);
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": is not UTF-8; run dossier link again", e);
        } catch (FileSystemException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static Proposal proposal(Path file, long number, String line) throws IOException {
        try {
            return CandidateJson.proposal(tree(line));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw damaged(
                    file,
                    number,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static JsonNode tree(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    private static IOException damaged(Path file, long line, String why, Exception cause) {
        return new IOException(
                file + ":" + line + ": is not as dossier link writes it: " + why + "; run dossier link again", cause);
    }

    /** Writes the file, new or in place of the former one, which stays as it is until {@link #finish}. */
    public static final class Writer implements Closeable {
        private final Path file;
        private final Path target;
        private final Path next;
        private final BufferedWriter out;

        private Writer(Path dataset) throws IOException {
            this.file = dataset.resolve(NAME);
            try {
                this.target = DurableFiles.target(file);
                this.next = target.resolveSibling("." + NAME + "-" + UUID.randomUUID());
                this.out = Files.newBufferedWriter(next, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw DiskFault.writing(file, e);
            }
        }

        /** Adds a line. */
        public void add(Proposal proposal) throws IOException {
            try {
                out.write(JSON.writeValueAsString(CandidateJson.of(proposal)));
                out.write('\n');
            } catch (IOException e) {
                throw DiskFault.writing(file, e);
            }
        }

        /** Puts what was added in place of the former file, in one step that outlasts a power cut. */
        public void finish() throws IOException {
            try {
                out.close();
                DurableFiles.replace(target, next);
            } catch (IOException e) {
                throw DiskFault.writing(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(next);
        }
    }
}
