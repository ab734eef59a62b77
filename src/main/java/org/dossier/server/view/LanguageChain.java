package org.dossier.server.view;

import java.util.Comparator;
import java.util.Locale;
import org.dossier.language.Language;

/**
 * Which of several texts a reader is shown: one in their language (any variety of it, but not a romanization), else in English, else one without a
 * language, else one in Latin letters, else any.
 */
public final class LanguageChain implements Comparator<Words> {
    private final Language own;
    private final Comparator<Words> order;

    /** For a reader of a language. */
    public LanguageChain(Language language) {
        own = language;
        order = Comparator.comparingInt(this::rank)
                .thenComparing(Words::language)
                .thenComparing(Words::text);
    }

    @Override
    public int compare(Words one, Words other) {
        return order.compare(one, other);
    }

    private int rank(Words words) {
        if (isIn(words.language(), own)) {
            return 0;
        }
        if (isIn(words.language(), Language.ENGLISH)) {
            return 1;
        }
        return words.language().isEmpty() ? 2 : isLatin(words.text()) ? 3 : 4;
    }

    /** True if a tag (BCP 47) is of a language, in any variety of it that is no romanization. */
    public static boolean isIn(String tag, Language language) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return (lower.equals(language.tag()) || lower.startsWith(language.tag() + "-")) && !lower.contains("-latn");
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
