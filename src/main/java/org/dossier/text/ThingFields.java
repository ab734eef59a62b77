package org.dossier.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of the documents that stand for whole things, beside those of their {@linkplain Facet facets}: one such document for each entity that
 * has a label.
 */
public final class ThingFields {
    /** The id: what follows {@code {base}id/} in its IRI. */
    public static final String THING = "thing";

    /** All its texts, folded: labels, names, descriptions, notes. */
    public static final String WORDS = "words";

    /** What it is called, folded. */
    public static final String TITLE = "title";

    /** Each text that it is called by as one term: its folded words, with blanks between. */
    public static final String WHOLE = "whole";

    /** The first and the last day that its date may mean, as days since 1970; beyond all days where that is open. */
    public static final String FIRST_DAY = "first_day";

    public static final String LAST_DAY = "last_day";

    /** What it is sorted by: the first day, or where that is open the last. */
    public static final String SORT_DAY = "sort_day";

    /** Of an archival unit, the id of the one that it is a part of; of a fond, of the archive that holds it. */
    public static final String PARENT = "parent";

    /** What those of one parent are sorted by: the id, its numbers by what they count. */
    public static final String SHELF = "shelf";

    /** No term of {@link #WHOLE} is longer; the rest is not looked at. */
    public static final int LONGEST_WHOLE = 100;

    /** The languages whose word forms are known; others are found folded alone, and so is Chinese, which has none. */
    private static final Set<String> WITH_FORMS = Set.of("en", "ru", "pl", "ko");

    private ThingFields() {}

    /** The field with the texts of a language, divided into words as the language wants; empty if folding does as well. */
    public static Optional<String> words(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        String language = lower.split("-", 2)[0];
        return WITH_FORMS.contains(language) && !lower.contains("-latn")
                ? Optional.of(WORDS + TextFields.LANGUAGE_MARK + language)
                : Optional.empty();
    }
}
