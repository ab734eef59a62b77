package org.dossier.validation;

import java.util.List;

/** A rule about a thing: the one that an {@link Entity} looks at. Safe for many threads, each with its own entity. */
@FunctionalInterface
interface ThingRule {
    /** What {@link #onlyWith} gives where the rule can be broken by what is missing. */
    int ALWAYS = -1;

    Verdict of(Entity entity);

    /** The slot of the property without which the rule is kept; {@link #ALWAYS} if there is none. */
    default int onlyWith() {
        return ALWAYS;
    }

    /** Every rule is kept. */
    static ThingRule all(List<ThingRule> rules) {
        return entity -> {
            Verdict verdict = Verdict.KEPT;
            for (ThingRule rule : rules) {
                verdict = verdict.and(rule.of(entity));
            }
            return verdict;
        };
    }

    /** At least one of the rules is kept. */
    static ThingRule any(List<ThingRule> rules) {
        return entity -> {
            Verdict verdict = Verdict.BROKEN;
            for (ThingRule rule : rules) {
                verdict = verdict.or(rule.of(entity));
            }
            return verdict;
        };
    }
}
