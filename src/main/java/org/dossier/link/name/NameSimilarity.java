package org.dossier.link.name;

import java.util.List;

/**
 * How alike two names are.
 *
 * @param value 0 for different names to 1 for the same words; the surname alone agreeing stays at or below 0.75
 * @param reason in words what agrees or differs: {@code surname only}
 */
public record NameSimilarity(double value, String reason) {
    static final NameSimilarity NONE = new NameSimilarity(0, "different names");
    static final double SURNAME_OF_ONE_SYLLABLE = 0.65;
    private static final double OTHER_CHARACTERS = 0.85;
    private static final double ONLY_ONE_TELLS_GENERATION = 0.92;
    private static final double OTHER_GENERATION = 0.5;

    /** @throws IllegalArgumentException if the value is not from 0 to 1 */
    public NameSimilarity {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a similarity is from 0 to 1, not " + value);
        }
    }

    /** Compares two names; the value is the same in both directions. */
    public static NameSimilarity of(NameReading ours, NameReading theirs) {
        if (ours.words().isEmpty() || theirs.words().isEmpty()) {
            return new NameSimilarity(0, "no words to compare");
        }
        NameSimilarity names =
                ours.words().equals(theirs.words()) ? ofEqualWords(ours, theirs) : ofDifferentWords(ours, theirs);
        return names.ofGenerations(ours.generation(), theirs.generation());
    }

    private static NameSimilarity ofEqualWords(NameReading ours, NameReading theirs) {
        boolean sameSigns =
                ours.han().isEmpty() || theirs.han().isEmpty() || ours.han().equals(theirs.han());
        return sameSigns
                ? new NameSimilarity(1, "the same words")
                : new NameSimilarity(OTHER_CHARACTERS, "the same sounds in other Chinese characters");
    }

    private static NameSimilarity ofDifferentWords(NameReading ours, NameReading theirs) {
        // Of two equally good reasons the first is taken, which must not depend on the direction.
        boolean inOrder = ours.text().compareTo(theirs.text()) <= 0;
        NameReading one = inOrder ? ours : theirs;
        NameReading other = inOrder ? theirs : ours;
        NameSimilarity words = WordAlignment.compare(one.heardAs(other), other.heardAs(one));
        NameSimilarity chinese = best(one.chinese(), one.text(), other.chinese(), other.text());
        NameSimilarity korean = best(one.korean(), one.text(), other.korean(), other.text());
        return words.orBetter(chinese).orBetter(korean);
    }

    private static <S extends Syllable<S>> NameSimilarity best(
            List<SyllableReading<S>> readings, String name, List<SyllableReading<S>> others, String otherName) {
        NameSimilarity best = NONE;
        for (SyllableReading<S> reading : readings) {
            for (SyllableReading<S> other : others) {
                double likeness = reading.likeness(other);
                if (likeness > best.value) {
                    best = new NameSimilarity(likeness, reading.reason(likeness, name, other, otherName));
                }
            }
        }
        return best;
    }

    /** This, or less alike for the same reason. */
    public NameSimilarity atMost(double most) {
        return value <= most ? this : new NameSimilarity(most, reason);
    }

    NameSimilarity orBetter(NameSimilarity other) {
        return other.value > value ? other : this;
    }

    private NameSimilarity ofGenerations(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return this;
        }
        if (ours.isEmpty() || theirs.isEmpty()) {
            return new NameSimilarity(value * ONLY_ONE_TELLS_GENERATION, reason + ", but only one is " + ours + theirs);
        }
        boolean inOrder = ours.compareTo(theirs) < 0;
        return new NameSimilarity(
                value * OTHER_GENERATION,
                reason + ", but one is " + (inOrder ? ours : theirs) + " and one " + (inOrder ? theirs : ours));
    }
}
