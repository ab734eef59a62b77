package org.dossier.server.view;

import java.util.List;

/**
 * Documents by date, one page of them.
 *
 * @param id the fragment and the query parameter of the list: {@code sent}
 * @param total how many there are; where {@code counted} is false, how many were looked at
 * @param first the number of the first one shown, from 1
 * @param previous the page before, {@code ""} if none
 * @param next the page after, {@code ""} if none
 * @param sparql the same list as a query
 */
public record DocumentList(
        String id,
        String title,
        int total,
        boolean counted,
        int first,
        List<DocumentRow> rows,
        String previous,
        String next,
        String sparql) {
    public DocumentList {
        rows = List.copyOf(rows);
    }

    /** True if there are others than those shown. */
    public boolean isCut() {
        return !counted || rows.size() < total;
    }

    /** The number of the last one shown. */
    public int last() {
        return first + rows.size() - 1;
    }
}
