package org.dossier.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/**
 * How each field is divided into words, for writing and for asking: IRIs and languages not at all, the fields of a language as
 * the language wants, everything else {@linkplain FoldedAnalyzer folded}. A language's dictionary is loaded when it is first needed.
 */
final class TextAnalyzers extends DelegatingAnalyzerWrapper {
    private static final Map<String, Supplier<Analyzer>> LANGUAGES = Map.of(
            "en", EnglishAnalyzer::new,
            "ru", RussianAnalyzer::new,
            "zh", CJKAnalyzer::new,
            "ko", KoreanAnalyzer::new,
            "pl", PolishAnalyzer::new);

    private static final int BETWEEN_TEXTS = 100;

    private final Analyzer whole = new KeywordAnalyzer();
    private final Analyzer folded = new FoldedAnalyzer();
    private final Map<String, Analyzer> languages = new ConcurrentHashMap<>();

    TextAnalyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** No phrase goes from one text of a thing to the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TEXTS;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.equals(TextFields.THING) || field.equals(TextFields.LANGUAGE)) {
            return whole;
        }
        int mark = field.indexOf(TextFields.LANGUAGE_MARK);
        return mark < 0 ? folded : language(field.substring(mark + 1));
    }

    /** Text in a script that its language is not usually written in, as {@code zh-latn}, has none of the language's words. */
    private Analyzer language(String tag) {
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-");
        Supplier<Analyzer> known = LANGUAGES.get(subtags[0]);
        if (known == null || tag.toLowerCase(Locale.ROOT).contains("-latn")) {
            return folded;
        }
        return languages.computeIfAbsent(subtags[0], language -> known.get());
    }
}
