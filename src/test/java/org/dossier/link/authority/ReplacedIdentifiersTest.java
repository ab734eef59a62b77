package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.link.authority.ExtractFolder.Reading;
import org.dossier.link.name.NameReading;
import org.dossier.model.Identifier;
import org.dossier.source.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authorities merge entries and give up identifiers; extracts say so. */
class ReplacedIdentifiersTest {
    private static final String REDIRECTS = """
              - file: redirects.tsv
                fields: {id: from, replacedBy: to}
                identifiers: {wikidata: from}
            """;
    private static final String PEOPLE = """
              - file: people.jsonl
                kind: person
                fields: {id: id, label: name, identifiers: ids, replaces: took, replacedBy: now}
            """;

    @TempDir
    Path root;

    private ExtractFolder dataset;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        dataset = new ExtractFolder(root.resolve("dataset"));
    }

    private static Identifier wikidata(String value) {
        return new Identifier("wikidata", value, List.of());
    }

    @Test
    void anEntryThatLivesNamesWhatItTookOver() throws IOException {
        Reading reading = dataset.with("people.jsonl", """
                {"id": "1", "name": "Nam Il", "ids": {"wikidata": "Q2", "gnd": ["3", "4"]}, "took": ["wikidata:Q1", "http://d-nb.info/gnd/118642499", "(DE-588a)4"]}
                {"id": "2", "name": "Pak", "ids": {"wikidata": "Q5"}, "took": ["wikidata:Q5", "viaf:7", "nonsense", ""]}
                """).read(PEOPLE);
        assertThat(reading.ids()).containsExactly("1", "2");
        assertThat(reading.replaced()).containsExactly("wikidata:Q1 Q2 :1", "gnd:118642499 3 :1", "gnd:4 3 :1");
        assertThat(reading.messages().stream().filter(message -> message.contains(":2: ")))
                .containsExactly(
                        "authorities/people.jsonl:2: took: \"nonsense\" is no identifier with its authority, as wikidata:Q855 is, and no IRI; it is left out [D008]",
                        "authorities/people.jsonl:2: took: \"viaf:7\" is of another authority than all identifiers of the row; it is left out [D008]");
    }

    @Test
    void whatIsLeftOfAnEntryIsNoCandidate() throws IOException {
        dataset.with("people.jsonl", """
                {"id": "1", "name": "Nam Il", "ids": {"wikidata": "Q2"}}
                {"id": "2", "name": "Nam Il", "ids": {"wikidata": "Q1", "gnd": "9"}, "now": "http://www.wikidata.org/entity/Q2"}
                {"id": "3", "ids": {"wikidata": "Q3"}, "now": "viaf:1"}
                """);
        assertThat(dataset.read(PEOPLE).messages())
                .containsExactly(
                        "authorities/people.jsonl:3: now: \"viaf:1\" is of another authority than all identifiers of the row; it is left out [D008]",
                        "authorities/people.jsonl: no row has anything under \"took\"; correct the name in dataset.yaml, or remove it [D005]");
        try (AuthorityIndex index = build(PEOPLE, new ArrayList<>())) {
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.extracts())
                    .containsExactly(new ExtractSummary("people", 1, 1, Map.of("D005", 1L, "D008", 1L)));
            assertThat(index.candidates(AuthorityKind.PERSON, List.of(NameReading.of("Nam Il")), 9))
                    .extracting(AuthorityEntry::id)
                    .containsExactly("1");
            assertThat(index.identified("wikidata", "Q1")).isEmpty();
            assertThat(index.entry("people", "2")).isEmpty();
            assertThat(index.replacement("wikidata", "Q1")).contains(wikidata("Q2"));
            assertThat(index.replacement("gnd", "9")).isEmpty();
            assertThat(index.knows("gnd", "9")).isFalse();
        }
    }

    @Test
    void anExtractMayBeAListOfRedirects() throws IOException {
        Reading reading = dataset.with(
                        "redirects.tsv",
                        "from\tto\nQ1\tQ2\nQ3\thttps://www.wikidata.org/entity/Q2\nQ4\t\nQ1\tQ5\nQ6\tQ6\n")
                .read(REDIRECTS);
        assertThat(reading.replaced()).containsExactly("wikidata:Q1 Q2 :2", "wikidata:Q3 Q2 :3");
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/redirects.tsv:4: the row has no name; give it one, or remove it [D003]",
                        "authorities/redirects.tsv:5: another row before this one has the id \"Q1\", and is read; put both into one row, or give this one an id of its own [D002]");
    }

    @Test
    void ofRdfTheUsualPredicatesTellIt() throws IOException {
        Reading reading = dataset.with("authorities.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix gndo: <https://d-nb.info/standards/elementset/gnd#> .
                @prefix dnbt: <https://d-nb.info/standards/elementset/dnb#> .
                @prefix madsrdf: <http://www.loc.gov/mads/rdf/v1#> .

                <http://www.wikidata.org/entity/Q1> owl:sameAs <http://www.wikidata.org/entity/Q2> .
                <https://d-nb.info/gnd/118642499> gndo:preferredNameForThePerson "Stalin" ;
                    gndo:oldAuthorityNumber "(DE-588a)118642499", "(DE-588a)118832158" ;
                    dnbt:deprecatedUri "https://d-nb.info/gnd/140858369" ;
                    owl:sameAs <http://www.wikidata.org/entity/Q855> .
                <http://vocab.getty.edu/tgn/7000001> skos:prefLabel "Old"@en ; dcterms:isReplacedBy <http://vocab.getty.edu/tgn/7000002> .
                <http://id.loc.gov/authorities/names/n79021346> madsrdf:useInstead <http://id.loc.gov/authorities/names/n79021345> .
                <http://a.example/1> skos:prefLabel "One" ; dcterms:replaces <http://a.example/2> .
                <http://a.example/3> dcterms:isReplacedBy <http://a.example/1> .
                <http://www.wikidata.org/entity/Q7> owl:sameAs <http://viaf.org/viaf/7> .
                """).read("  - {file: authorities.ttl, kind: person}\n");
        assertThat(reading.ids()).containsExactly("https://d-nb.info/gnd/118642499", "http://a.example/1");
        assertThat(reading.entries.get(0).identifiers())
                .containsExactly(new Identifier("gnd", "118642499", List.of()), wikidata("Q855"));
        assertThat(reading.replaced().stream().map(text -> text.substring(0, text.lastIndexOf(' '))))
                .containsExactly(
                        "wikidata:Q1 Q2",
                        "gnd:118832158 118642499",
                        "gnd:140858369 118642499",
                        "tgn:7000001 7000002",
                        "lcnaf:n79021346 n79021345",
                        "iri:http://a.example/2 http://a.example/1",
                        "iri:http://a.example/3 http://a.example/1");
        assertThat(reading.messages())
                .containsExactly(
                        "authorities/authorities.ttl:17: the row has no name; give it one, or remove it [D003]");
    }

    @Test
    void replacementsAreFollowedToTheEndOverAllExtracts() throws IOException {
        dataset.with("redirects.tsv", "from\tto\nQ1\tQ2\nQ2\tQ3\nQ5\tQ1\n").with("people.jsonl", """
                        {"id": "1", "name": "Nam Il", "ids": {"wikidata": "Q4", "isni": "0000 0001 2345 678X"}, "took": ["wikidata:Q3", "isni:0000 0001 2345 6798"]}
                        """);
        try (AuthorityIndex index = build(REDIRECTS + PEOPLE, new ArrayList<>())) {
            for (String old : List.of("Q1", "Q2", "Q3", "Q5")) {
                assertThat(index.replacement("wikidata", old)).as(old).contains(wikidata("Q4"));
                assertThat(index.knows("wikidata", old)).as(old).isTrue();
            }
            assertThat(index.replacement("wikidata", "Q4")).isEmpty();
            assertThat(index.knows("wikidata", "Q4")).isTrue();
            assertThat(index.replacement("wikidata", "Q9")).isEmpty();
            assertThat(index.knows("wikidata", "Q9")).isFalse();
            assertThat(index.replacement("viaf", "Q1")).isEmpty();
            assertThat(index.replacement("isni", "0000 0001 2345 6798"))
                    .contains(new Identifier("isni", "000000012345678X", List.of()));
            assertThat(index.knows("isni", "000000012345 6798")).isTrue();
        }
    }

    @Test
    void severalEndsAreNoReplacementButTwoWaysToOneAre() throws IOException {
        dataset.with("redirects.tsv", "from\tto\nQ1\tQ2|Q3\nQ4\tQ5|Q6\nQ5\tQ7\nQ6\tQ7\n");
        String described = REDIRECTS + "    split: {to: \"|\"}\n";
        try (AuthorityIndex index = build(described, new ArrayList<>())) {
            assertThat(index.replacement("wikidata", "Q1")).isEmpty();
            assertThat(index.knows("wikidata", "Q1")).isTrue();
            assertThat(index.replacement("wikidata", "Q4")).contains(wikidata("Q7"));
        }
    }

    @Test
    void aCircleIsToldAndNotFollowed() throws IOException {
        dataset.with("redirects.tsv", "from\tto\nQ1\tQ2\nQ2\tQ3\nQ3\tQ1\nQ4\tQ1\nQ5\tQ6|Q7\nQ6\tQ5\n");
        List<Problem> problems = new ArrayList<>();
        String described = REDIRECTS + "    split: {to: \"|\"}\n";
        try (AuthorityIndex index = build(described, problems)) {
            for (String old : List.of("Q1", "Q2", "Q3", "Q4")) {
                assertThat(index.replacement("wikidata", old)).as(old).isEqualTo(Optional.empty());
            }
            assertThat(index.replacement("wikidata", "Q5")).contains(wikidata("Q7"));
            assertThat(index.replacement("wikidata", "Q6")).contains(wikidata("Q7"));
            assertThat(index.extracts()).containsExactly(new ExtractSummary("redirects", 0, 7, Map.of("D025", 5L)));
        }
        assertThat(problems)
                .extracting(Problem::toString)
                .contains(
                        "authorities/redirects.tsv:2: identifier \"wikidata:Q1\" is replaced by itself in the end (Q1, Q2, Q3, Q1), so that it cannot be told which one lives; correct the extract that is out of date [D025]",
                        "authorities/redirects.tsv:7: identifier \"wikidata:Q6\" is replaced by itself in the end (Q6, Q5, Q6), so that it cannot be told which one lives; correct the extract that is out of date [D025]");
    }

    @Test
    void aVeryLongChainEnds() throws IOException {
        StringBuilder rows = new StringBuilder("from\tto\n");
        for (int i = 1; i <= 200; i++) {
            rows.append("Q").append(i).append("\tQ").append(i + 1).append('\n');
        }
        dataset.with("redirects.tsv", rows.toString());
        try (AuthorityIndex index = build(REDIRECTS, new ArrayList<>())) {
            assertThat(index.replacement("wikidata", "Q180")).contains(wikidata("Q201"));
            assertThat(index.replacement("wikidata", "Q1")).isEmpty();
        }
    }

    private AuthorityIndex build(String described, List<Problem> problems) throws IOException {
        return AuthorityIndex.build(root.resolve("index"), dataset.extracts(described), problems::add);
    }
}
