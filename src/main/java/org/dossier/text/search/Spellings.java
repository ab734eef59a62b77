package org.dossier.text.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.dossier.text.Folding;
import org.dossier.text.Folding.Token;
import org.dossier.text.ThingFields;

/** Words that things have, for one that none has. */
final class Spellings {
    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    private final DirectoryReader reader;
    private final Analyzer analyzer;

    Spellings(DirectoryReader reader, Analyzer analyzer) {
        this.reader = reader;
        this.analyzer = analyzer;
    }

    /** As {@link ThingIndex#spelling} says: the first letter is the same, and one other is changed, of long words two. */
    Optional<String> like(String word) throws IOException {
        List<Token> tokens = Folding.tokens(analyzer, ThingFields.WORDS, word);
        Terms terms = MultiTerms.getTerms(reader, ThingFields.WORDS);
        if (tokens.size() != 1 || terms == null || tokens.get(0).term().length() < SHORTEST) {
            return Optional.empty();
        }
        Term term = new Term(ThingFields.WORDS, tokens.get(0).term());
        if (reader.docFreq(term) > 0) {
            return Optional.empty();
        }
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, term, term.text().length() < LONG ? 1 : 2, 1, true);
        return best(near, near.attributes().addAttribute(BoostAttribute.class));
    }

    /** The one most like it; of those alike the most frequent. */
    private static Optional<String> best(TermsEnum near, BoostAttribute likeness) throws IOException {
        Optional<String> best = Optional.empty();
        float like = 0;
        int frequency = 0;
        while (near.next() != null) {
            boolean better = likeness.getBoost() > like || (likeness.getBoost() == like && near.docFreq() > frequency);
            if (better) {
                best = Optional.of(near.term().utf8ToString());
                like = likeness.getBoost();
                frequency = near.docFreq();
            }
        }
        return best;
    }
}
