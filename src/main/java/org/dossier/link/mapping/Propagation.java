package org.dossier.link.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which values in the head hold for every row, since no row has one of its own (SSSOM, section "Propagation"); looks at one row after another. */
final class Propagation {
    private final Preamble preamble;
    private final Map<String, String> propagated;

    Propagation(Preamble preamble) {
        this.preamble = preamble;
        this.propagated = new LinkedHashMap<>(preamble.head().propagated());
    }

    /** True if it does not matter what is in the rows. */
    boolean isSettled() {
        return propagated.keySet().stream().noneMatch(preamble.columns()::contains);
    }

    void look(FileRow row) {
        if (row.kind() == FileRow.Kind.TABLE) {
            propagated.keySet().removeIf(column -> !preamble.value(row, column).isEmpty());
        }
    }

    /** Column to cell, once all rows were looked at. */
    Map<String, String> propagated() {
        return propagated;
    }
}
