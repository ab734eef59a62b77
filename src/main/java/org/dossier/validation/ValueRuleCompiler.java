package org.dossier.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.StrLanguageIn;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMinInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.expr.NodeValue;

/** Makes quick rules of what shapes ask of one term: of its form and its classes, nothing else. */
final class ValueRuleCompiler {
    private final TermNumbers numbers;

    ValueRuleCompiler(TermNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * What a constraint asks of one term.
     *
     * @throws IllegalStateException if it asks for more
     */
    ValueRule rule(Shape shape, Constraint constraint) {
        return simple(constraint)
                .or(() -> combined(constraint))
                .orElseThrow(() -> RuleCompiler.refusal(shape, "its constraint " + constraint));
    }

    private Optional<ValueRule> simple(Constraint constraint) {
        if (constraint instanceof NodeKindConstraint kind) {
            return Optional.of(ValueRule.kind(kind.isCanBeIRI(), kind.isCanBeLiteral()));
        }
        if (constraint instanceof DatatypeConstraint datatype) {
            return Optional.of(ValueRule.datatype(Datatype.of(datatype.getDatatypeURI())));
        }
        if (constraint instanceof ClassConstraint type) {
            return Optional.of(ValueRule.ofClass(numbers.of(type.getExpectedClass())));
        }
        if (constraint instanceof InConstraint in) {
            return Optional.of(
                    ValueRule.in(in.getValues().stream().mapToInt(numbers::of).toArray()));
        }
        if (constraint instanceof HasValueConstraint value) {
            return Optional.of(ValueRule.in(numbers.of(value.getValue())));
        }
        if (constraint instanceof PatternConstraint pattern && pattern.getFlagsStr() == null) {
            return Optional.of(ValueRule.pattern(Pattern.compile(pattern.getPattern())));
        }
        if (constraint instanceof ValueMinInclusiveConstraint bound && isDecimal(bound)) {
            return Optional.of(ValueRule.bound(decimal(bound), true));
        }
        if (constraint instanceof ValueMaxInclusiveConstraint bound && isDecimal(bound)) {
            return Optional.of(ValueRule.bound(decimal(bound), false));
        }
        boolean isOfOneTerm = constraint instanceof PatternConstraint
                || constraint instanceof ValueRangeConstraint
                || constraint instanceof StrMinLengthConstraint
                || constraint instanceof StrMaxLengthConstraint
                || constraint instanceof StrLanguageIn;
        return isOfOneTerm ? Optional.of(ValueRule.UNSURE) : Optional.empty();
    }

    private Optional<ValueRule> combined(Constraint constraint) {
        if (constraint instanceof ShOr or) {
            return Optional.of(
                    ValueRule.any(or.getOthers().stream().map(this::rule).toList()));
        }
        if (constraint instanceof ShAnd and) {
            return Optional.of(
                    ValueRule.all(and.getOthers().stream().map(this::rule).toList()));
        }
        if (constraint instanceof ShNode node) {
            return Optional.of(rule(node.getOther()));
        }
        if (constraint instanceof ShNot not) {
            ValueRule other = rule(not.getOther());
            return Optional.of((term, facts) -> other.of(term, facts).not());
        }
        if (constraint instanceof ShXone one) {
            one.getOthers().forEach(this::rule);
            return Optional.of(ValueRule.UNSURE);
        }
        return Optional.empty();
    }

    /** What a shape asks of a value. */
    ValueRule rule(Shape shape) {
        List<ValueRule> rules = new ArrayList<>();
        if (!shape.deactivated()) {
            if (shape.isPropertyShape() || !shape.getPropertyShapes().isEmpty()) {
                throw RuleCompiler.refusal(shape, "properties of values");
            }
            shape.getConstraints().forEach(constraint -> rules.add(rule(shape, constraint)));
        }
        return ValueRule.all(rules);
    }

    private static boolean isDecimal(ValueRangeConstraint bound) {
        NodeValue value = bound.getNodeValue();
        return value.isDecimal();
    }

    private static BigDecimal decimal(ValueRangeConstraint bound) {
        return bound.getNodeValue().getDecimal();
    }
}
