package org.dossier.link.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of facts about names, kept as a text file beside the code: a row a line; {@code #} begins a remark. */
final class NameTable {
    private NameTable() {}

    /** The lines of a table that hold something, without blanks around them. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(NameTable.class.getResourceAsStream(file), file);
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
        return lines(file).stream().map(line -> line.split("\t", -1)).toList();
    }
}
