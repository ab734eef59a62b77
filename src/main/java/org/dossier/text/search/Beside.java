package org.dossier.text.search;

import java.util.List;

/**
 * What stands before and after a thing in an order, by their ids.
 *
 * @param before one element, or none for the first
 * @param after one element, or none for the last
 */
public record Beside(List<String> before, List<String> after) {
    /** Nothing stands beside it. */
    public static final Beside NONE = new Beside(List.of(), List.of());

    public Beside {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** True if it stands alone. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
