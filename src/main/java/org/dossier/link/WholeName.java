package org.dossier.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.name.NameSimilarity;
import org.dossier.link.name.SpelledWord;

/** A name that is made of ordinary words: of an organization, a place or an event. */
final class WholeName {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    /** Words that tell nothing of what is named. */
    private static final Set<String> EMPTY = Set.of(
            "of", "the", "and", "in", "for", "on", "at", "to", "a", "an", "de", "la", "le", "du", "des", "der", "die",
            "das", "und", "et");
    /** Empty words of Polish and Russian, which are numbers where they are capitals: "I Corps". */
    private static final Set<String> EMPTY_IF_SMALL = Set.of("i", "w", "v");

    /** Full names and abbreviations of states, in small letters, and the short names that are as usual. */
    private static final Map<String, String> SHORT = Map.of(
            "union of soviet socialist republics", "soviet union",
            "u.s.s.r.", "soviet union",
            "ussr", "soviet union",
            "united states of america", "united states",
            "u.s.a.", "united states",
            "u.s.", "united states",
            "u.n.", "united nations");
    /** Any of them, the longest that fits. */
    private static final Pattern LONG = Pattern.compile(
            SHORT.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);

    /** What a word counts that is spelled otherwise, or is another for the same kind of event. */
    private static final double ANOTHER_SPELLING = 0.9;

    private static final double ANOTHER_WORD_OF_KIND = 0.9;
    private static final int SHORTEST_BEGINNING = 4;
    /** An event whose name has all words of another name, and others that tell no other event. */
    private static final double LONGER = 0.9;

    /** What is left of likeness where a number differs. */
    private static final double ANOTHER_OF_ROW = 0.7;

    private static final int SHORTEST_OF_LONGER = 2;

    private final String text;
    private final List<SpelledWord> words;

    private WholeName(String text, List<SpelledWord> words) {
        this.text = text;
        this.words = words;
    }

    static WholeName of(String text) {
        String name = LONG.matcher(withoutState(text))
                .replaceAll(found -> SHORT.get(found.group().toLowerCase(Locale.ROOT)));
        return new WholeName(
                text,
                SpelledWord.of(name).stream().filter(word -> !isEmpty(word)).toList());
    }

    private static boolean isEmpty(SpelledWord word) {
        return EMPTY.contains(word.text()) || EMPTY_IF_SMALL.contains(word.written());
    }

    /** Catalogues put the state before the body: "United States. Office of Strategic Services". */
    private static String withoutState(String text) {
        int stop = text.indexOf(". ");
        boolean isState =
                stop > 0 && text.indexOf(' ', stop + 2) > 0 && Countries.read().isName(text.substring(0, stop));
        return isState ? text.substring(stop + 2) : text;
    }

    String text() {
        return text;
    }

    int length() {
        return words.size();
    }

    /**
     * The share of words that both have (Sørensen and Dice), from 0 to 1; each word counts as often as it stands. Words of Korean and Chinese
     * syllables in two spellings count nearly as much, and so do, of organizations, words that were cut. Of events other words for
     * the same kind of event count too, and so does a longer name of one event.
     */
    NameSimilarity with(WholeName other, AuthorityKind kind) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return new NameSimilarity(0, "no words to compare");
        }
        List<SpelledWord> ours = withoutDates(words, kind);
        List<SpelledWord> theirs = withoutDates(other.words, kind);
        int all = ours.size() + theirs.size();
        int shorter = Math.min(ours.size(), theirs.size());
        int before = ours.size();
        int most = Math.max(ours.size(), theirs.size());
        int joined = 0;
        ours.removeIf(theirs::remove);
        int same = before - ours.size();
        double alike = same;
        for (SpelledWord word : List.copyOf(ours)) {
            double best = 0;
            SpelledWord partner = word;
            for (SpelledWord their : theirs) {
                double one = alike(word, their, kind);
                if (one > best) {
                    best = one;
                    partner = their;
                }
            }
            if (best > 0) {
                alike += best;
                joined++;
                ours.remove(word);
                theirs.remove(partner);
            }
        }
        double value = 2.0 * alike / all;
        if (Stream.concat(ours.stream(), theirs.stream()).anyMatch(WholeName::tellsOneOfRow)) {
            return new NameSimilarity(
                    value * ANOTHER_OF_ROW, reason(other, same, joined, most) + ", but they are two of a row");
        }
        boolean longer = kind == AuthorityKind.EVENT && value < LONGER && isLonger(other, ours, theirs);
        return longer
                ? new NameSimilarity(LONGER * alike / shorter, "one is a longer name")
                : new NameSimilarity(value, reason(other, same, joined, most));
    }

    /** The dates of an event are compared as dates, not as words of its name. */
    private static List<SpelledWord> withoutDates(List<SpelledWord> words, AuthorityKind kind) {
        List<SpelledWord> left = new ArrayList<>(words);
        if (kind == AuthorityKind.EVENT) {
            for (int i = left.size() - 1; i > 0; i--) {
                if (isDay(left.get(i - 1), left.get(i))) {
                    left.subList(i - 1, i + 1).clear();
                    i--;
                }
            }
            left.removeIf(word -> YEAR.matcher(word.text()).matches());
        }
        return left.isEmpty() ? new ArrayList<>(words) : left;
    }

    /** True of a day and its month. */
    private static boolean isDay(SpelledWord one, SpelledWord next) {
        return (MONTHS.contains(one.text()) && DAY.matcher(next.text()).matches())
                || (MONTHS.contains(next.text()) && DAY.matcher(one.text()).matches());
    }

    /** True of a number, which tells one army, congress or battle from the next. */
    private static boolean tellsOneOfRow(SpelledWord word) {
        return EventWords.isOfRow(word.text()) || Character.isDigit(word.text().charAt(0));
    }

    private String reason(WholeName other, int same, int joined, int most) {
        if (same == most) {
            boolean reordered = words.size() == other.words.size() && !words.equals(other.words);
            return reordered ? "the same words in another order" : "the same words";
        }
        String others = joined == 0 ? "" : ", and " + joined + " in another spelling or word";
        return same + " of " + most + " words in common" + others;
    }

    private static double alike(SpelledWord word, SpelledWord other, AuthorityKind kind) {
        if (kind == AuthorityKind.EVENT && EventWords.areOneKind(word.text(), other.text())) {
            return ANOTHER_WORD_OF_KIND;
        }
        boolean abbreviated = kind == AuthorityKind.ORGANIZATION && isBeginning(word.text(), other.text());
        return abbreviated || word.isSpelledAs(other) ? ANOTHER_SPELLING : 0;
    }

    /** A word that was cut: "Comm" for "Commission". */
    private static boolean isBeginning(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORTEST_BEGINNING
                && (word.startsWith(other) || other.startsWith(word));
    }

    /** True if one has all words of the other, which are a name of their own, and none besides that tells another event. */
    private boolean isLonger(WholeName other, List<SpelledWord> ours, List<SpelledWord> theirs) {
        if (ours.isEmpty() == theirs.isEmpty()) {
            return false;
        }
        List<SpelledWord> shorter = ours.isEmpty() ? words : other.words;
        List<SpelledWord> others = ours.isEmpty() ? theirs : ours;
        long telling = shorter.stream()
                .filter(word -> EventWords.kind(word.text()).isEmpty())
                .count();
        return shorter.size() >= SHORTEST_OF_LONGER
                && telling > 0
                && telling < shorter.size()
                && others.stream().allMatch(word -> EventWords.kind(word.text()).isEmpty());
    }
}
