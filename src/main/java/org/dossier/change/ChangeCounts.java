package org.dossier.change;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many entities a release has changed against its parent; an entity is an IRI without a fragment, together with its parts.
 *
 * @param created those that the parent did not have
 * @param changed those of which something else is stated now
 * @param withdrawn those that the parent had and this release has not
 * @param unchanged those of which the same is stated as before
 * @param classes the first three by the local name of their class ({@code Person}), as the change log names it; what has none is left
 *     out. None in releases of earlier versions
 */
public record ChangeCounts(
        long created, long changed, long withdrawn, long unchanged, SortedMap<String, OfClass> classes) {
    /** Of a release that nothing was compared with. */
    public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, 0, new TreeMap<>());

    public ChangeCounts {
        Map<String, OfClass> known = Objects.requireNonNullElse(classes, Map.of());
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /** Of the things of one class. */
    public record OfClass(long created, long changed, long withdrawn) {}
}
