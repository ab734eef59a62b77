package org.dossier.link.mapping;

import java.util.List;

/**
 * A row of a file of mappings, or a line that is none.
 *
 * @param start the first of its bytes
 * @param end after its last byte, which is the line end
 * @param line the number of the line it begins on, from 1
 * @param cells its values, in the order of the columns, maybe fewer; of a line that is unreadable since it has too many, all of them
 * @param fault why it cannot be read; else {@code ""}
 */
record FileRow(Kind kind, int start, int end, long line, List<String> cells, String fault) {
    /** What a line or a few of them are. */
    enum Kind {
        TABLE,
        BLANK,
        COMMENT,
        UNREADABLE,
        /** The last line, if it has no line end and is not whole. */
        CUT_OFF
    }

    FileRow {
        cells = List.copyOf(cells);
    }
}
