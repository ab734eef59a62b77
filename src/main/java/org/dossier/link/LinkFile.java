package org.dossier.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.disk.DiskFault;
import org.dossier.disk.DurableFiles;
import org.dossier.model.Identifier;

/**
 * {@code links.tsv} in the folder of a dataset: what the authority files said, when they were last asked, of each identifier that an entity is
 * linked to. Tab-separated, UTF-8, a header, no quoting; sorted by subject and identifier. {@code docs/linking.md} tells its columns.
 */
public final class LinkFile {
    /** What it is called. */
    public static final String NAME = "links.tsv";

    private static final List<String> COLUMNS =
            List.of("subject", "identifier", "extract", "entry", "status", "replaced_by", "noticed");
    private static final Pattern SEPARATORS = Pattern.compile("[\\t\\r\\n]");

    private LinkFile() {}

    /**
     * Writes the file of a dataset, new or in place of the former one, in one step that outlasts a power cut.
     *
     * @throws IOException if the folder cannot be written; the former file is then as it was
     */
    public static void write(Path dataset, List<LinkState> states) throws IOException {
        StringBuilder text = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        for (LinkState state : states) {
            text.append(String.join(
                            "\t",
                            state.subject(),
                            written(state.identifier()),
                            cell(state.extract()),
                            cell(state.entry()),
                            state.status().word(),
                            state.replacedBy().map(LinkFile::written).orElse(""),
                            state.noticed().map(LocalDate::toString).orElse("")))
                    .append('\n');
        }
        try {
            DurableFiles.replace(dataset, NAME, text.toString().getBytes(StandardCharsets.UTF_8), "." + NAME + "-");
        } catch (IOException e) {
            throw DiskFault.writing(dataset.resolve(NAME), e);
        }
    }

    private static String written(Identifier identifier) {
        return cell(identifier.text());
    }

    private static String cell(String text) {
        return SEPARATORS.matcher(text).replaceAll(" ");
    }

    /**
     * Reads the file of a dataset.
     *
     * @return empty if there is none
     * @throws IOException if it cannot be read; where a line is not as it is written, the message names it and says what to do
     */
    public static List<LinkState> read(Path dataset) throws IOException {
        List<LinkState> states = new ArrayList<>();
        read(dataset, (state, line) -> states.add(state));
        return states;
    }

    /** Takes what a file says line by line, in its order. */
    public interface Receiver {
        /**
         * Takes what one says.
         *
         * @param line its number; the header is line 1
         */
        void state(LinkState state, long line) throws IOException;
    }

    /**
     * Reads the file of a dataset line by line; memory holds one.
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
                String[] cells = line.split("\t", -1);
                if (number == 1 ? !List.of(cells).equals(COLUMNS) : cells.length != COLUMNS.size()) {
                    throw damaged(file, number, "its columns must be " + String.join(", ", COLUMNS));
                }
                if (number > 1) {
                    receiver.state(state(file, number, cells), number);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": is not UTF-8; remove it and run dossier link again", e);
        }
    }

    private static LinkState state(Path file, long line, String[] cells) throws IOException {
        Optional<Identifier> identifier = Identifier.parse(cells[1]);
        Optional<LinkState.Status> status = LinkState.Status.of(cells[4]);
        if (identifier.isEmpty()) {
            throw damaged(file, line, "\"" + cells[1] + "\" is no identifier such as wikidata:Q855");
        }
        if (status.isEmpty()) {
            throw damaged(file, line, "\"" + cells[4] + "\" is none of found, replaced, circular, withdrawn");
        }
        Optional<Identifier> other = Identifier.parse(cells[5]);
        boolean replaced = status.get() == LinkState.Status.REPLACED || status.get() == LinkState.Status.CIRCULAR;
        if (replaced && other.isEmpty()) {
            throw damaged(
                    file,
                    line,
                    "\"" + cells[5] + "\" is no identifier such as wikidata:Q855, which what is replaced needs");
        }
        return new LinkState(
                cells[0], identifier.get(), cells[2], cells[3], status.get(), other, day(file, line, cells[6]));
    }

    private static Optional<LocalDate> day(Path file, long line, String written) throws IOException {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            throw damaged(file, line, "\"" + written + "\" is no day such as 2026-03-01");
        }
    }

    private static IOException damaged(Path file, long line, String why) {
        return new IOException(
                file + ":" + line + ": " + why + "; mend it, or remove the file and run dossier link again");
    }
}
