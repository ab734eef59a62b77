package org.dossier.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every finding of a build on its way into {@code findings.jsonl}, one JSON object a line, in the order of the dataset's files and their
 * lines. They wait on disk; memory holds the first {@value FindingTally#SHOWN} of each rule and how many there are. For one thread at a time.
 */
final class FindingLog implements Closeable {
    /** The name of the finished file. */
    static final String NAME = "findings.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final byte[] LINE_FIELD = "\"line\":".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final List<String> files;
    private final List<Segment> segments = new ArrayList<>();
    private final FindingTally tally;

    /**
     * @param folder an empty folder for what waits; whoever made it removes it
     * @param files the dataset's files in their order
     */
    FindingLog(Path folder, List<String> files) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.tally = new FindingTally(this.files);
        for (int i = 0; i < files.size(); i++) {
            segments.add(new Segment(i));
        }
    }

    /** Takes a finding; those of one file come in the order of their lines. */
    void add(Finding finding) throws IOException {
        tally.add(finding, segment(finding).append(finding));
    }

    /**
     * As {@link #add}, of a finding that depends on a document of the dataset.
     *
     * @param held true if the finding stands if the dataset holds that document, false if it stands unless it does
     */
    void addIf(String documentId, boolean held, Finding finding) throws IOException {
        segment(finding).appendIf(documentId, held, finding);
    }

    private Segment segment(Finding finding) {
        int file = files.indexOf(finding.where().file());
        if (file < 0) {
            throw new IllegalArgumentException("no file of the dataset: " + finding);
        }
        return segments.get(file);
    }

    /**
     * Writes the file: all that was added, and some more, which come after the others of their lines.
     *
     * @param held tells whether the dataset holds a document with an id
     * @param late what was found when the records were read already
     * @param target the file to write
     * @return what it holds
     */
    FindingTally.Summary write(Predicate<String> held, List<Finding> late, Path target) throws IOException {
        List<Finding> more = late.stream()
                .sorted(Comparator.comparingLong(finding -> finding.where().line()))
                .toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            for (int i = 0; i < files.size(); i++) {
                String file = files.get(i);
                segments.get(i)
                        .copy(
                                held,
                                more.stream()
                                        .filter(finding ->
                                                finding.where().file().equals(file))
                                        .toList(),
                                out);
            }
        }
        return tally.summary();
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
    }

    private static byte[] line(Finding finding) throws IOException {
        return (JSON.writeValueAsString(ReportData.row(finding)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The findings of one file of the dataset; those that may fall wait beside the others, with the place where they belong. */
    private final class Segment implements Closeable {
        private final WaitingFile sure;
        private final WaitingFile waiting;
        private long length;

        Segment(int number) {
            sure = new WaitingFile(folder.resolve("findings-" + number));
            waiting = new WaitingFile(folder.resolve("findings-" + number + "-waiting"));
        }

        /** Returns where it stands among the others. */
        long append(Finding finding) throws IOException {
            byte[] line = line(finding);
            sure.write(line);
            length += line.length;
            return length;
        }

        void appendIf(String documentId, boolean held, Finding finding) throws IOException {
            JsonNode row = JSON.createObjectNode()
                    .put("at", length)
                    .put("document", documentId)
                    .put("held", held)
                    .set("finding", ReportData.row(finding));
            waiting.write((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        /** Writes them in their order. */
        void copy(Predicate<String> held, List<Finding> late, OutputStream out) throws IOException {
            close();
            try (InputStream in = new BufferedInputStream(sure.read(), 1 << 16);
                    BufferedReader findings =
                            new BufferedReader(new InputStreamReader(waiting.read(), StandardCharsets.UTF_8))) {
                Merged merged = new Merged(in, late, out);
                for (String text = findings.readLine(); text != null; text = findings.readLine()) {
                    JsonNode row = JSON.readTree(text);
                    boolean isHeld = held.test(row.path("document").textValue());
                    if (isHeld == row.path("held").booleanValue()) {
                        Finding finding = ReportData.finding(row.path("finding"));
                        long at = row.path("at").longValue();
                        merged.copyTo(at);
                        merged.write(finding);
                        tally.add(finding, at);
                    }
                }
                merged.copyTo(length);
                merged.writeLate(Long.MAX_VALUE);
            }
        }

        @Override
        public void close() throws IOException {
            sure.close();
            waiting.close();
        }
    }

    /** A file on disk that is made when something is written to it: most files of a dataset have nothing that waits. */
    private static final class WaitingFile implements Closeable {
        private final Path path;
        private @Nullable OutputStream out;

        WaitingFile(Path path) {
            this.path = path;
        }

        void write(byte[] line) throws IOException {
            OutputStream to = out;
            if (to == null) {
                to = new BufferedOutputStream(Files.newOutputStream(path), 1 << 14);
                out = to;
            }
            to.write(line);
        }

        /** What was written, once it is closed. */
        InputStream read() throws IOException {
            return out == null ? InputStream.nullInputStream() : Files.newInputStream(path);
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }

    /** Puts late findings between those that wait on disk. */
    private final class Merged {
        private final InputStream in;
        private final List<Finding> late;
        private final OutputStream out;
        private long at;
        private int written;

        Merged(InputStream in, List<Finding> late, OutputStream out) {
            this.in = in;
            this.late = late;
            this.out = out;
        }

        /** Copies the lines before a place. */
        void copyTo(long end) throws IOException {
            if (written == late.size()) {
                copy(end - at);
                at = end;
            }
            while (at < end) {
                byte[] line = nextLine();
                writeLate(lineOf(line));
                out.write(line);
                at += line.length;
            }
        }

        private void copy(long bytes) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (long left = bytes; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException(folder + ": a file that waits there was cut; build again");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }

        private byte[] nextLine() throws IOException {
            java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream(256);
            int c;
            do {
                c = in.read();
                line.write(c);
            } while (c >= 0 && c != '\n');
            return line.toByteArray();
        }

        void write(Finding finding) throws IOException {
            writeLate(finding.where().line());
            out.write(line(finding));
        }

        /** Writes the late findings of the lines before one. */
        void writeLate(long before) throws IOException {
            while (written < late.size() && late.get(written).where().line() < before) {
                out.write(line(late.get(written)));
                tally.add(late.get(written), Long.MAX_VALUE);
                written++;
            }
        }
    }

    /** The number of the dataset's line that a finding is about; a name of a file before it cannot look like the field. */
    private static long lineOf(byte[] row) {
        int digit = indexOf(row, LINE_FIELD) + LINE_FIELD.length;
        long line = 0;
        while (row[digit] >= '0' && row[digit] <= '9') {
            line = 10 * line + row[digit++] - '0';
        }
        return line;
    }

    private static int indexOf(byte[] row, byte[] part) {
        int at = 0;
        while (!java.util.Arrays.equals(row, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }
}
