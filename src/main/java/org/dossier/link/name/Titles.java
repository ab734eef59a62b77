package org.dossier.link.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks, offices and forms of address, in English, Russian, Polish, German, Korean and Chinese: what a name does not need. */
final class Titles {
    private static final int NEVER = 0;
    private static final int ALWAYS = 1;
    private static final int WITH_FULL_STOP = 2;

    /** Words that may stand before a title. */
    private static final Set<String> QUALIFIERS = new HashSet<>();
    /** Titles by their words, and when they are one. */
    private static final Map<String, Integer> TITLES = new HashMap<>();
    /** The words that titles begin with, and how many words the longest of these has. */
    private static final Map<String, Integer> LONGEST = new HashMap<>();

    static {
        for (String line : NameTable.lines("titles.txt")) {
            if (line.startsWith("+ ")) {
                QUALIFIERS.add(line.substring(2));
            } else {
                boolean dotted = line.startsWith(". ");
                String title = dotted ? line.substring(2) : line;
                TITLES.put(title, dotted ? WITH_FULL_STOP : ALWAYS);
                String[] words = title.split(" ");
                LONGEST.merge(words[0], words.length, Math::max);
            }
        }
    }

    /**
     * A part of a name without the titles around it.
     *
     * @param rest what is left, in its order; empty if the part was nothing but titles
     * @param titles what was taken away, as written, in its order
     */
    record Stripped(List<Token> rest, List<String> titles) {
        Stripped {
            rest = List.copyOf(rest);
            titles = List.copyOf(titles);
        }
    }

    private Titles() {}

    /** True if a word in small letters is a title by itself. */
    static boolean isTitle(String word) {
        return TITLES.getOrDefault(word, NEVER) == ALWAYS;
    }

    /** Takes titles away from the beginning of a part of a name, and Korean and Chinese ones from its end. */
    static Stripped strip(List<Token> tokens) {
        List<String> titles = new ArrayList<>();
        int from = 0;
        for (int end = end(tokens, from); end > from; end = end(tokens, from)) {
            titles.add(tokens.subList(from, end).stream().map(Token::text).collect(Collectors.joining(" ")));
            from = end;
        }
        List<Token> rest = new ArrayList<>(tokens.subList(from, tokens.size()));
        while (!rest.isEmpty() && tookLast(rest, titles)) {
            // One title may stand before another.
        }
        return new Stripped(rest, titles);
    }

    /** Takes one Korean or Chinese title away from the end; false if there is none. */
    private static boolean tookLast(List<Token> rest, List<String> titles) {
        int at = rest.size() - 1;
        Token last = rest.get(at);
        if (at > 0 && isAfterName(last)) {
            titles.add(rest.remove(at).text());
            return true;
        }
        String title = attached(last);
        if (title.isEmpty()) {
            return false;
        }
        titles.add(title);
        String name = last.written().substring(0, last.written().length() - title.length());
        rest.set(at, new Token(name, name, name, false));
        return true;
    }

    /** Where the title ends that begins at {@code from}; {@code from} if there is none. */
    private static int end(List<Token> tokens, int from) {
        int first = from;
        while (first < tokens.size() && QUALIFIERS.contains(tokens.get(first).key())) {
            first++;
        }
        for (int i = Math.min(first, tokens.size() - 1); i >= from; i--) {
            int length = length(tokens, i);
            if (length > 0) {
                return i + length;
            }
        }
        boolean joined =
                from > 0 && from + 1 < tokens.size() && tokens.get(from).key().equals("and");
        if (joined) {
            int end = end(tokens, from + 1);
            return end > from + 1 ? end : from;
        }
        return from;
    }

    /** How many words the longest title has that stands at {@code at}; 0 if there is none. */
    private static int length(List<Token> tokens, int at) {
        int longest = Math.min(LONGEST.getOrDefault(tokens.get(at).key(), 0), tokens.size() - at);
        for (int length = longest; length > 0; length--) {
            List<Token> words = tokens.subList(at, at + length);
            String title = length == 1
                    ? words.get(0).key()
                    : words.stream().map(Token::key).collect(Collectors.joining(" "));
            if (isTitle(title, words.get(length - 1))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isTitle(String title, Token last) {
        int when = TITLES.getOrDefault(title, NEVER);
        boolean small = title.length() > 1 || last.written().equals(title);
        return when == ALWAYS || (when == WITH_FULL_STOP && last.dotted() && small);
    }

    private static boolean isAfterName(Token token) {
        return isEastAsian(token) && TITLES.containsKey(token.key());
    }

    /** The title that is written at the end of a name in Han without a blank; {@code ""} if there is none. */
    private static String attached(Token token) {
        int title = token.key().length() - 2;
        return title >= 2
                        && isEastAsian(token)
                        && TITLES.containsKey(token.key().substring(title))
                ? token.key().substring(title)
                : "";
    }

    private static boolean isEastAsian(Token token) {
        Writing writing = Writing.of(token.key());
        return writing == Writing.HAN || writing == Writing.HANGUL;
    }
}
