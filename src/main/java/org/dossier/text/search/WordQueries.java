package org.dossier.text.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dossier.text.Folding;
import org.dossier.text.Folding.Token;
import org.dossier.text.ThingFields;
import org.dossier.text.search.SearchWords.Kind;
import org.dossier.text.search.SearchWords.Part;

/** What is asked of the index for the words of a query. */
final class WordQueries {
    private static final float IN_TITLE = 2;
    private static final float IN_ANOTHER_FORM = 0.5f;
    /** What is called just so comes before all others. */
    private static final float CALLED_SO = 30;

    private final Analyzer analyzer;
    private final Set<String> fields;

    /** @param fields that the index has */
    WordQueries(Analyzer analyzer, Set<String> fields) {
        this.analyzer = analyzer;
        this.fields = Set.copyOf(fields);
    }

    /** Things in which all the parts stand that are not excluded, ranked; for excluded ones see {@link #excluded}. */
    Query wanted(SearchWords words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        StringBuilder typed = new StringBuilder();
        for (Part part : words.parts()) {
            if (!part.excluded()) {
                all.add(ranked(part), Occur.MUST);
                typed.append(' ').append(part.text());
            }
        }
        String whole = Folding.whole(analyzer, typed.toString());
        if (!whole.isEmpty()) {
            all.add(
                    new BoostQuery(
                            new ConstantScoreQuery(new TermQuery(new Term(ThingFields.WHOLE, whole))), CALLED_SO),
                    Occur.SHOULD);
        }
        return all.build();
    }

    /** One query for each part that must not stand. */
    List<Query> excluded(SearchWords words) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Part part : words.parts()) {
            if (part.excluded()) {
                queries.add(ranked(part));
            }
        }
        return queries;
    }

    private Query ranked(Part part) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(inField(part, ThingFields.WORDS), Occur.SHOULD);
        any.add(new BoostQuery(inField(part, ThingFields.TITLE), IN_TITLE), Occur.SHOULD);
        if (part.kind() == Kind.WORD) {
            for (String language : languages(part.text())) {
                String field = ThingFields.words(language).orElseThrow();
                if (fields.contains(field)) {
                    any.add(new BoostQuery(inField(part, field), IN_ANOTHER_FORM), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    /** The languages that may have written a word, of those whose forms are known. */
    static List<String> languages(String word) {
        UnicodeScript script = word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.UNKNOWN);
        return switch (script) {
            case LATIN -> List.of("en", "pl");
            case CYRILLIC -> List.of("ru");
            case HANGUL -> List.of("ko");
            default -> List.of();
        };
    }

    private Query inField(Part part, String field) throws IOException {
        List<Token> tokens = Folding.tokens(analyzer, field, part.text());
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("a word that the language leaves out");
        }
        boolean beginning = begins(part, tokens);
        if (tokens.size() == 1) {
            Term term = new Term(field, tokens.get(0).term());
            return beginning ? new PrefixQuery(term) : new TermQuery(term);
        }
        return beginning ? beginning(tokens, field) : phrase(tokens, field);
    }

    /** A single Chinese character is the beginning of a pair; several are pairs that follow one another, wherever a star stands. */
    static boolean begins(Part part, List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        boolean paired = last.term().codePoints().allMatch(Character::isIdeographic);
        return paired ? last.term().codePointCount(0, last.term().length()) == 1 : part.kind() == Kind.PREFIX;
    }

    private static Query phrase(List<Token> tokens, String field) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (Token token : tokens) {
            phrase.add(new Term(field, token.term()), token.position());
        }
        return phrase.build();
    }

    /** "Teh-hu*": all words, and one that begins like the last. */
    private static Query beginning(List<Token> tokens, String field) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int last = tokens.size() - 1;
        for (Token token : tokens.subList(0, last)) {
            all.add(new TermQuery(new Term(field, token.term())), Occur.MUST);
        }
        all.add(new PrefixQuery(new Term(field, tokens.get(last).term())), Occur.MUST);
        return all.build();
    }
}
