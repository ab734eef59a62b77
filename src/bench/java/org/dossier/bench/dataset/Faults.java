package org.dossier.bench.dataset;

/** Which documents have a fault, and which; every kind comes as often as the others. */
final class Faults {
    private final double share;

    /** @param share of the documents that have one, from 0 to 1 */
    Faults(double share) {
        this.share = share;
    }

    /** What can be wrong with a document. */
    enum Fault {
        NONE,
        /** Rejected: D003. */
        NO_ID,
        /** Rejected: D003. */
        NO_TITLE,
        /** Rejected: D002. */
        SAME_ID,
        /** Published with its words only: D004. */
        BAD_DATE,
        /** Published without it: D005. */
        UNKNOWN_FIELD,
        /** A provisional actor: M001. */
        UNKNOWN_NAME
    }

    /** The fault of the next document. */
    Fault next(Dice dice) {
        if (share == 0 || !dice.chance(share)) {
            return Fault.NONE;
        }
        return Fault.values()[dice.between(1, Fault.values().length - 1)];
    }
}
