package org.dossier.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.dossier.rdf.Iri;

/** Makes quick rules of what property shapes ask of all values together. */
final class SetRuleCompiler {
    private final TermNumbers numbers;
    private final Slots slots;
    private final ValueRuleCompiler valueRules;

    SetRuleCompiler(TermNumbers numbers, Slots slots, ValueRuleCompiler valueRules) {
        this.numbers = numbers;
        this.slots = slots;
        this.valueRules = valueRules;
    }

    /** The rule of a constraint; empty if it is not one about all values together. */
    Optional<SetRule> rule(Constraint constraint) {
        if (constraint instanceof MinCount count) {
            return Optional.of(SetRule.atLeast(count.getMinCount()));
        }
        if (constraint instanceof MaxCount count) {
            return Optional.of(SetRule.atMost(count.getMaxCount()));
        }
        if (constraint instanceof UniqueLangConstraint unique) {
            return Optional.of(unique.isFlag() ? SetRule.uniqueLanguage() : SetRule.atLeast(0));
        }
        if (constraint instanceof HasValueConstraint value) {
            return Optional.of(SetRule.has(numbers.of(value.getValue())));
        }
        if (constraint instanceof EqualsConstraint equals) {
            return Optional.of(SetRule.same(slot(equals.getValue())));
        }
        if (constraint instanceof LessThanOrEqualsConstraint order) {
            return Optional.of(SetRule.notAfter(slot(order.getValue())));
        }
        if (constraint instanceof ConstraintPairwise) {
            return Optional.of(SetRule.unsure());
        }
        return constraint instanceof QualifiedValueShape qualified ? Optional.of(counted(qualified)) : Optional.empty();
    }

    private SetRule counted(QualifiedValueShape qualified) {
        ValueRule rule = valueRules.rule(qualified.getSub());
        if (qualified.qDisjoint()) {
            return SetRule.unsure();
        }
        // Jena has negative numbers for bounds that are not there.
        return SetRule.counted(rule, qualified.qMin(), qualified.qMax() < 0 ? Integer.MAX_VALUE : qualified.qMax());
    }

    private int slot(Node property) {
        return slots.add(new Iri(property.getURI()));
    }
}
