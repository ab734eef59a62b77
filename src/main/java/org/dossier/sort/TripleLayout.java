package org.dossier.sort;

import java.io.IOException;

/**
 * How a triple of numbers is packed into 63 bits, so that packed triples compare as triples do: the subject counts from the first
 * IRI, the predicate among predicates.
 */
final class TripleLayout {
    private static final int BITS = 63;

    private final int predicateShift;
    private final int subjectShift;
    private final long objectMask;
    private final long predicateMask;

    /**
     * @param terms how many terms there are
     * @param subjects how many of them may be subjects
     * @param predicates how many predicates there are
     * @throws IOException if that is too many to be packed
     */
    TripleLayout(int terms, int subjects, int predicates) throws IOException {
        int objectBits = bits(terms);
        int predicateBits = bits(predicates);
        if (objectBits + predicateBits + bits(subjects) > BITS) {
            throw new IOException("the graph is too large to be sorted: it has " + terms + " terms and " + predicates
                    + " properties; split the dataset");
        }
        predicateShift = objectBits;
        subjectShift = objectBits + predicateBits;
        objectMask = (1L << objectBits) - 1;
        predicateMask = (1L << predicateBits) - 1;
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, count - 1));
    }

    long pack(int subject, int predicate, int object) {
        return (long) subject << subjectShift | (long) predicate << predicateShift | object;
    }

    int subject(long packed) {
        return (int) (packed >>> subjectShift);
    }

    int predicate(long packed) {
        return (int) (packed >>> predicateShift & predicateMask);
    }

    int object(long packed) {
        return (int) (packed & objectMask);
    }
}
