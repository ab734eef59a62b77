package org.dossier.server.view;

import java.util.List;
import org.dossier.server.view.EntityView.Counted;

/**
 * What stands beside a thing.
 *
 * @param rows what comes before and after it, each in another order
 * @param together who is named in the same documents most often, with the search for these
 * @param tree its place in the tree of archives; {@code ""} if it has none
 */
public record Neighbours(List<Row> rows, List<Counted> together, String tree) {
    /** Nothing is known to stand beside it. */
    public static final Neighbours NONE = new Neighbours(List.of(), List.of(), "");

    public Neighbours {
        rows = List.copyOf(rows);
        together = List.copyOf(together);
    }

    /** True if there is nothing to show. */
    public boolean isEmpty() {
        return rows.isEmpty() && together.isEmpty() && tree.isEmpty();
    }

    /**
     * What comes before and after in one order.
     *
     * @param among what it is an order of: one element, or none where that is time
     * @param before one element, or none for the first
     * @param after one element, or none for the last
     */
    public record Row(List<Link> among, List<Link> before, List<Link> after) {
        public Row {
            among = List.copyOf(among);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
