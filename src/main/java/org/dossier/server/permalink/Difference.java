package org.dossier.server.permalink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two answers to a query have not in common; a row that one has twice and the other once counts once.
 *
 * @param gone the lines that only the earlier has, in its order
 * @param come the lines that only the later has, in its order
 * @param same how many both have
 */
public record Difference(List<String> gone, List<String> come, long same) {
    public Difference {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** Compares two answers. */
    public static Difference of(AnswerFile earlier, AnswerFile later) {
        List<String> gone = without(earlier.lines(), later.lines());
        List<String> come = without(later.lines(), earlier.lines());
        return new Difference(gone, come, earlier.lines().size() - (long) gone.size());
    }

    /** True if both have the same rows, if perhaps in another order. */
    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String line : lines) {
            if (left.getOrDefault(line, 0) > 0) {
                left.merge(line, -1, Integer::sum);
            } else {
                rest.add(line);
            }
        }
        return rest;
    }
}
