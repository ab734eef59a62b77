package org.dossier.text.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dossier.text.search.SearchWords.Kind;
import org.dossier.text.search.SearchWords.Part;
import org.dossier.text.search.SearchWords.Remark;

/** Reads what was typed into a search box. */
final class SearchWordsReader {
    private static final int LONGEST = 200;
    private static final int MOST_PARTS = 20;
    private static final String OPENING = "\"\u201C\u201E\u00AB\u300C\u300E\u300A\uFF02";
    private static final String CLOSING = "\"\u201D\u201C\u00BB\u300D\u300F\u300B\uFF02";

    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    private final String typed;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private int at;

    SearchWordsReader(String typed) {
        String whole = typed.strip();
        this.typed = whole.length() > LONGEST
                ? whole.substring(0, Character.isLowSurrogate(whole.charAt(LONGEST)) ? LONGEST - 1 : LONGEST)
                : whole;
        if (!this.typed.equals(whole)) {
            remarks.add(Remark.CUT);
        }
    }

    SearchWords read() {
        while (at < typed.length()) {
            if (isBlank(typed.charAt(at))) {
                at++;
            } else {
                boolean excluded = typed.charAt(at) == '-' && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1));
                at += excluded ? 1 : 0;
                int quote = OPENING.indexOf(typed.charAt(at));
                if (quote >= 0) {
                    quoted(quote, excluded);
                } else {
                    word(excluded);
                }
            }
        }
        if (parts.isEmpty() && !typed.isEmpty()) {
            remarks.add(Remark.NO_WORD);
        }
        return new SearchWords(parts, remarks);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void quoted(int quote, boolean excluded) {
        int end = at + 1;
        while (end < typed.length() && !closes(typed.charAt(end), quote)) {
            end++;
        }
        if (end == typed.length()) {
            remarks.add(Remark.UNPAIRED_QUOTE);
            at++;
            return;
        }
        add(Kind.PHRASE, typed.substring(at + 1, end), excluded);
        at = end + 1;
    }

    /** German quotation marks end with what English ones begin with. */
    private static boolean closes(char c, int quote) {
        return c == CLOSING.charAt(quote) || (OPENING.charAt(quote) == '\u201E' && c == '\u201D');
    }

    private void word(boolean excluded) {
        int start = at;
        while (at < typed.length() && !isBlank(typed.charAt(at)) && OPENING.indexOf(typed.charAt(at)) < 0) {
            at++;
        }
        String word = typed.substring(start, at);
        boolean prefix = word.endsWith("*");
        String beginning = prefix ? word.replaceAll("\\*+$", "") : word;
        if (beginning.indexOf('*') >= 0) {
            remarks.add(Remark.STAR_INSIDE);
            String[] pieces = beginning.split("\\*+");
            for (int i = 0; i < pieces.length; i++) {
                add(prefix && i == pieces.length - 1 ? Kind.PREFIX : Kind.WORD, pieces[i], excluded);
            }
        } else {
            add(prefix ? Kind.PREFIX : Kind.WORD, beginning, excluded);
        }
    }

    private void add(Kind kind, String text, boolean excluded) {
        String trimmed = trimmed(text);
        boolean operator = kind == Kind.WORD && OPERATORS.contains(trimmed);
        if (operator && !excluded && trimmed.equals("AND")) {
            remarks.add(Remark.AND);
        } else if (!trimmed.isEmpty()) {
            if (operator) {
                remarks.add(Remark.OPERATOR);
            }
            if (parts.size() < MOST_PARTS) {
                parts.add(new Part(kind, trimmed, excluded));
            } else {
                remarks.add(Remark.CUT);
            }
        }
    }

    /** Without the signs around it; {@code ""} if it is nothing but signs. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !isLetter(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isLetter(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end).replaceAll("[\\s\\p{Z}\\p{Cc}\"*]+", " ");
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
