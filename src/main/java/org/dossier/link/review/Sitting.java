package org.dossier.link.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossier.link.mapping.Mapping;

/** What one reviewer has done since the program was started, as far as it can be taken back. For use by many threads. */
final class Sitting {
    /** So many steps can be taken back. */
    private static final int MOST_STEPS = 1_000;

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<String> skipped = new LinkedHashSet<>();

    /**
     * A decision.
     *
     * @param mappings what was written; none if the entity was skipped
     */
    record Step(String subject, List<Mapping> mappings) {}

    synchronized void add(Step step) {
        steps.push(step);
        if (steps.size() > MOST_STEPS) {
            steps.removeLast();
        }
        skipped.remove(step.subject());
        if (step.mappings().isEmpty()) {
            skipped.add(step.subject());
        }
    }

    /** The last step, which is none then any more. */
    synchronized Optional<Step> takeBack() {
        Optional<Step> last = Optional.ofNullable(steps.poll());
        last.ifPresent(step -> skipped.remove(step.subject()));
        return last;
    }

    /** What was skipped, the first first. */
    synchronized Set<String> skipped() {
        return new LinkedHashSet<>(skipped);
    }
}
