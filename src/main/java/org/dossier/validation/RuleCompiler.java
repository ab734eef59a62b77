package org.dossier.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.dossier.rdf.Iri;
import org.dossier.sort.TermDictionary;

/**
 * Makes quick rules of SHACL shapes, for the terms of one dictionary. Refuses a shape that cannot be judged on an entity with its
 * {@link Surroundings}, whoever looks: one that follows longer paths, or looks at properties of its values, or asks the whole graph.
 */
final class RuleCompiler {
    private final TermNumbers numbers;
    private final Slots slots;
    private final ValueRuleCompiler valueRules;
    private final SetRuleCompiler setRules;
    private final Map<Node, ThingRule> properties = new HashMap<>();
    private final BitSet backwards = new BitSet();
    private final BitSet first = new BitSet();
    private final BitSet second = new BitSet();

    /**
     * A shape with the things it is about.
     *
     * @param classes the numbers of the classes whose members it is about
     * @param subjectsOf the slots of the properties whose subjects it is about
     */
    record TargetedRules(Set<Integer> classes, Set<Integer> subjectsOf, List<ThingRule> rules) {}

    RuleCompiler(TermDictionary terms) {
        numbers = new TermNumbers(terms);
        slots = new Slots(terms);
        valueRules = new ValueRuleCompiler(numbers);
        setRules = new SetRuleCompiler(numbers, slots, valueRules);
    }

    /**
     * The rules of all shapes that have targets.
     *
     * @throws IllegalStateException if one cannot be judged on an entity by itself
     */
    List<TargetedRules> compile(org.apache.jena.shacl.Shapes shapes) {
        List<TargetedRules> all = new ArrayList<>();
        for (Shape shape : shapes.getTargetShapes()) {
            Set<Integer> classes = new HashSet<>();
            Set<Integer> subjectsOf = new HashSet<>();
            for (Target target : shape.getTargets()) {
                switch (target.getTargetType()) {
                    case targetClass, implicitClass -> classes.add(numbers.of(target.getObject()));
                    case targetSubjectsOf -> subjectsOf.add(slot(target.getObject()));
                    default -> throw refusal(shape, "its target " + target);
                }
            }
            all.add(new TargetedRules(classes, subjectsOf, rules(shape)));
        }
        if (all.size() > Long.SIZE) {
            throw new IllegalStateException("more than " + Long.SIZE + " shapes have targets: " + all.size());
        }
        return all;
    }

    /** The slots of the properties that the compiled rules name. */
    Slots slots() {
        return slots;
    }

    /** The links that the compiled rules follow. */
    Surroundings.Followed followed() {
        return new Surroundings.Followed(slots, backwards, first, second);
    }

    private int slot(Node property) {
        return slots.add(new Iri(property.getURI()));
    }

    /** What a shape asks of a thing. */
    private List<ThingRule> rules(Shape shape) {
        List<ThingRule> rules = new ArrayList<>();
        if (shape.deactivated()) {
            return rules;
        }
        if (shape instanceof PropertyShape property) {
            rules.add(property(property));
            return rules;
        }
        for (Constraint constraint : shape.getConstraints()) {
            rules.add(rule(shape, constraint));
        }
        for (PropertyShape property : shape.getPropertyShapes()) {
            if (!property.deactivated()) {
                rules.add(property(property));
            }
        }
        return rules;
    }

    private ThingRule rule(Shape shape, Constraint constraint) {
        if (constraint instanceof ClosedConstraint closed) {
            return closed(closed);
        }
        if (constraint instanceof ShOr or) {
            return ThingRule.any(or.getOthers().stream().map(this::all).toList());
        }
        if (constraint instanceof ShAnd and) {
            return ThingRule.all(and.getOthers().stream().map(this::all).toList());
        }
        if (constraint instanceof ShNode node) {
            return all(node.getOther());
        }
        if (constraint instanceof ShNot not) {
            ThingRule other = all(not.getOther());
            return entity -> other.of(entity).not();
        }
        if (constraint instanceof ShXone one) {
            one.getOthers().forEach(this::all);
            return entity -> Verdict.UNSURE;
        }
        if (constraint instanceof ConstraintPairwise) {
            return entity -> Verdict.UNSURE;
        }
        ValueRule rule = valueRules.rule(shape, constraint);
        return entity -> rule.of(entity.subject(), entity.facts());
    }

    private ThingRule all(Shape shape) {
        return ThingRule.all(rules(shape));
    }

    private ThingRule closed(ClosedConstraint closed) {
        if (!closed.isActive()) {
            return entity -> Verdict.KEPT;
        }
        BitSet allowed = new BitSet();
        closed.getExpected().forEach(property -> allowed.set(slot(property)));
        closed.getIgnoredProperties().forEach(property -> allowed.set(slot(property)));
        return entity -> Verdict.of(entity.hasOnly(allowed));
    }

    private ThingRule property(PropertyShape shape) {
        ThingRule known = properties.get(shape.getShapeNode());
        if (known != null) {
            return known;
        }
        if (!shape.getPropertyShapes().isEmpty()) {
            throw refusal(shape, "properties of its values");
        }
        List<SetRule> together = new ArrayList<>();
        List<ValueRule> each = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            setRules.rule(constraint)
                    .ifPresentOrElse(together::add, () -> each.add(valueRules.rule(shape, constraint)));
        }
        ThingRule rule = new PropertyRule(path(shape), together, ValueRule.all(each));
        properties.put(shape.getShapeNode(), rule);
        return rule;
    }

    private ValuePath path(PropertyShape shape) {
        Path path = shape.getPath();
        if (path instanceof P_Link link) {
            return new ValuePath.Forward(slot(link.getNode()));
        }
        if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
            int slot = slot(link.getNode());
            backwards.set(slot);
            return new ValuePath.Backward(slot);
        }
        if (path instanceof P_Seq steps
                && steps.getLeft() instanceof P_Link left
                && steps.getRight() instanceof P_Link right) {
            int firstSlot = slot(left.getNode());
            int secondSlot = slot(right.getNode());
            first.set(firstSlot);
            second.set(secondSlot);
            return new ValuePath.TwoSteps(firstSlot, secondSlot);
        }
        throw refusal(shape, "its path " + path);
    }

    static IllegalStateException refusal(Shape shape, String what) {
        return new IllegalStateException(shape.getShapeNode() + " cannot be judged on an entity by itself, because of "
                + what + "; state the rule otherwise, or teach this class");
    }
}
