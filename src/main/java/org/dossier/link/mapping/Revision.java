package org.dossier.link.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with one mapping more. Mostly that is a line at its end; where the mapping needs a prefix or a column that the file lacks, or differs
 * from what the head says of all mappings, the file is written anew: that value moves from the head to the rows that it held for.
 */
final class Revision {
    private final Layout layout;
    private final Head head;
    private final List<String> added;
    private final Map<String, String> lifted;
    private final String row;

    /**
     * @param added the columns that the file lacks
     * @param lifted what moves from the head to all rows: column to cell
     * @param row the new row, without its line end
     */
    private Revision(Layout layout, Head head, List<String> added, Map<String, String> lifted, String row) {
        this.layout = layout;
        this.head = head;
        this.added = added;
        this.lifted = lifted;
        this.row = row;
    }

    static Revision of(String file, Layout layout, Mapping mapping, MappingSetDescription description)
            throws IOException {
        boolean headless = layout.columns().isEmpty() && layout.head().lines().isEmpty();
        Head head = headless ? Head.of(file, description) : layout.head();
        Curies curies = head.curies().covering(mapping.iris(), description.prefixes());
        Map<String, String> cells = new LinkedHashMap<>();
        Slot.cells(mapping, curies).forEach((slot, cell) -> cells.put(slot.column(), cell));
        Map<String, String> lifted = new LinkedHashMap<>();
        layout.propagated().forEach((column, cell) -> {
            if (cell.equals(cells.getOrDefault(column, ""))) {
                cells.remove(column); // the head says it
            } else {
                lifted.put(column, cell);
            }
        });
        if (!lifted.isEmpty() || !curies.declared().equals(head.curies().declared())) {
            head = head.revised(file, curies, lifted.keySet());
        }
        List<String> added = added(layout, cells, lifted);
        List<String> row = new ArrayList<>();
        layout.columns().forEach(column -> row.add(cells.getOrDefault(column, "")));
        added.forEach(column -> row.add(cells.getOrDefault(column, "")));
        return new Revision(layout, head, added, lifted, TsvRow.text(row));
    }

    private static List<String> added(Layout layout, Map<String, String> cells, Map<String, String> lifted) {
        if (layout.columns().isEmpty()) {
            return Slot.columns();
        }
        List<String> added = new ArrayList<>();
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                added.add(column);
            }
        });
        lifted.keySet().stream().filter(column -> !added.contains(column)).forEach(added::add);
        added.removeAll(layout.columns());
        return added;
    }

    /** True if the file needs only {@link #tail} at its end, which is one line. */
    boolean isLine() {
        return added.isEmpty() && head.lines().equals(layout.head().lines()) && row.indexOf('\n') < 0;
    }

    /** The new row, with what ends it and, if need be, the line before it. */
    byte[] tail() {
        return ((layout.isEnded() ? "" : layout.lineEnd()) + row + layout.lineEnd()).getBytes(StandardCharsets.UTF_8);
    }

    /** All of the new file. */
    byte[] whole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (isLine()) {
            out.writeBytes(layout.bytes());
            out.writeBytes(tail());
            return out.toByteArray();
        }
        for (String line : head.lines()) {
            out.writeBytes(line(line));
        }
        List<String> columns = new ArrayList<>(layout.columns());
        columns.addAll(added);
        out.writeBytes(line(TsvRow.text(columns)));
        for (FileRow old : layout.rows()) {
            out.writeBytes(revised(old));
        }
        out.writeBytes(line(row));
        return out.toByteArray();
    }

    private byte[] line(String text) {
        return (text + layout.lineEnd()).getBytes(StandardCharsets.UTF_8);
    }

    /** A row as it is, or with the new columns; one that is too wide stays too wide, so that it does not come to mean something else. */
    private byte[] revised(FileRow old) {
        boolean isTable = old.kind() == FileRow.Kind.TABLE;
        if ((added.isEmpty() && lifted.isEmpty()) || old.cells().isEmpty()) {
            byte[] bytes = layout.bytes(old);
            boolean ended = bytes[bytes.length - 1] == '\n';
            return ended ? bytes : joined(bytes, layout.lineEnd().getBytes(StandardCharsets.UTF_8));
        }
        List<String> cells = new ArrayList<>();
        if (isTable) {
            layout.columns().forEach(column -> cells.add(lifted.getOrDefault(column, layout.value(old, column))));
            added.forEach(column -> cells.add(lifted.getOrDefault(column, "")));
        } else {
            cells.addAll(old.cells());
            cells.addAll(layout.columns().size(), Collections.nCopies(added.size(), ""));
        }
        return line(TsvRow.text(cells));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
