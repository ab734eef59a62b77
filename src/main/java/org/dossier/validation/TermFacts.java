package org.dossier.validation;

import org.dossier.sort.TermDictionary;

/** What rules ask about terms, by number; for one thread. */
final class TermFacts {
    private final int literals;
    private final ClassTable classes;
    private final LiteralBytes literal;

    TermFacts(TermDictionary terms, ClassTable classes) {
        literals = terms.literals();
        this.classes = classes;
        literal = new LiteralBytes(terms);
    }

    boolean isIri(int term) {
        return term >= literals;
    }

    /** True if it is stated that the term is of the class. */
    boolean isOf(int term, int type) {
        return isIri(term) && classes.isOf(term, type);
    }

    /** The literal, until the next one is asked for. */
    LiteralBytes literal(int term) {
        return literal.of(term);
    }
}
