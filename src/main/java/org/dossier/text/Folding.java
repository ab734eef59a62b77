package org.dossier.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Texts as the index divides them into words. */
public final class Folding {
    private Folding() {}

    /**
     * A word of a text.
     *
     * @param term as the index has it
     * @param position which word it is, from 0; words that a language leaves out count
     * @param start where in the text it begins, in characters
     * @param end where it ends
     */
    public record Token(String term, int position, int start, int end) {}

    /** How fields are divided into words, for writing and for asking; to be closed. */
    public static Analyzer analyzer() {
        return new TextAnalyzers();
    }

    /** The words of a text as a field has them. */
    public static List<Token> tokens(Analyzer analyzer, String field, String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = words.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            words.reset();
            while (words.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            words.end();
        }
        return tokens;
    }

    /** A text as one term of {@link ThingFields#WHOLE}; {@code ""} if it has no word. */
    public static String whole(Analyzer analyzer, String text) throws IOException {
        StringBuilder whole = new StringBuilder(text.length());
        for (Token token : tokens(analyzer, ThingFields.WORDS, text)) {
            if (whole.length() > ThingFields.LONGEST_WHOLE) {
                break;
            }
            whole.append(whole.isEmpty() ? "" : " ").append(token.term());
        }
        return whole.length() > ThingFields.LONGEST_WHOLE
                ? whole.substring(0, ThingFields.LONGEST_WHOLE)
                : whole.toString();
    }
}
