package org.dossier.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A rule about one term. Safe for many threads, each with its own {@link TermFacts}. */
@FunctionalInterface
interface ValueRule {
    /** Nothing quick can be said. */
    ValueRule UNSURE = (term, facts) -> Verdict.UNSURE;

    Verdict of(int term, TermFacts facts);

    /** The term is an IRI, or a literal, or either. There are no other terms. */
    static ValueRule kind(boolean iri, boolean literal) {
        return (term, facts) -> Verdict.of(facts.isIri(term) ? iri : literal);
    }

    /** The term is one of these; negative numbers stand for terms that no graph has. */
    static ValueRule in(int... terms) {
        int[] sorted = terms.clone();
        Arrays.sort(sorted);
        return (term, facts) -> Verdict.of(Arrays.binarySearch(sorted, term) >= 0);
    }

    /** The term is of a class, as it is stated. */
    static ValueRule ofClass(int type) {
        return (term, facts) -> Verdict.of(facts.isOf(term, type));
    }

    /** The term is a literal of a datatype, and well-formed as one. */
    static ValueRule datatype(Datatype datatype) {
        return (term, facts) -> facts.isIri(term) ? Verdict.BROKEN : datatype.verdict(facts.literal(term));
    }

    /** The text of the literal has a match. */
    static ValueRule pattern(Pattern pattern) {
        return (term, facts) -> facts.isIri(term)
                ? Verdict.UNSURE
                : Verdict.of(pattern.matcher(facts.literal(term).text()).find());
    }

    /** The literal is a number, decimal or double, that is not below the bound, or not above it. */
    static ValueRule bound(BigDecimal bound, boolean isLowest) {
        return (term, facts) -> {
            if (facts.isIri(term)) {
                return Verdict.UNSURE;
            }
            LiteralBytes literal = facts.literal(term);
            int order;
            if (Datatype.DECIMAL.verdict(literal) == Verdict.KEPT) {
                order = new BigDecimal(literal.text()).compareTo(bound);
            } else if (Datatype.DOUBLE.verdict(literal) == Verdict.KEPT) {
                order = Double.compare(Double.parseDouble(literal.text()), bound.doubleValue());
            } else {
                return Verdict.UNSURE;
            }
            return Verdict.of(isLowest ? order >= 0 : order <= 0);
        };
    }

    /** At least one of the rules is kept. */
    static ValueRule any(List<ValueRule> rules) {
        ValueRule[] all = rules.toArray(ValueRule[]::new);
        return (term, facts) -> {
            Verdict verdict = Verdict.BROKEN;
            for (int i = 0; i < all.length && verdict != Verdict.KEPT; i++) {
                verdict = verdict.or(all[i].of(term, facts));
            }
            return verdict;
        };
    }

    /** Every rule is kept. */
    static ValueRule all(List<ValueRule> rules) {
        ValueRule[] all = rules.toArray(ValueRule[]::new);
        if (all.length == 1) {
            return all[0];
        }
        return (term, facts) -> {
            Verdict verdict = Verdict.KEPT;
            for (int i = 0; i < all.length && verdict != Verdict.BROKEN; i++) {
                verdict = verdict.and(all[i].of(term, facts));
            }
            return verdict;
        };
    }
}
