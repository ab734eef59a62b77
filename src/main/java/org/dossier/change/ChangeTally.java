package org.dossier.change;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.change.ChangeCounts.OfClass;
import org.dossier.change.EntityLines.Summary;

/** Counts what a release changes; for one thread. */
final class ChangeTally {
    private static final int CREATED = 0;
    private static final int CHANGED = 1;
    private static final int WITHDRAWN = 2;

    private final long[] all = new long[WITHDRAWN + 1];
    private final SortedMap<String, long[]> classes = new TreeMap<>();
    private long unchanged;

    void created(Summary entity) {
        count(entity, CREATED);
    }

    void changed(Summary entity) {
        count(entity, CHANGED);
    }

    void withdrawn(Summary entity) {
        count(entity, WITHDRAWN);
    }

    void unchanged() {
        unchanged++;
    }

    private void count(Summary entity, int change) {
        all[change]++;
        if (!entity.type().isEmpty()) {
            classes.computeIfAbsent(entity.type(), any -> new long[all.length])[change]++;
        }
    }

    ChangeCounts counts() {
        SortedMap<String, OfClass> byClass = new TreeMap<>();
        classes.forEach(
                (name, counts) -> byClass.put(name, new OfClass(counts[CREATED], counts[CHANGED], counts[WITHDRAWN])));
        return new ChangeCounts(all[CREATED], all[CHANGED], all[WITHDRAWN], unchanged, byClass);
    }
}
