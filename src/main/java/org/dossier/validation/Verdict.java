package org.dossier.validation;

/** What a quick look says of a rule: that it is kept, that it is broken, or that only a thorough look can tell. */
enum Verdict {
    KEPT,
    BROKEN,
    UNSURE;

    static Verdict of(boolean kept) {
        return kept ? KEPT : BROKEN;
    }

    /** Of two rules that must both be kept. */
    Verdict and(Verdict other) {
        if (this == BROKEN || other == BROKEN) {
            return BROKEN;
        }
        return this == KEPT ? other : UNSURE;
    }

    /** Of two rules one of which must be kept. */
    Verdict or(Verdict other) {
        if (this == KEPT || other == KEPT) {
            return KEPT;
        }
        return this == BROKEN ? other : UNSURE;
    }

    /** Of a rule that must not be kept. */
    Verdict not() {
        return switch (this) {
            case KEPT -> BROKEN;
            case BROKEN -> KEPT;
            case UNSURE -> UNSURE;
        };
    }
}
