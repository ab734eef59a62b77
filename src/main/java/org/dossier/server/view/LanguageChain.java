package org.dossier.server.view;

import java.util.Comparator;
import java.util.Locale;
import org.dossier.language.Language;

/**
 * Which of several texts a reader is shown: one in their language (any variety of it, but not a romanization), else in English, else one without a
 * language, else one in Latin letters, else any.
 */
public final class LanguageChain implements Comparator<Words> {
    private final String own;
    private final Comparator<Words> order;

    /** For a reader of a language. */
    public LanguageChain(Language language) {
        own = language.tag();
        order = Comparator.comparingInt(this::rank)
                .thenComparing(Words::language)
                .thenComparing(Words::text);
    }

    @Override
    public int compare(Words one, Words other) {
        return order.compare(one, other);
    }

    private int rank(Words words) {
        String tag = words.language().toLowerCase(Locale.ROOT);
        if (isOf(tag, own) && !tag.contains("-latn")) {
            return 0;
        }
        if (isOf(tag, Language.ENGLISH.tag())) {
            return 1;
        }
        return tag.isEmpty() ? 2 : isLatin(words.text()) ? 3 : 4;
    }

    private static boolean isOf(String tag, String language) {
        return tag.equals(language) || tag.startsWith(language + "-");
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
