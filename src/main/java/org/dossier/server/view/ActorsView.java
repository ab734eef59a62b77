package org.dossier.server.view;

import java.util.List;

/**
 * Actors by how many documents name them.
 *
 * @param kinds which sorts of actor may be shown
 * @param columns what is counted, and by which of them rows are sorted
 * @param rows those on this page
 * @param notes what of the address is not understood
 */
public record ActorsView(
        List<Choosing> kinds, List<Choosing> columns, List<Row> rows, Paging paging, List<Note> notes) {
    public ActorsView {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Something to choose, and whether it is chosen. */
    public record Choosing(String title, String href, boolean current) {}

    /** An actor, and a number for each column. */
    public record Row(Link actor, List<Tally> tallies) {
        public Row {
            tallies = List.copyOf(tallies);
        }
    }

    /** A number and the search that shows what it counts; {@code ""} of zero. */
    public record Tally(int count, String search) {}
}
