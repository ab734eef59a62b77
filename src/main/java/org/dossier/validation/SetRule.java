package org.dossier.validation;

import java.util.HashSet;
import java.util.Set;

/** A rule about all values of a property of a thing together. */
interface SetRule {
    /** What a quick look says of the values of the thing that the entity looks at. */
    Verdict of(Values values, Entity entity);

    /** True if nothing breaks the rule where there are no values. */
    boolean isKeptByNone();

    /** A rule that having no values does not break. */
    private static SetRule keptByNone(Check check) {
        return of(check, true);
    }

    private static SetRule of(Check check, boolean keptByNone) {
        return new SetRule() {
            @Override
            public Verdict of(Values values, Entity entity) {
                return check.of(values, entity);
            }

            @Override
            public boolean isKeptByNone() {
                return keptByNone;
            }
        };
    }

    /** The part of a rule that looks. */
    interface Check {
        Verdict of(Values values, Entity entity);
    }

    static SetRule atLeast(int count) {
        return of((values, entity) -> Verdict.of(values.size() >= count), count <= 0);
    }

    static SetRule atMost(int count) {
        return keptByNone((values, entity) -> Verdict.of(values.size() <= count));
    }

    /** A value is that term. */
    static SetRule has(int term) {
        return of((values, entity) -> Verdict.of(values.contains(term)), false);
    }

    /** The values are those of another property of the thing. */
    static SetRule same(int slot) {
        return of((values, entity) -> Verdict.of(entity.hasExactly(slot, values)), false);
    }

    /** No value is later than one of another property; told of days only. */
    static SetRule notAfter(int slot) {
        return keptByNone((values, entity) -> entity.noneAfter(slot, values));
    }

    /** Only a thorough look can tell, unless there are no values. */
    static SetRule unsure() {
        return keptByNone((values, entity) -> values.size() == 0 ? Verdict.KEPT : Verdict.UNSURE);
    }

    /** No two values are in one language. */
    static SetRule uniqueLanguage() {
        return keptByNone((values, entity) -> {
            if (values.size() < 2) {
                return Verdict.KEPT;
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < values.size(); i++) {
                int value = values.get(i);
                String language = entity.facts().isIri(value)
                        ? ""
                        : entity.facts().literal(value).language();
                if (!language.isEmpty() && !seen.add(language)) {
                    return Verdict.BROKEN;
                }
            }
            return Verdict.KEPT;
        });
    }

    /** So many values keep a rule. */
    static SetRule counted(ValueRule rule, int least, int most) {
        return of(
                (values, entity) -> {
                    int kept = 0;
                    int unsure = 0;
                    for (int i = 0; i < values.size(); i++) {
                        Verdict verdict = rule.of(values.get(i), entity.facts());
                        kept += verdict == Verdict.KEPT ? 1 : 0;
                        unsure += verdict == Verdict.UNSURE ? 1 : 0;
                    }
                    if (kept >= least && kept + unsure <= most) {
                        return Verdict.KEPT;
                    }
                    return unsure == 0 ? Verdict.BROKEN : Verdict.UNSURE;
                },
                least <= 0);
    }
}
