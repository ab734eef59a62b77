package org.dossier.text.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed into a search box, as it is read: words that must all stand somewhere, {@code "phrases"}, {@code beginn*} of words, and
 * {@code -excluded} ones. Every text can be read; {@code docs/search.md} tells how.
 *
 * @param parts in the order in which they were typed
 * @param remarks where it was not read as it may have been meant
 */
public record SearchWords(List<Part> parts, Set<Remark> remarks) {
    /** Nothing typed. */
    public static final SearchWords NONE = new SearchWords(List.of(), Set.of());

    public SearchWords {
        parts = List.copyOf(parts);
        remarks = remarks.isEmpty() ? Set.of() : EnumSet.copyOf(remarks);
    }

    /** How a part is looked up. */
    public enum Kind {
        /** In any form that its language knows. */
        WORD,
        /** These words, one after the other. */
        PHRASE,
        /** Words that begin so. */
        PREFIX
    }

    /** Why a text was not read as it may have been meant. */
    public enum Remark {
        /** A quotation mark has no other. */
        UNPAIRED_QUOTE,
        /** A star that does not end a word. */
        STAR_INSIDE,
        /** AND is not looked up, as all words must stand anyway. */
        AND,
        /** OR and NOT in capitals are words like others. */
        OPERATOR,
        /** What is too long or has too many words is cut. */
        CUT,
        /** Nothing of it can be looked up. */
        NO_WORD
    }

    /**
     * A part.
     *
     * @param text without quotation marks and star
     * @param excluded true if it must not stand
     */
    public record Part(Kind kind, String text, boolean excluded) {
        /** As it may be typed. */
        @Override
        public String toString() {
            String typed = switch (kind) {
                case WORD -> text;
                case PHRASE -> '"' + text + '"';
                case PREFIX -> text + '*';
            };
            return excluded ? '-' + typed : typed;
        }
    }

    /** Reads what was typed. */
    public static SearchWords of(String typed) {
        return new SearchWordsReader(typed).read();
    }

    /** True if there is nothing to look up. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** True if it is words alone, without signs: they may be a name. */
    public boolean isPlain() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.kind() == Kind.WORD && !part.excluded());
    }

    /** As it may be typed; is read as the same again. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" "));
    }
}
