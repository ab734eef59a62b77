package org.dossier.validation;

import java.util.List;

/**
 * A rule about the values of a property of a thing.
 *
 * @param path how the values are reached
 * @param together what holds of all of them together
 * @param each what holds of each
 */
record PropertyRule(ValuePath path, List<SetRule> together, ValueRule each) implements ThingRule {
    @Override
    public Verdict of(Entity entity) {
        Values values = entity.values();
        path.find(entity, values);
        Verdict verdict = Verdict.KEPT;
        for (SetRule rule : together) {
            verdict = verdict.and(rule.of(values, entity));
        }
        for (int i = 0; i < values.size() && verdict != Verdict.BROKEN; i++) {
            verdict = verdict.and(each.of(values.get(i), entity.facts()));
        }
        return verdict;
    }

    @Override
    public int onlyWith() {
        return together.stream().allMatch(SetRule::isKeptByNone) ? path.onlyWith() : ALWAYS;
    }
}
