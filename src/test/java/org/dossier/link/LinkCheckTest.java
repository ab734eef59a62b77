package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossier.link.authority.AuthorityExtracts;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.model.Identifier;
import org.dossier.source.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String HERE = "http://localhost:3030/id/person/";
    private static final String HEADER = "id\tname\twikidata\treplaced_by\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.createDirectories(folder.resolve("authorities"));
        Files.writeString(folder.resolve("documents.jsonl"), "");
        list("people.tsv");
        extract("people.tsv", "1\tPeng Dehuai\tQ1\t\n2\tStalin\tQ2\t\n");
        extract("others.tsv", "1\tMao Zedong\tQ9\t\n");
    }

    @Test
    void aLinkThatAnExtractHasIsFound() throws IOException {
        assertThat(check(List.of(), MAY, "Q1", "Q7"))
                .containsExactly(new LinkState(
                        HERE + "Q1",
                        identifier("Q1"),
                        "people",
                        "1",
                        LinkState.Status.FOUND,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aLinkThatWasThereAndIsGoneIsWithdrawnSinceTheDayItWasNoticed() throws IOException {
        List<LinkState> before = check(List.of(), MAY, "Q1", "Q2");
        extract("people.tsv", "2\tStalin\tQ2\t\n");
        List<LinkState> now = check(before, MAY, "Q1", "Q2");
        assertThat(now)
                .extracting(LinkState::status)
                .containsExactly(LinkState.Status.WITHDRAWN, LinkState.Status.FOUND);
        assertThat(now.get(0).noticed()).hasValue(MAY);
        assertThat(now.get(0).entry()).isEqualTo("1");
        assertThat(check(now, JUNE, "Q1", "Q2")).isEqualTo(now);
        extract("people.tsv", "1\tPeng Dehuai\tQ1\t\n");
        assertThat(check(now, JUNE, "Q1").get(0).status()).isEqualTo(LinkState.Status.FOUND);
    }

    @Test
    void aLinkThatWasMergedIsReplacedByTheLastOfTheChain() throws IOException {
        List<LinkState> before = check(List.of(), MAY, "Q1");
        extract("people.tsv", "1\tPeng Dehuai\tQ1\twikidata:Q3\n3\tPeng\tQ3\twikidata:Q4\n4\tPeng Dehuai\tQ4\t\n");
        List<LinkState> now = check(before, MAY, "Q1");
        assertThat(now.get(0).status()).isEqualTo(LinkState.Status.REPLACED);
        assertThat(now.get(0).replacedBy()).hasValue(identifier("Q4"));
        assertThat(now.get(0).noticed()).hasValue(MAY);
        assertThat(now.get(0).extract()).isEqualTo("people");
        assertThat(check(now, JUNE, "Q1")).isEqualTo(now);
    }

    @Test
    void aLinkThatWasReplacedWhenItWasFirstAskedForNamesTheExtractThatSaysSo() throws IOException {
        extract("people.tsv", "1\tPeng Dehuai\tQ1\twikidata:Q4\n4\tPeng Dehuai\tQ4\t\n5\tWang\tQ5\twikidata:Q6\n");
        List<LinkState> now = check(List.of(), MAY, "Q1", "Q5");
        assertThat(now).extracting(LinkState::extract).containsExactly("people", "people");
        assertThat(now).extracting(LinkState::entry).containsExactly("4", "");
        assertThat(check(now, JUNE, "Q1", "Q5")).isEqualTo(now);
    }

    @Test
    void aLinkThatIsReplacedInACircleIsTold() throws IOException {
        extract("people.tsv", "1\tPeng\tQ1\twikidata:Q2\n2\tPeng\tQ2\twikidata:Q1\n3\tPeng\tQ3\twikidata:Q1\n");
        List<LinkState> now = check(List.of(), MAY, "Q1", "Q3", "Q4");
        assertThat(now)
                .extracting(LinkState::status)
                .containsExactly(LinkState.Status.CIRCULAR, LinkState.Status.CIRCULAR);
        assertThat(now)
                .extracting(LinkState::replacedBy)
                .containsExactly(Optional.of(identifier("Q2")), Optional.of(identifier("Q1")));
        assertThat(now).extracting(LinkState::extract).containsOnly("people");
        LinkFile.write(folder, now);
        assertThat(LinkFile.read(folder)).isEqualTo(now);
        assertThat(check(now, JUNE, "Q1", "Q3")).isEqualTo(now);
    }

    @Test
    void anExtractThatIsNotAskedAnyMoreSaysNothing() throws IOException {
        List<LinkState> before = check(List.of(), MAY, "Q1");
        list("others.tsv");
        assertThat(check(before, JUNE, "Q1")).isEqualTo(before);
    }

    @Test
    void aLinkThatIsNoMoreIsForgotten() throws IOException {
        assertThat(check(check(List.of(), MAY, "Q1", "Q2"), JUNE, "Q2")).hasSize(1);
    }

    @Test
    void anExtractOfWhichAPartCannotBeReadDoesNotSayThatTheRestIsWithdrawn() throws IOException {
        List<LinkState> before = check(List.of(), MAY, "Q1", "Q2");
        extract("people.tsv", "2\tStalin\tQ2\t\n\"1\tPeng Dehu");
        assertThat(check(before, JUNE, "Q1", "Q2")).isEqualTo(before);
        extract("people.tsv", "");
        assertThat(check(before, JUNE, "Q1", "Q2")).isEqualTo(before);
        extract("people.tsv", "2\tStalin\tQ2\t\n2\tStalin again\tQ3\t\n");
        assertThat(check(before, JUNE, "Q1", "Q2"))
                .as("a second row with an id hides nothing")
                .extracting(LinkState::status)
                .containsExactly(LinkState.Status.WITHDRAWN, LinkState.Status.FOUND);
    }

    private List<LinkState> check(List<LinkState> former, LocalDate today, String... linked) throws IOException {
        try (AuthorityIndex index =
                AuthorityIndex.build(folder.resolve("index"), AuthorityExtracts.of(Dataset.open(folder)), problem -> {
                    // that no entry is replaced is told, and true
                })) {
            LinkCheck check = new LinkCheck(index, former, today);
            for (String wikidata : linked) {
                check.check(HERE + wikidata, new Identifier("wikidata", wikidata, List.of("a source")));
            }
            return check.states();
        }
    }

    private void list(String file) throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), """
                title: Test
                licence: https://creativecommons.org/publicdomain/zero/1.0/
                base: http://localhost:3030/
                sources: [{file: documents.jsonl, kind: documents}]
                authorities:
                  - file: %s
                    kind: person
                    fields: {id: id, label: name, replacedBy: replaced_by}
                    identifiers: {wikidata: wikidata}
                """.formatted(file));
    }

    private void extract(String file, String rows) throws IOException {
        Files.writeString(folder.resolve("authorities").resolve(file), HEADER + rows);
    }

    private static Identifier identifier(String wikidata) {
        return new Identifier("wikidata", wikidata, List.of());
    }
}
