package org.dossier.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Leaves out of words what romanisations write or leave out at will: apostrophes, and diacritics written as characters of their own. */
final class SignFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SignFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            char letter = letters[i];
            if (letter == 'ё') {
                letters[kept++] = 'е';
            } else if (!dropped(letter)) {
                letters[kept++] = letter;
            }
        }
        if (kept > 0) {
            term.setLength(kept);
        }
        return true;
    }

    private static boolean dropped(char c) {
        if (c < 0x80) {
            return c == '\'';
        }
        // Letters of this name, quotation marks that stand for them, and combining diacritics.
        return (c >= '\u02B9' && c <= '\u02BF') || c == '\u2018' || c == '\u2019' || (c >= '\u0300' && c <= '\u036F');
    }
}
