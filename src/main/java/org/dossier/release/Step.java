package org.dossier.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityState;

/**
 * What was published after one release that is kept, up to the next that is kept. While both are kept nothing about it changes.
 *
 * @param after the number of the earlier release; 0 where there is none, and the step holds everything
 * @param to the number of the later one
 */
public record Step(int after, int to) {
    /** As addresses have it: {@code 0-3}. */
    public String name() {
        return after + "-" + to;
    }

    /** True if the step created, changed or withdrew the entity; asks what the later release knows of it. */
    public boolean holds(EntityState entity) {
        return entity.changed() > after && entity.changed() <= to;
    }

    /** The steps from the oldest release that is kept to {@code served}, in order: at least one. */
    public static List<Step> upTo(Release served) {
        List<Step> steps = new ArrayList<>();
        int last = 0;
        for (int number = 1; number < served.number(); number++) {
            if (isKept(served, number)) {
                steps.add(new Step(last, number));
                last = number;
            }
        }
        steps.add(new Step(last, served.number()));
        return steps;
    }

    /** True if a release that it needs was deleted: the step was there, or could have come to be, and never will. */
    public boolean isGone(Release served) {
        boolean possible = after < to && to <= served.number();
        return possible && !(isKept(served, to) && (after == 0 || isKept(served, after)));
    }

    private static boolean isKept(Release served, int number) {
        Path directory = served.directory().resolveSibling(Release.name(number));
        return Files.isDirectory(directory) && EntityRegister.isIn(directory);
    }
}
