package org.dossier.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Divides text of any language into words as they are looked up by somebody who does not know how they are spelled here: in
 * small letters, without diacritics and apostrophes, parted at hyphens. So "P'eng Teh-huai" is found as "peng teh huai", "Pak Hŏn-yŏng"
 * as "Pak Hon-yong". Chinese, Japanese and Korean come as pairs of neighbouring characters.
 */
final class FoldedAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(words));
        tokens = new ASCIIFoldingFilter(new EnglishPossessiveFilter(tokens));
        return new TokenStreamComponents(words, new CJKBigramFilter(new SignFilter(tokens)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new SignFilter(new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(in))));
    }
}
