package org.dossier.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.link.name.NameSimilarity;

/** A name that is made of ordinary words: of an organization or an event. */
final class WholeName {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
    /** Words that tell nothing of what is named. */
    private static final Set<String> EMPTY = Set.of(
            "of", "the", "and", "in", "for", "on", "at", "to", "a", "an", "de", "la", "le", "du", "des", "der", "die",
            "das", "und", "et", "i", "w", "v");

    private final String text;
    private final List<String> words;

    private WholeName(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    static WholeName of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word :
                BETWEEN.split(POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""))) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return new WholeName(text, words);
    }

    String text() {
        return text;
    }

    int length() {
        return words.size();
    }

    /** The share of words that both have (Sørensen and Dice), from 0 to 1; each word counts as often as it stands. */
    NameSimilarity with(WholeName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return new NameSimilarity(0, "no words to compare");
        }
        List<String> left = new ArrayList<>(other.words);
        int common = 0;
        for (String word : words) {
            common += left.remove(word) ? 1 : 0;
        }
        int most = Math.max(words.size(), other.words.size());
        String reason = common == most
                ? words.equals(other.words) ? "the same words" : "the same words in another order"
                : common + " of " + most + " words in common";
        return new NameSimilarity(2.0 * common / (words.size() + other.words.size()), reason);
    }
}
