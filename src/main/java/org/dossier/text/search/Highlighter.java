package org.dossier.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.dossier.text.Folding;
import org.dossier.text.Folding.Token;
import org.dossier.text.ThingFields;
import org.dossier.text.search.SearchWords.Kind;
import org.dossier.text.search.SearchWords.Part;

/** Marks in a text what words were found by; as the index finds them. Safe for many threads. */
public final class Highlighter {
    private final Analyzer analyzer;
    private final SearchWords words;
    private final Map<String, List<Wanted>> wanted = new ConcurrentHashMap<>();

    Highlighter(Analyzer analyzer, SearchWords words) {
        this.analyzer = analyzer;
        this.words = words;
    }

    /**
     * A piece of a text.
     *
     * @param marked true if it is what was looked for
     */
    public record Piece(String text, boolean marked) {}

    /**
     * A text in pieces, which together are the text.
     *
     * @param language of the text, as BCP 47 has it; {@code ""} if it is not known
     */
    public List<Piece> mark(String text, String language) throws IOException {
        BitSet marked = new BitSet(text.length());
        mark(text, ThingFields.WORDS, false, marked);
        String field = ThingFields.words(language).orElse("");
        if (!field.isEmpty()) {
            mark(text, field, true, marked);
        }
        return pieces(text, marked);
    }

    private void mark(String text, String field, boolean formsOnly, BitSet marked) throws IOException {
        List<Token> tokens = Folding.tokens(analyzer, field, text);
        for (Wanted part : wanted(field, formsOnly)) {
            mark(tokens, part.tokens(), part.beginning(), marked);
        }
    }

    /** A part as a field has it. */
    private record Wanted(List<Token> tokens, boolean beginning) {
        Wanted {
            tokens = List.copyOf(tokens);
        }
    }

    private List<Wanted> wanted(String field, boolean formsOnly) throws IOException {
        List<Wanted> known = wanted.get(field);
        if (known != null) {
            return known;
        }
        List<Wanted> parts = new ArrayList<>();
        for (Part part : words.parts()) {
            if (!part.excluded() && !(formsOnly && part.kind() != Kind.WORD)) {
                List<Token> tokens = Folding.tokens(analyzer, field, part.text());
                if (!tokens.isEmpty()) {
                    parts.add(new Wanted(tokens, WordQueries.begins(part, tokens)));
                }
            }
        }
        wanted.put(field, parts);
        return parts;
    }

    private static void mark(List<Token> tokens, List<Token> wanted, boolean beginning, BitSet marked) {
        for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
            if (stand(tokens, i, wanted, beginning)) {
                marked.set(
                        tokens.get(i).start(), tokens.get(i + wanted.size() - 1).end());
            }
        }
    }

    private static boolean stand(List<Token> tokens, int from, List<Token> wanted, boolean beginning) {
        int shift = tokens.get(from).position() - wanted.get(0).position();
        for (int i = 0; i < wanted.size(); i++) {
            Token token = tokens.get(from + i);
            String term = wanted.get(i).term();
            boolean last = i == wanted.size() - 1;
            boolean same = (beginning && last)
                    ? token.term().startsWith(term)
                    : token.term().equals(term);
            if (!same || token.position() - wanted.get(i).position() != shift) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(String text, BitSet marked) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean mark = marked.get(from);
            int next = mark ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(from, end), mark));
            from = end;
        }
        return pieces;
    }
}
