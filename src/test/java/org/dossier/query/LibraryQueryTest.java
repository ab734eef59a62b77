package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.dossier.query.LibraryQuery.Column;
import org.dossier.query.LibraryQuery.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryQueryTest {
    private static final String BASE = "http://example.org/";
    private static final String TEXT = """
            # title: Letters after a day
            # question: What did they write after that day?
            # column: letter | the letter
            # column: day | its date
            # rows: 3
            # param: sender | iri | who wrote
            # param: word | string | a word of its title
            # param: days | integer | how many days at most
            # param: from | date | the first day

            # A comment below the headings: anything: goes.
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?letter ?day WHERE {
              VALUES ?sender { <id/person/mao-zedong> }
              VALUES ?word { "a \\"truce\\"" }
              VALUES ?days { 30 }
              VALUES ?from { "1951-07-10"^^xsd:date }
              ?letter ?sender ?day
            }
            """;

    @Test
    void aFileIsReadWithItsHeadings() throws IOException {
        assertThat(LibraryQuery.parse("letters", TEXT))
                .isEqualTo(new LibraryQuery(
                        "letters",
                        "Letters after a day",
                        "What did they write after that day?",
                        List.of(new Column("letter", "the letter"), new Column("day", "its date")),
                        3,
                        List.of(
                                new Parameter("sender", ParameterType.IRI, "who wrote", "id/person/mao-zedong"),
                                new Parameter("word", ParameterType.STRING, "a word of its title", "a \"truce\""),
                                new Parameter("days", ParameterType.INTEGER, "how many days at most", "30"),
                                new Parameter("from", ParameterType.DATE, "the first day", "1951-07-10")),
                        TEXT,
                        Map.of()));
    }

    @Test
    void headingsInAnotherLanguageTakeThePlaceOfTheEnglishOnes() throws IOException {
        LibraryQuery query = LibraryQuery.parse("letters", """
                # title@ko: 어느 날 이후의 편지
                # column@ko: day | 그 날짜
                # param@ko: from | 첫날 | 포함
                # question@ru: Что они писали после того дня?
                """ + TEXT);
        LibraryQuery korean = query.in("ko");
        assertThat(korean.title()).isEqualTo("어느 날 이후의 편지");
        assertThat(korean.question()).isEqualTo("What did they write after that day?");
        assertThat(korean.columns()).containsExactly(new Column("letter", "the letter"), new Column("day", "그 날짜"));
        assertThat(korean.parameters())
                .element(3)
                .isEqualTo(new Parameter("from", ParameterType.DATE, "첫날 | 포함", "1951-07-10"));
        assertThat(korean.parameters()).first().isEqualTo(query.parameters().get(0));
        assertThat(query.in("ru").question()).isEqualTo("Что они писали после того дня?");
        assertThat(query.in("ru").title()).isEqualTo("Letters after a day");
        assertThat(query.in("zh")).isEqualTo(query);
        assertThat(korean.sparql()).isEqualTo(query.sparql()).startsWith("# title@ko: ");
        assertThat(korean.sparql(BASE, Map.of())).isEqualTo("BASE <http://example.org/>\n" + TEXT);
    }

    @Test
    void aQueryMaySayThatItsTiesHaveNoDirection() throws IOException {
        String text = TEXT.replace("# rows: 3", "# rows: 3\n# ties: undirected");
        String sparql = LibraryQuery.parse("letters", text).sparql("http://archive.example/", Map.of());
        assertThat(LibraryQuery.hasUndirectedTies(sparql)).isTrue();
        assertThat(LibraryQuery.hasUndirectedTies(TEXT)).isFalse();
    }

    @Test
    void withoutValuesTheQueryIsTheFileWithItsBase() throws IOException {
        assertThat(LibraryQuery.parse("letters", TEXT).sparql(BASE, Map.of()))
                .isEqualTo("BASE <http://example.org/>\n" + TEXT);
    }

    @Test
    void aValueTakesThePlaceOfTheDefault() throws IOException {
        String sparql = LibraryQuery.parse("letters", TEXT)
                .sparql(BASE, Map.of("days", "-7", "sender", "http://example.org/x", "from", "1953-03-05"));
        assertThat(sparql)
                .contains("VALUES ?days { -7 }")
                .contains("VALUES ?sender { <http://example.org/x> }")
                .contains("VALUES ?from { \"1953-03-05\"^^<http://www.w3.org/2001/XMLSchema#date> }")
                .contains("VALUES ?word { \"a \\\"truce\\\"\" }");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrongValues")
    void aValueOfAnotherTypeIsRefusedInWords(String parameter, String value, String message) throws IOException {
        LibraryQuery query = LibraryQuery.parse("letters", TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.sparql(BASE, Map.of(parameter, value)))
                .withMessage(message);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTextCanChangeWhatIsAsked(long seed) throws IOException {
        LibraryQuery library = LibraryQuery.parse("letters", TEXT);
        Query plain = QueryFactory.create(library.sparql(BASE, Map.of("word", "")));
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String hostile = hostile(random);
            Query query = QueryFactory.create(library.sparql(BASE, Map.of("word", hostile)));
            assertThat(bound(query, "word").getLiteralLexicalForm()).isEqualTo(hostile);
            assertThat(query.toString().lines().filter(line -> !line.contains("VALUES ?word")))
                    .containsExactlyElementsOf(plain.toString()
                            .lines()
                            .filter(line -> !line.contains("VALUES ?word"))
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noIriCanChangeWhatIsAsked(long seed) throws IOException {
        LibraryQuery library = LibraryQuery.parse("letters", TEXT);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String hostile = hostile(random);
            String sparql;
            try {
                sparql = library.sparql(BASE, Map.of("sender", hostile));
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertThat(sparql).contains("VALUES ?sender { <" + hostile + "> }");
            assertThat(hostile).doesNotContainPattern("[<>\"{}|^`\\\\\\s]");
        }
    }

    @Test
    void aBackslashBeforeTheLetterUStaysText() throws IOException {
        LibraryQuery library = LibraryQuery.parse("letters", TEXT);
        String value = "\\u0022 } } #";
        String sparql = library.sparql(BASE, Map.of("word", value));
        assertThat(bound(QueryFactory.create(sparql), "word").getLiteralLexicalForm())
                .isEqualTo(value);
        assertThat(sparql).doesNotContain("\\u0022");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void aFaultInAFileIsToldWithFileAndLine(String part, String broken, String message) {
        int at = TEXT.indexOf(part);
        String text = TEXT.substring(0, at) + broken + TEXT.substring(at + part.length());
        assertThatIOException()
                .isThrownBy(() -> LibraryQuery.parse("letters", text))
                .withMessage(message);
    }

    @Test
    void aNameThatNoAddressShouldHaveIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> LibraryQuery.parse("My Letters", TEXT))
                .withMessage(
                        "My Letters.rq: the name has other signs than small letters, digits and single hyphens; rename the file");
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L);
    }

    static Stream<Arguments> wrongValues() {
        String noIri = " is no IRI, which has no blanks and none of <>\"{}|^`\\";
        return Stream.of(
                arguments("days", "x", "days \"x\" is no whole number"),
                arguments("days", "1.5", "days \"1.5\" is no whole number"),
                arguments("days", "1 } #", "days \"1 } #\" is no whole number"),
                arguments("days", "9999999999999999999", "days \"9999999999999999999\" is no whole number"),
                arguments("from", "1951-02-30", "from \"1951-02-30\" is no day such as 1951-07-10"),
                arguments("from", "yesterday", "from \"yesterday\" is no day such as 1951-07-10"),
                arguments("word", "a\u0000b", "word \"a\u0000b\" has a character that is not text"),
                arguments("word", "\uD800", "word \"\uD800\" has a character that is not text"),
                arguments("word", "a".repeat(1001), "word \"" + "a".repeat(40) + "…\" is longer than 1000 characters"),
                arguments("sender", "a b", "sender \"a b\"" + noIri),
                arguments("sender", "x> } <y", "sender \"x> } <y\"" + noIri),
                arguments("sender", "\\u003e", "sender \"\\u003e\"" + noIri),
                arguments("sender", "", "sender \"\"" + noIri),
                arguments("other", "1", "there is no parameter \"other\"; there are sender, word, days, from"));
    }

    static Stream<Arguments> faults() {
        String bind = "; bind it by one line of its own, \"VALUES ?days { ... }\"";
        return Stream.of(
                arguments(
                        "# title: Letters after a day\n",
                        "",
                        "letters.rq:1: heading \"title\" is missing; begin the file with \"# title: ...\""),
                arguments(
                        "# rows: 3",
                        "# rows: many",
                        "letters.rq:5: rows \"many\" is no whole number; write how many rows there are at least"),
                arguments(
                        "# rows: 3",
                        "# colum: x",
                        "letters.rq:5: heading \"colum\" is not known; the headings are title, question, column, rows, param and ties"),
                arguments(
                        "# rows: 3",
                        "# by hand",
                        "letters.rq:5: \"# by hand\" is no heading; write \"# title: ...\", or put the comment below an empty line"),
                arguments(
                        "# rows: 3",
                        "# rows: 3\n# ties: both ways",
                        "letters.rq:6: ties \"both ways\" is not known; write \"undirected\", or leave it out"),
                arguments("# rows: 3", "# title: Again", "letters.rq:5: heading \"title\" comes twice; keep one"),
                arguments(
                        "# rows: 3",
                        "# title@KO: x",
                        "letters.rq:5: \"@KO\" is no language but English in two small letters; write \"@ko\", or nothing for English"),
                arguments(
                        "# rows: 3",
                        "# title@en: x",
                        "letters.rq:5: \"@en\" is no language but English in two small letters; write \"@ko\", or nothing for English"),
                arguments(
                        "# rows: 3",
                        "# rows@ko: 3",
                        "letters.rq:5: heading \"rows\" has no language; only title, question, column and param have one"),
                arguments(
                        "# rows: 3",
                        "# title@ko: x\n# title@ko: y",
                        "letters.rq:6: heading \"title@ko\" comes twice; keep one"),
                arguments(
                        "# rows: 3",
                        "# column@ko: day | x\n# column@ko: day | y",
                        "letters.rq:6: heading \"column@ko: day\" comes twice; keep one"),
                arguments(
                        "# rows: 3",
                        "# rows: 3\n# param@ko: day | x",
                        "letters.rq:6: param \"day\" is told of in no English heading; add \"# param: day | ...\""),
                arguments(
                        "# rows: 3",
                        "# column@ko: day",
                        "letters.rq:5: \"day\" has not 2 parts; write \"# column@ko: name | what it means\""),
                arguments(
                        "column: day",
                        "column: date",
                        "letters.rq:4: the query has no variable \"?date\"; name one that it has"),
                arguments("column: day", "column: letter", "letters.rq:4: column \"letter\" comes twice; keep one"),
                arguments(
                        "sender | iri | who wrote",
                        "sender | iri",
                        "letters.rq:6: \"sender | iri\" has not 3 parts; write \"# param: name | type | what it means\""),
                arguments(
                        "| iri |",
                        "| thing |",
                        "letters.rq:6: type \"thing\" is not known; the types are iri, string, integer and date"),
                arguments("param: word", "param: sender", "letters.rq:7: parameter \"sender\" comes twice; keep one"),
                arguments(
                        "VALUES ?days { 30 }",
                        "BIND (30 AS ?days)",
                        "letters.rq:8: parameter \"days\" is bound by no line" + bind),
                arguments(
                        "VALUES ?days { 30 }",
                        "VALUES ?days { 30 }\nVALUES ?days { 31 }",
                        "letters.rq:8: parameter \"days\" is bound by two lines" + bind),
                arguments(
                        "{ 30 }",
                        "{ 30 31 }",
                        "letters.rq:16: \"30 31\" is no integer, which parameter \"days\" takes; write one term of that type"),
                arguments(
                        "PREFIX xsd",
                        "BASE <http://other.org/>\nPREFIX xsd",
                        "letters.rq:12: the query has a BASE of its own; leave it out, the dataset's base is put before it"));
    }

    /** Text made of the pieces that break out of literals and IRIs. */
    private static String hostile(Random random) {
        String[] pieces = {
            "\"",
            "\\",
            "\\\\",
            "'",
            "\"\"\"",
            "\n",
            "\r",
            "\t",
            "}",
            "{",
            "<",
            ">",
            "^^",
            "@en",
            "#",
            "\\u0022",
            "\\U00000022",
            "u0022",
            "UNION",
            " ",
            "?letter",
            "SERVICE <http://x/>",
            "\\n",
            "$",
            "$1",
            "`",
            "|",
            "\u00A0",
            "\u202E",
            "毛泽东",
            "\uD83D\uDE00",
            "a",
            "://",
            "urn:x",
            "%22"
        };
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append(pieces[random.nextInt(pieces.length)]);
        }
        return out.toString();
    }

    private static Node bound(Query query, String variable) {
        Node[] found = new Node[1];
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (data.getVars().contains(Var.alloc(variable))) {
                    found[0] = data.getRows().get(0).get(variable);
                }
            }
        });
        return found[0];
    }
}
