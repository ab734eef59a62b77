package org.dossier.mapping;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The words of which a regular expression needs one to match. Most titles have none of them, which is told in one pass without
 * the expression.
 */
final class TellingWords {
    /** Of the words in lower case, sorted. Another word of the same hash only has the expression tried in vain. */
    private final int[] hashes;

    /** @param words of ASCII letters, in lower case */
    TellingWords(String... words) {
        this(Arrays.stream(words));
    }

    private TellingWords(Stream<String> words) {
        hashes = words.mapToInt(String::hashCode).sorted().toArray();
    }

    /** The letters that alternatives of a regular expression begin with: {@code hand} of {@code hand[- ]delivered}. */
    static TellingWords beginning(String alternatives) {
        return new TellingWords(Arrays.stream(alternatives.split("\\|"))
                .map(alternative -> alternative.substring(0, endOfWord(alternative, 0))));
    }

    /** True if one of the words is in the text, in any case, at its beginning or after a blank, comma or colon, and no letter follows it. */
    boolean areIn(String text) {
        boolean begins = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isLetter(c)) {
                begins = isBefore(c);
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            if (begins && isOne(text, at, end)) {
                return true;
            }
            begins = false;
            at = end;
        }
        return false;
    }

    /** As {@link #areIn}, of the first word alone. */
    boolean begin(String text) {
        int at = 0;
        while (at < text.length() && isBefore(text.charAt(at))) {
            at++;
        }
        return isOne(text, at, endOfWord(text, at));
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isOne(String text, int from, int end) {
        int hash = 0;
        for (int i = from; i < end; i++) {
            hash = 31 * hash + (text.charAt(i) | 0x20); // in lower case, as String has it
        }
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    private static boolean isBefore(char c) {
        return c <= ' ' || c == ',' || c == ':';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
