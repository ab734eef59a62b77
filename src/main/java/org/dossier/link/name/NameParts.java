package org.dossier.link.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A written name taken apart: at commas, blanks, hyphens and full stops.
 *
 * @param words in the order in which they are written, without titles
 * @param surnameWords how many of the words stand before a comma, and so are the surname; 0 if the name is not inverted
 * @param titles what was taken away, as written
 * @param generation "ii" of "Douglas MacArthur II", {@code ""} if nothing tells father from son
 */
record NameParts(List<Word> words, int surnameWords, List<String> titles, String generation) {
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th");
    private static final int LONGEST_INITIAL = 2;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final int LONGEST_KOREAN_NAME = 3;
    /** What a name is cut at: no name has so many words. */
    private static final int MOST_WORDS = 24;

    NameParts {
        words = List.copyOf(words);
        titles = List.copyOf(titles);
    }

    static NameParts of(String text) {
        String clean = CleanText.of(text);
        boolean cyrillic = CleanText.isCyrillic(clean);
        List<List<Token>> pieces = new ArrayList<>(2);
        for (String piece : clean.split(",")) {
            List<Token> tokens = tokens(piece, cyrillic);
            if (!tokens.isEmpty()) {
                pieces.add(tokens);
            }
        }
        return new Parting().part(pieces);
    }

    /** Cuts a piece of a name at blanks, hyphens and full stops. */
    private static List<Token> tokens(String piece, boolean cyrillic) {
        List<Token> tokens = new ArrayList<>(4);
        boolean afterHyphen = false;
        int from = 0;
        for (int i = 0; i <= piece.length() && tokens.size() < MOST_WORDS; i++) {
            char c = i < piece.length() ? piece.charAt(i) : ' ';
            if (c == ' ' || c == '-' || c == '.') {
                // The full stop after "Chou En-lai." ends a sentence.
                addToken(tokens, piece.substring(from, i), c == '.' && !afterHyphen, cyrillic);
                afterHyphen = c == '-' && i > from;
                from = i + 1;
            }
        }
        return tokens;
    }

    private static void addToken(List<Token> tokens, String letters, boolean dotted, boolean cyrillic) {
        String written = withoutQuotes(letters);
        if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        String shown = cyrillic ? CleanText.inCyrillic(written) : written;
        String lower = CleanText.lower(shown);
        tokens.add(new Token(shown, lower, LatinLetters.plain(lower), dotted));
    }

    private static String withoutQuotes(String letters) {
        int from = 0;
        int end = letters.length();
        while (from < end && letters.charAt(from) == '\'') {
            from++;
        }
        while (end > from && letters.charAt(end - 1) == '\'') {
            end--;
        }
        return letters.substring(from, end);
    }

    /** Gathers the words of the pieces, one after the other. */
    private static final class Parting {
        private final List<Word> words = new ArrayList<>(4);
        private final List<String> titles = new ArrayList<>(1);
        private String generation = "";

        NameParts part(List<List<Token>> pieces) {
            List<Token> first = List.of();
            int surnameWords = 0;
            boolean inverted = false;
            for (int i = 0; i < pieces.size() && words.size() < MOST_WORDS; i++) {
                List<Token> piece = pieces.get(i);
                Titles.Stripped stripped = Titles.strip(piece);
                boolean kept = i == 0 && stripped.rest().isEmpty() && isSurname(piece) && pieces.size() > 1;
                if (kept) {
                    first = piece;
                    continue;
                }
                titles.addAll(stripped.titles());
                boolean added = add(stripped.rest());
                inverted |= added && surnameWords > 0;
                if (surnameWords == 0) {
                    surnameWords = words.size();
                }
            }
            return first.isEmpty() ? parts(inverted ? surnameWords : 0) : parted(first);
        }

        /** The first piece looks like a title, but is the surname of "Major, John"; alone it is a title. */
        private NameParts parted(List<Token> first) {
            if (words.isEmpty()) {
                titles.add(0, first.get(0).text());
                return parts(0);
            }
            words.add(0, word(first.get(0), false));
            return parts(1);
        }

        private NameParts parts(int surnameWords) {
            return new NameParts(words, surnameWords, titles, generation);
        }

        private static boolean isSurname(List<Token> piece) {
            return piece.size() == 1 && !piece.get(0).dotted();
        }

        /** Adds the words of a piece; false if it has none. */
        private boolean add(List<Token> tokens) {
            int before = words.size();
            int end = tokens.size();
            while (end > 0 && GENERATIONS.contains(tokens.get(end - 1).key()) && (end > 1 || before > 0)) {
                end--;
                generation = generation(tokens.get(end).key());
            }
            String hangul = hangul(tokens.subList(0, end));
            if (!hangul.isEmpty()) {
                hangul.codePoints().forEach(block -> addWord(Character.toString(block)));
                return true;
            }
            for (int i = 0; i < end; i++) {
                add(tokens.get(i), i == end - 1);
            }
            return words.size() > before;
        }

        private static String generation(String key) {
            return switch (key) {
                case "2nd" -> "ii";
                case "3rd" -> "iii";
                case "4th" -> "iv";
                default -> key;
            };
        }

        /** A Korean name in Hangul, its blocks joined; {@code ""} for a foreign one, whose words stay whole. */
        private static String hangul(List<Token> tokens) {
            StringBuilder blocks = new StringBuilder();
            for (Token token : tokens) {
                if (Writing.of(token.lower()) != Writing.HANGUL) {
                    return "";
                }
                blocks.append(token.lower());
            }
            boolean korean = !blocks.isEmpty()
                    && blocks.length() <= LONGEST_KOREAN_NAME
                    && blocks.chars().allMatch(block -> block >= 0xAC00 && block <= 0xD7A3)
                    && KoreanSyllables.isSurname(KoreanSyllable.ofHangul(blocks.charAt(0)));
            return korean ? blocks.toString() : "";
        }

        private void add(Token token, boolean last) {
            Writing writing = Writing.of(token.lower());
            if (writing == Writing.HAN) {
                addHan(token);
                return;
            }
            int letters = token.lower().codePointCount(0, token.lower().length());
            boolean initial = token.dotted()
                    && writing != Writing.HANGUL
                    && letters <= (last ? LONGEST_INITIAL : LONGEST_ABBREVIATION);
            Word word = word(token, initial);
            if (!word.latin().isEmpty()) {
                words.add(word);
            }
        }

        /** A word for each character, with the reading that it has in this name. */
        private void addHan(Token token) {
            int[] characters = token.lower().codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                String reading = LatinLetters.ofHan(characters[i], i == 0);
                if (!reading.isEmpty()) {
                    String shown = Character.toString(characters[i]);
                    words.add(new Word(shown, LatinLetters.simplified(characters[i]), reading, Writing.HAN, false));
                }
            }
        }

        private void addWord(String block) {
            words.add(new Word(block, block, LatinLetters.of(block, Writing.HANGUL), Writing.HANGUL, false));
        }

        private static Word word(Token token, boolean initial) {
            Writing writing = Writing.of(token.lower());
            String latin = writing == Writing.LATIN
                    ? token.key()
                    : LatinLetters.of(token.lower(), writing).replace(" ", "");
            return new Word(token.written(), token.lower(), latin, writing, initial);
        }
    }
}
