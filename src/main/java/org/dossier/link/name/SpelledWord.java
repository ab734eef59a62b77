package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name that is no person's, which may be of Chinese or Korean syllables that several systems spell, as in "Battle of Chipyong-ni". Words of
 * the same letters are equal. Immutable.
 */
public final class SpelledWord {
    private static final int MOST_SYLLABLES = 4;
    private static final int MOST_WAYS = 4;
    /** One syllable is too easily another. */
    private static final int LEAST_SYLLABLES = 2;

    private static final String BETWEEN = " -.,?";
    private static final String POSSESSIVE = "'s";

    private final String written;
    private final String text;
    /** Found when it is first asked for; threads that ask at once find the same. */
    private @Nullable Ways ways;

    private SpelledWord(String written, String text) {
        this.written = written;
        this.text = text;
    }

    /** The words of a name, in its order; of "Heartbreak's" there stays "heartbreak". Empty for a text without letters and digits. */
    public static List<SpelledWord> of(String name) {
        String clean = CleanText.of(name);
        List<SpelledWord> words = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= clean.length(); i++) {
            if (i == clean.length() || BETWEEN.indexOf(clean.charAt(i)) >= 0) {
                add(words, clean.substring(from, i));
                from = i + 1;
            }
        }
        return words;
    }

    private static void add(List<SpelledWord> words, String written) {
        String lower = CleanText.lower(written);
        String plain = LatinLetters.plain(
                lower.endsWith(POSSESSIVE) ? lower.substring(0, lower.length() - POSSESSIVE.length()) : lower);
        if (!plain.isEmpty()) {
            words.add(new SpelledWord(written, AmericanSpelling.of(plain)));
        }
    }

    /** As it stands in the name. */
    public String written() {
        return written;
    }

    /** In small letters, those of Latin without signs, and spelled as in America. */
    public String text() {
        return text;
    }

    /** The ways in which the word may be divided, of two syllables at least. */
    private record Ways(
            List<List<KoreanSyllable>> korean,
            List<List<ChineseSyllable>> pinyin,
            List<List<ChineseSyllable>> wadeGiles) {
        static Ways of(String word) {
            return new Ways(
                    ways(KoreanSyllables.latin(), word),
                    ways(ChineseSyllables.of(ChineseSpelling.PINYIN), word),
                    ways(ChineseSyllables.of(ChineseSpelling.WADE_GILES), word));
        }

        private static <S> List<List<S>> ways(SyllableTable<S> table, String word) {
            return table.ways(word, MOST_SYLLABLES, MOST_WAYS).stream()
                    .filter(way -> way.size() >= LEAST_SYLLABLES)
                    .toList();
        }
    }

    private Ways ways() {
        Ways known = ways;
        if (known == null) {
            known = Ways.of(text);
            ways = known;
        }
        return known;
    }

    /** True if two different words may be the same syllables: both Korean in two romanisations, or one in Pinyin and the other in Wade-Giles. */
    public boolean isSpelledAs(SpelledWord other) {
        return !equals(other)
                && (anyAgree(ways().korean(), other.ways().korean())
                        || anyAgree(ways().pinyin(), other.ways().wadeGiles())
                        || anyAgree(ways().wadeGiles(), other.ways().pinyin()));
    }

    private static <S extends Syllable<S>> boolean anyAgree(List<List<S>> ways, List<List<S>> others) {
        for (List<S> way : ways) {
            for (List<S> other : others) {
                // The systems mean the same; what writers of their own names do besides is not for names of places.
                if (Syllable.strained(way, other) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpelledWord word && word.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
