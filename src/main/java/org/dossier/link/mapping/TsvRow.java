package org.dossier.link.mapping;

import java.util.List;

/** A row of SSSOM/TSV as it is written (section "Quoting"). */
final class TsvRow {
    private TsvRow() {}

    /** Cells as a row is written, without its line end: in quotation marks only where they are needed. */
    static String text(List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean likeComment = i == 0 && cell.startsWith("#");
            boolean quoted = likeComment || cell.chars().anyMatch(c -> "\"\t\n\r".indexOf(c) >= 0);
            out.append(i == 0 ? "" : "\t").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return out.toString();
    }
}
