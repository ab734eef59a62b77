package org.dossier.link.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of facts about names, kept as a text file beside the code that reads it: a row a line; {@code #} begins a remark. */
public final class NameTable {
    private NameTable() {}

    /** The lines of a table that hold something, without blanks around them. */
    static List<String> lines(String file) {
        return lines(NameTable.class, file);
    }

    private static List<String> lines(Class<?> reader, String file) {
        try (InputStream in = Objects.requireNonNull(reader.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": a file of the program cannot be read", e);
        }
    }

    /** The rows of a table, divided into columns at tabulators. */
    static List<String[]> rows(String file) {
        return rows(NameTable.class, file);
    }

    /**
     * The rows of a table of another package, divided into columns at tabulators.
     *
     * @param reader stands in the package of the table
     */
    public static List<String[]> rows(Class<?> reader, String file) {
        return lines(reader, file).stream().map(line -> line.split("\t", -1)).toList();
    }
}
