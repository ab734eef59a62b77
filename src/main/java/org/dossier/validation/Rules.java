package org.dossier.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.validation.RuleCompiler.TargetedRules;

/** Which rules a thing is held to, by its classes and by the properties it has. Safe for many threads, each with its own {@link Entity}. */
final class Rules {
    private final ClassTable classes;
    private final Plan[] byClasses;
    private final List<Plan> bySlotRules = new ArrayList<>();
    private final int[][] bySlot;

    /** Rules for things of one sort. */
    private static final class Plan {
        private static final ThingRule[] NONE = {};

        /** Those to look at in any case. */
        private final ThingRule[] always;

        /** By slot, those to look at if the thing has the property. */
        private final ThingRule[][] ifPresent;

        private Plan(ThingRule[] always, ThingRule[][] ifPresent) {
            this.always = always;
            this.ifPresent = ifPresent;
        }

        static Plan of(Collection<ThingRule> rules, int slots) {
            List<ThingRule> always = new ArrayList<>();
            List<List<ThingRule>> bySlot = new ArrayList<>();
            for (int i = 0; i < slots; i++) {
                bySlot.add(new ArrayList<>());
            }
            for (ThingRule rule : rules) {
                (rule.onlyWith() == ThingRule.ALWAYS ? always : bySlot.get(rule.onlyWith())).add(rule);
            }
            return new Plan(
                    always.toArray(NONE),
                    bySlot.stream().map(list -> list.toArray(NONE)).toArray(ThingRule[][]::new));
        }

        boolean isKept(Entity entity) {
            for (ThingRule rule : always) {
                if (rule.of(entity) != Verdict.KEPT) {
                    return false;
                }
            }
            for (int i = 0; i < entity.presentSlots(); i++) {
                for (ThingRule rule : ifPresent[entity.present(i)]) {
                    if (rule.of(entity) != Verdict.KEPT) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    Rules(List<TargetedRules> shapes, ClassTable classes, int slots) {
        this.classes = classes;
        Map<Set<ThingRule>, Plan> plans = new HashMap<>();
        byClasses = new Plan[classes.sets()];
        for (int set = 0; set < byClasses.length; set++) {
            Set<ThingRule> rules = new LinkedHashSet<>();
            for (int type : classes.classes(set)) {
                shapes.stream()
                        .filter(shape -> shape.classes().contains(type))
                        .forEach(shape -> rules.addAll(shape.rules()));
            }
            byClasses[set] = plans.computeIfAbsent(rules, distinct -> Plan.of(distinct, slots));
        }
        bySlot = new int[slots][0];
        for (TargetedRules shape : shapes) {
            for (int slot : shape.subjectsOf()) {
                bySlot[slot] = Arrays.copyOf(bySlot[slot], bySlot[slot].length + 1);
                bySlot[slot][bySlot[slot].length - 1] = bySlotRules.size();
            }
            bySlotRules.add(Plan.of(shape.rules(), slots));
        }
    }

    /** True if the thing that the entity looks at keeps every rule beyond doubt. */
    boolean areKept(Entity entity) {
        if (!byClasses[classes.set(entity.subject())].isKept(entity)) {
            return false;
        }
        long done = 0;
        for (int i = 0; i < entity.presentSlots(); i++) {
            for (int plan : bySlot[entity.present(i)]) {
                if ((done & 1L << plan) == 0) {
                    done |= 1L << plan;
                    if (!bySlotRules.get(plan).isKept(entity)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
