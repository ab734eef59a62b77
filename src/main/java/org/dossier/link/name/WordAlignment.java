package org.dossier.link.name;

import java.util.List;
import java.util.stream.Collectors;

/** Compares two names word by word: the surnames with one another, the other words in their order. */
final class WordAlignment {
    private static final double SURNAME_ONLY = 0.7;
    private static final double ONE_INITIAL = 0.78;
    private static final double INITIALS = 0.92;
    private static final double INITIAL_OF_WORD = 0.03;
    private static final double WORD_MISSING = 0.04;
    /** The first name is missing, so the two may be brothers. */
    private static final double FIRST_MISSING = 0.05;

    private static final double INITIAL_OF_ANOTHER_NAME = 0.5;
    private static final double LEAST_OF_AGREEING = 0.85;
    private static final double FIRST_AGREES_OTHER_DIFFERS = 0.55;
    private static final double INITIAL_AGREES_OTHER_DIFFERS = 0.35;
    private static final double GIVEN_NAMES_DIFFER = 0.25;
    private static final double SURNAMES_DIFFER = 0.2;
    private static final double UNLIKELY_ORDER = 0.97;
    private static final double LEAST_IN_ANOTHER_ORDER = 0.6;
    /** Less than this agrees where no more than an initial does beside one word. */
    private static final double LEAST_OF_WORDS = 0.8;

    private static final double ONE_WORD_IN_COMMON = 0.45;
    /** At most this a name in Hangul or Cyrillic and another tell that sound alike in all their words. */
    private static final double BOTH_HEARD = 0.92;

    private static final double WRITTEN_TOGETHER = 0.97;

    private WordAlignment() {}

    /** The best of the orders in which the two may be meant. */
    static NameSimilarity compare(NameReading one, NameReading other) {
        if (one.letters().equals(other.letters())) {
            return new NameSimilarity(WRITTEN_TOGETHER, "the same letters, written together in one");
        }
        boolean syllables = one.isEastAsian() && other.isEastAsian();
        NameSimilarity best = ofSurnames(one.orders().get(0), other.orders().get(0), syllables);
        for (NameOrder order : one.orders()) {
            for (NameOrder otherOrder : other.orders()) {
                if (!(order.likely() && otherOrder.likely())) {
                    best = best.orBetter(inAnotherOrder(order, otherOrder, syllables));
                }
            }
        }
        return best;
    }

    private static NameSimilarity inAnotherOrder(NameOrder one, NameOrder other, boolean syllables) {
        WordLikeness surnames = ofSurnames(one.surname(), other.surname(), syllables);
        if (surnames.value() < WordLikeness.ALIKE) {
            return NameSimilarity.NONE;
        }
        NameSimilarity turned = ofGiven(surnames, one, other, syllables);
        if (turned.value() < LEAST_IN_ANOTHER_ORDER) {
            return NameSimilarity.NONE;
        }
        boolean surnameOnly = one.given().isEmpty() || other.given().isEmpty();
        boolean initialOnly = !surnameOnly && turned.value() < LEAST_OF_WORDS;
        return surnameOnly || initialOnly
                ? new NameSimilarity(Math.min(turned.value(), ONE_WORD_IN_COMMON), "one word in common")
                : new NameSimilarity(turned.value() * UNLIKELY_ORDER, turned.reason() + ", in another order");
    }

    private static NameSimilarity ofSurnames(NameOrder one, NameOrder other, boolean syllables) {
        Word surname = one.surname();
        Word otherSurname = other.surname();
        if (surname.initial() || otherSurname.initial()) {
            return new NameSimilarity(0, "no surname to compare");
        }
        WordLikeness surnames = ofSurnames(surname, otherSurname, syllables);
        if (surnames.value() < WordLikeness.ALIKE) {
            boolean given = !one.given().isEmpty()
                    && !other.given().isEmpty()
                    && WordLikeness.of(one.given().get(0), other.given().get(0), true)
                                    .value()
                            >= WordLikeness.ALIKE;
            return new NameSimilarity(
                    given ? SURNAMES_DIFFER : 0,
                    "the surnames " + WordLikeness.quoted(surname) + " and " + WordLikeness.quoted(otherSurname)
                            + " differ");
        }
        return ofGiven(surnames, one, other, syllables);
    }

    /** The syllables of Chinese and Korean surnames are compared elsewhere; here they are equal or different. */
    private static WordLikeness ofSurnames(Word one, Word other, boolean syllables) {
        if (one.initial() || other.initial()) {
            return WordLikeness.UNLIKE;
        }
        return syllables ? WordLikeness.ofLetters(one, other) : WordLikeness.of(one, other, false);
    }

    private static NameSimilarity ofGiven(WordLikeness surnames, NameOrder one, NameOrder other, boolean syllables) {
        NameSimilarity given =
                syllables ? ofSyllables(one.given(), other.given()) : ofGivenNames(one.given(), other.given());
        String reason = surnames.how().isEmpty() ? "the same surname" : surnames.how();
        double both = surnames.value() * given.value();
        boolean heard = WordLikeness.areHeard(one.surname(), other.surname())
                && given.value() >= WordLikeness.ALIKE
                && !one.given().isEmpty();
        // By chance a word sounds like another once in 600 times, so two that do are hardly chance.
        double value =
                heard ? Math.max(both, Math.min(BOTH_HEARD, 1 - (1 - surnames.value()) * (1 - given.value()))) : both;
        return new NameSimilarity(value, reason + given.reason());
    }

    /** Names of Western form: a name may be missing, or be an initial. */
    private static NameSimilarity ofGivenNames(List<Word> one, List<Word> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return new NameSimilarity(1, "");
        }
        if (one.isEmpty() || other.isEmpty()) {
            return new NameSimilarity(SURNAME_ONLY, ", surname only");
        }
        if (joined(one).equals(joined(other))) {
            return new NameSimilarity(1, " and given names");
        }
        WordMatches matches = WordMatches.of(one, other);
        int conflicts = matches.conflicts();
        if (conflicts > 0) {
            double value = matches.words() > 0
                    ? FIRST_AGREES_OTHER_DIFFERS
                    : matches.initials() > 0 ? INITIAL_AGREES_OTHER_DIFFERS : GIVEN_NAMES_DIFFER;
            return new NameSimilarity(value, differ(one, other));
        }
        if (matches.words() == 0 && matches.late()) {
            return new NameSimilarity(INITIAL_OF_ANOTHER_NAME, ", but an initial agrees with another name only");
        }
        if (matches.words() == 0) {
            double value = matches.initials() > 1 ? INITIALS : ONE_INITIAL;
            return new NameSimilarity(
                    value - 0.01 * matches.missing(),
                    matches.initials() > 1 ? ", initials agree" : ", an initial agrees");
        }
        double value = matches.likeness()
                - INITIAL_OF_WORD * matches.initials()
                - WORD_MISSING * matches.missing()
                - (matches.late() ? FIRST_MISSING : 0);
        String names = matches.how().isEmpty() ? " and given names" : matches.how();
        String initials = matches.initials() > 0 ? ", initials agree" : "";
        String missing = matches.missing() > 0 ? ", only one has all names" : "";
        return new NameSimilarity(Math.max(LEAST_OF_AGREEING * matches.likeness(), value), names + initials + missing);
    }

    /** Names of Chinese or Korean form: each letter counts, and no syllable may be missing. */
    private static NameSimilarity ofSyllables(List<Word> one, List<Word> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return new NameSimilarity(1, "");
        }
        if (one.isEmpty() || other.isEmpty()) {
            return new NameSimilarity(NameSimilarity.SURNAME_OF_ONE_SYLLABLE, ", surname only");
        }
        if (joined(one).equals(joined(other))) {
            return new NameSimilarity(1, " and given names");
        }
        boolean initials =
                one.stream().anyMatch(Word::initial) || other.stream().anyMatch(Word::initial);
        if (initials) {
            WordMatches matches = WordMatches.of(one, other);
            boolean agree = matches.conflicts() == 0 && matches.missing() == 0;
            return agree
                    ? new NameSimilarity(matches.initials() > 1 ? INITIALS : ONE_INITIAL, ", initials agree")
                    : new NameSimilarity(INITIAL_AGREES_OTHER_DIFFERS, differ(one, other));
        }
        return new NameSimilarity(GIVEN_NAMES_DIFFER, differ(one, other));
    }

    private static String joined(List<Word> words) {
        return words.size() == 1
                ? words.get(0).latin()
                : words.stream().map(Word::latin).collect(Collectors.joining());
    }

    private static String differ(List<Word> one, List<Word> other) {
        return ", but \"" + shown(one) + "\" and \"" + shown(other) + "\" differ";
    }

    private static String shown(List<Word> words) {
        return words.stream()
                .map(word -> word.initial() ? word.shown() + '.' : word.shown())
                .collect(Collectors.joining(" "));
    }
}
