package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;

/**
 * One way in which the words of a name may be taken: one of them as the surname.
 *
 * @param given the other words, in their order, those of a surname of several words last
 * @param likely true for the way in which such names are usually written
 */
record NameOrder(Word surname, List<Word> given, boolean likely) {
    NameOrder {
        given = List.copyOf(given);
    }

    /** The orders in which a name may be meant, the likely one first; none of no words. */
    static List<NameOrder> of(List<Word> words, int surnameWords, boolean surnameFirst) {
        if (words.isEmpty()) {
            return List.of();
        }
        int last = words.size() - 1;
        if (surnameWords > 0) {
            return inverted(words.subList(0, surnameWords), words.subList(surnameWords, words.size()));
        }
        int beforeInitials = last;
        while (beforeInitials > 0 && words.get(beforeInitials).initial()) {
            beforeInitials--;
        }
        boolean initialsFirst = words.get(0).initial();
        if (last == 0 || initialsFirst || beforeInitials < last) {
            return List.of(order(words, initialsFirst ? last : beforeInitials, true));
        }
        return List.of(order(words, surnameFirst ? 0 : last, true), order(words, surnameFirst ? last : 0, false));
    }

    /** A surname of several words is mostly called by its last one, a Spanish one by its first, and some write it as one word. */
    private static List<NameOrder> inverted(List<Word> surname, List<Word> given) {
        int last = surname.size() - 1;
        NameOrder likely = new NameOrder(surname.get(last), joined(given, surname.subList(0, last)), true);
        if (last == 0) {
            return List.of(likely);
        }
        NameOrder byFirst = new NameOrder(surname.get(0), joined(given, surname.subList(1, last + 1)), false);
        return surname.stream().allMatch(word -> word.writing() == Writing.LATIN)
                ? List.of(likely, byFirst, new NameOrder(Word.joined(surname), given, false))
                : List.of(likely, byFirst);
    }

    private static List<Word> joined(List<Word> given, List<Word> others) {
        List<Word> words = new ArrayList<>(given);
        words.addAll(others);
        return words;
    }

    private static NameOrder order(List<Word> words, int surname, boolean likely) {
        List<Word> given = new ArrayList<>(words);
        Word word = given.remove(surname);
        return new NameOrder(word, given, likely);
    }
}
