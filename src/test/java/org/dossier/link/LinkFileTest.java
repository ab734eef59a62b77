package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFileTest {
    private static final String HEADER = "subject\tidentifier\textract\tentry\tstatus\treplaced_by\tnoticed\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<LinkState> states = List.of(
                new LinkState(
                        "http://a/1",
                        identifier("Q1"),
                        "x",
                        "e1",
                        LinkState.Status.FOUND,
                        Optional.empty(),
                        Optional.empty()),
                new LinkState(
                        "http://a/2",
                        identifier("Q2"),
                        "x",
                        "e2",
                        LinkState.Status.REPLACED,
                        Optional.of(identifier("Q3")),
                        Optional.of(LocalDate.of(2026, 3, 1))));
        LinkFile.write(folder, states);
        assertThat(LinkFile.read(folder)).isEqualTo(states);
        assertThat(Files.readString(folder.resolve("links.tsv")))
                .isEqualTo(HEADER + "http://a/1\twikidata:Q1\tx\te1\tfound\t\t\n"
                        + "http://a/2\twikidata:Q2\tx\te2\treplaced\twikidata:Q3\t2026-03-01\n");
    }

    @Test
    void aFolderWithoutTheFileSaysNothing() throws IOException {
        assertThat(LinkFile.read(folder)).isEmpty();
    }

    @Test
    void aTabInAnEntryDoesNotMakeAColumn() throws IOException {
        LinkFile.write(
                folder,
                List.of(new LinkState(
                        "http://a/1",
                        identifier("Q1"),
                        "x",
                        "e\t1",
                        LinkState.Status.FOUND,
                        Optional.empty(),
                        Optional.empty())));
        assertThat(LinkFile.read(folder).get(0).entry()).isEqualTo("e 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
                    http://a/1;Q1;x;e;found;;            > :2: "Q1" is no identifier such as wikidata:Q855; mend it
                    http://a/1;wikidata:Q1;x;e;lost;;    > :2: "lost" is none of found, replaced, circular, withdrawn; mend it
                    http://a/1;wikidata:Q1;x;e;found;;May > :2: "May" is no day such as 2026-03-01; mend it
                    http://a/1;wikidata:Q1;x;e;replaced;; > :2: "" is no identifier such as wikidata:Q855, which what is replaced needs
                    http://a/1;wikidata:Q1               > :2: its columns must be subject, identifier
                    """)
    void aBadLineIsTold(String line, String message) throws IOException {
        Files.writeString(folder.resolve("links.tsv"), HEADER + line.strip().replace(';', '\t') + "\n");
        assertThatThrownBy(() -> LinkFile.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("links.tsv" + message.strip());
    }

    @Test
    void whatIsNotUtf8IsTold() throws IOException {
        Files.write(folder.resolve("links.tsv"), "Müller".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LinkFile.read(folder)).hasMessageContaining("is not UTF-8");
    }

    private static Identifier identifier(String wikidata) {
        return new Identifier("wikidata", wikidata, List.of());
    }
}
