package org.dossier.link.mapping;

import java.util.ArrayList;
import java.util.List;

/** Several values in one cell (SSSOM/TSV, section "Multi-valued slots"): a bar between two, a backslash before a bar or backslash in one. */
final class CellList {
    private CellList() {}

    static String join(List<String> values) {
        return String.join(
                "|",
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    /** The values of a cell that are not empty; a backslash before any other character is one of the value. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean escapes = c == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0;
            if (escapes) {
                value.append(cell.charAt(++i));
            } else if (c == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        values.removeIf(String::isEmpty);
        return values;
    }
}
