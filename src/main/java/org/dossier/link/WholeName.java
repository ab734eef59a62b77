package org.dossier.link;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.name.NameSimilarity;
import org.dossier.link.name.SpelledSyllables;

/** A name that is made of ordinary words: of an organization, a place or an event. */
final class WholeName {
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u02BC\u02BB`]");
    /** A day and its month, which the dates of an event tell better. */
    private static final Pattern DAY =
            Pattern.compile("\\b\\d{1,2}\\s+" + MONTH + "\\b|\\b" + MONTH + "\\s+\\d{1,2}\\b(?!\\d)");

    private static final Pattern BASIC_LATIN = Pattern.compile("\\p{ASCII}*");
    /** Latin letters that Unicode does not take apart. */
    private static final Pattern STROKES =
            Pattern.compile("[\u0110\u0111\u0141\u0142\u00D8\u00F8\u00DF\u00C6\u00E6\u0152\u0153]");

    private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");
    /** Words that tell nothing of what is named. */
    private static final Set<String> EMPTY = Set.of(
            "of", "the", "and", "in", "for", "on", "at", "to", "a", "an", "de", "la", "le", "du", "des", "der", "die",
            "das", "und", "et", "i", "w", "v");

    /** Full names and abbreviations of states, and the short names that are as usual; what contains another comes first. */
    private static final List<List<String>> SHORT = List.of(
            List.of("union of soviet socialist republics", "soviet union"),
            List.of("u.s.s.r.", "soviet union"),
            List.of("ussr", "soviet union"),
            List.of("united states of america", "united states"),
            List.of("u.s.a.", "united states"),
            List.of("u.s.", "united states"),
            List.of("u.n.", "united nations"));

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
    private final List<String> words;

    private WholeName(String text, List<String> words) {
        this.text = text;
        this.words = words;
    }

    static WholeName of(String text) {
        List<String> words = new ArrayList<>();
        String name = DAY.matcher(plain(withoutState(text))).replaceAll(" ");
        for (String word : BETWEEN.split(
                APOSTROPHE.matcher(POSSESSIVE.matcher(name).replaceAll("")).replaceAll(""))) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return new WholeName(text, words);
    }

    /** Catalogues put the state before the body: "United States. Office of Strategic Services". */
    private static String withoutState(String text) {
        int stop = text.indexOf(". ");
        boolean isState = stop > 0
                && text.indexOf(' ', stop + 2) > 0
                && !Countries.read().named(List.of(text.substring(0, stop))).isEmpty();
        return isState ? text.substring(stop + 2) : text;
    }

    private static String plain(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        boolean strokes =
                !BASIC_LATIN.matcher(plain).matches() && STROKES.matcher(plain).find();
        plain = (strokes ? LATIN.transliterate(plain) : plain).toLowerCase(Locale.ROOT);
        for (List<String> names : SHORT) {
            plain = plain.replace(names.get(0), names.get(1));
        }
        return plain;
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
        List<String> ours = withoutYears(words, kind);
        List<String> theirs = withoutYears(other.words, kind);
        int all = ours.size() + theirs.size();
        int shorter = Math.min(ours.size(), theirs.size());
        int before = ours.size();
        int most = Math.max(ours.size(), theirs.size());
        int joined = 0;
        ours.removeIf(theirs::remove);
        int same = before - ours.size();
        double alike = same;
        for (String word : List.copyOf(ours)) {
            double best = 0;
            String partner = "";
            for (String their : theirs) {
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

    /** The years of an event are compared as dates, not as words of its name. */
    private static List<String> withoutYears(List<String> words, AuthorityKind kind) {
        List<String> left = new ArrayList<>(words);
        if (kind == AuthorityKind.EVENT) {
            left.removeIf(word -> YEAR.matcher(word).matches());
        }
        return left.isEmpty() ? new ArrayList<>(words) : left;
    }

    /** True of a number, which tells one army, congress or battle from the next. */
    private static boolean tellsOneOfRow(String word) {
        return EventWords.isOfRow(word) || Character.isDigit(word.charAt(0));
    }

    private String reason(WholeName other, int same, int joined, int most) {
        if (same == most) {
            boolean reordered = words.size() == other.words.size() && !words.equals(other.words);
            return reordered ? "the same words in another order" : "the same words";
        }
        String others = joined == 0 ? "" : ", and " + joined + " in another spelling or word";
        return same + " of " + most + " words in common" + others;
    }

    private static double alike(String word, String other, AuthorityKind kind) {
        if (kind == AuthorityKind.EVENT && EventWords.areOneKind(word, other)) {
            return ANOTHER_WORD_OF_KIND;
        }
        boolean abbreviated = kind == AuthorityKind.ORGANIZATION && isBeginning(word, other);
        return abbreviated || SpelledSyllables.agree(word, other) ? ANOTHER_SPELLING : 0;
    }

    /** A word that was cut: "Comm" for "Commission". */
    private static boolean isBeginning(String word, String other) {
        return Math.min(word.length(), other.length()) >= SHORTEST_BEGINNING
                && (word.startsWith(other) || other.startsWith(word));
    }

    /** True if one has all words of the other, which are a name of their own, and none besides that tells another event. */
    private boolean isLonger(WholeName other, List<String> ours, List<String> theirs) {
        if (ours.isEmpty() == theirs.isEmpty()) {
            return false;
        }
        List<String> shorter = ours.isEmpty() ? words : other.words;
        List<String> others = ours.isEmpty() ? theirs : ours;
        long telling =
                shorter.stream().filter(word -> EventWords.kind(word).isEmpty()).count();
        return shorter.size() >= SHORTEST_OF_LONGER
                && telling > 0
                && telling < shorter.size()
                && others.stream().allMatch(word -> EventWords.kind(word).isEmpty());
    }
}
