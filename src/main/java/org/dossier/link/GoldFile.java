package org.dossier.link;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;

/**
 * Entities whose right identifiers are known, for measuring how good links are: tab-separated, UTF-8, a header, no quoting. The columns:
 *
 * <ul>
 *   <li>{@code key}: a name for the row, used once; it begins with {@code blind-} where nobody may tune anything by the row, and with
 *       {@code learn-} where the row was such a one ({@link Split});
 *   <li>{@code kind}: person, organization, place or event;
 *   <li>{@code names}: as the records write them, separated by {@code |}, the preferred one first;
 *   <li>{@code years}: first and last year of the documents ({@code 1950-1953}), or one; may be empty;
 *   <li>{@code within}: the names of the country or body it lies in, as the records tell, separated by {@code |}; may be empty;
 *   <li>{@code right}: {@code scheme:value} of every identifier that is right, separated by blanks; empty where none may be linked;
 *   <li>{@code note}: anything.
 * </ul>
 */
public final class GoldFile {
    private static final List<String> COLUMNS = List.of("key", "kind", "names", "years", "within", "right", "note");
    private static final int WITHIN = COLUMNS.indexOf("within");
    private static final int RIGHT = COLUMNS.indexOf("right");
    private static final int YEAR_DIGITS = 4;

    private GoldFile() {}

    /**
     * Reads a gold file.
     *
     * @throws IOException if it cannot be read or a row is not as it should be: the message says which line and what
     */
    public static List<Row> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException(file + ": is not UTF-8; save it as UTF-8", e);
        }
        if (lines.isEmpty() || !List.of(lines.get(0).split("\t", -1)).equals(COLUMNS)) {
            throw new IOException(
                    file + ":1: the header must be " + String.join(", ", COLUMNS) + ", separated by tabs");
        }
        List<Row> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Row row = row(file + ":" + (i + 1), lines.get(i).split("\t", -1));
            if (!keys.add(row.subject().key())) {
                throw new IOException(file + ":" + (i + 1) + ": key \""
                        + row.subject().key() + "\" came before; each row has its own");
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new IOException(file + ": has no rows below its header");
        }
        return rows;
    }

    private static Row row(String where, String[] cells) throws IOException {
        if (cells.length != COLUMNS.size()) {
            throw new IOException(
                    where + ": has " + cells.length + " columns, not " + COLUMNS.size() + "; are tabs missing?");
        }
        AuthorityKind kind = AuthorityKind.named(cells[1])
                .orElseThrow(() -> new IOException(
                        where + ": kind \"" + cells[1] + "\" is none of person, organization, place, event"));
        List<String> names = texts(cells[2]);
        if (cells[0].isBlank() || names.isEmpty()) {
            throw new IOException(where + ": has no " + (names.isEmpty() ? "names" : "key"));
        }
        List<Identifier> right = new ArrayList<>();
        for (String written : cells[RIGHT].strip().split("\\s+")) {
            if (!written.isEmpty()) {
                right.add(Identifier.parse(written)
                        .orElseThrow(() -> new IOException(
                                where + ": \"" + written + "\" is no identifier; write wikidata:Q855")));
            }
        }
        Subject subject = new Subject(
                cells[0].strip(),
                kind,
                names,
                years(where, cells[3].strip()),
                Years.NONE,
                List.of(),
                texts(cells[WITHIN]),
                Optional.empty(),
                List.of());
        return new Row(subject, right);
    }

    private static List<String> texts(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Years years(String where, String text) throws IOException {
        if (text.isEmpty()) {
            return Years.NONE;
        }
        if (!text.matches("\\d{4}(-\\d{4})?")) {
            throw new IOException(where + ": years \"" + text + "\" are not written as 1950 or 1950-1953");
        }
        return Years.NONE
                .with(Integer.parseInt(text.substring(0, YEAR_DIGITS)))
                .with(Integer.parseInt(text.substring(text.length() - YEAR_DIGITS)));
    }

    /**
     * An entity and what it should be linked to.
     *
     * @param right every identifier that is right; empty where none may be linked
     */
    public record Row(Subject subject, List<Identifier> right) {
        public Row {
            right = List.copyOf(right);
        }

        /** What the row is for. */
        public Split split() {
            return Split.of(subject.key());
        }

        /** True if a candidate has one of the right identifiers. */
        public boolean isRight(Candidate candidate) {
            return candidate.identifiers().stream()
                    .anyMatch(theirs -> right.stream()
                            .anyMatch(our -> our.scheme().equals(theirs.scheme())
                                    && our.value().equals(theirs.value())));
        }
    }
}
