package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateFileTest {
    private static final Subject SUBJECT = new Subject(
            "http://localhost:3030/id/person/peng-dehuai",
            AuthorityKind.PERSON,
            List.of("Peng Dehuai", "彭德怀"),
            new Years(1950, 1953),
            new Years(1898, Years.UNKNOWN),
            List.of("commander \"of\" the volunteers"),
            List.of("China"),
            Place.Coordinates.read("39.9", "116.4"),
            List.of(new Identifier("wikidata", "Q3", List.of())));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Candidate full = new Candidate(
                List.of(
                        new AuthorityEntry(
                                "first",
                                "f4",
                                AuthorityKind.PERSON,
                                List.of(new Text("Peng Dehuai", "zh-latn"), Text.of("彭德怀")),
                                OptionalInt.of(1898),
                                OptionalInt.empty(),
                                List.of("Marshal"),
                                Place.Coordinates.read("39.0", "-125.7"),
                                "CN",
                                List.of(new Identifier("pm20", "pe/013190", List.of()))),
                        entry("second", 1)),
                0.75,
                List.of(new Feature("name", 4, "the same words"), new Feature("role", -0.8, "ours soldier")));
        List<Proposal> proposals = List.of(
                new Proposal(SUBJECT, 12, List.of(full, new Candidate(List.of(entry("x", 1)), 0.125, List.of()))),
                new Proposal(SUBJECT, 0, List.of(full)));
        write(proposals);
        assertThat(CandidateFile.read(folder)).isEqualTo(proposals);
    }

    @Test
    void ofManyNamesTheFirstAreKept() throws IOException {
        write(List.of(new Proposal(SUBJECT, 1, List.of(new Candidate(List.of(entry("x", 300)), 0.5, List.of())))));
        AuthorityEntry read =
                CandidateFile.read(folder).get(0).candidates().get(0).entries().get(0);
        assertThat(read.names()).hasSize(20).startsWith(Text.of("name 0"));
    }

    @Test
    void aFolderWithoutTheFileHasNoProposals() throws IOException {
        assertThat(CandidateFile.read(folder)).isEmpty();
    }

    @Test
    void aDamagedLineIsTold() throws IOException {
        write(List.of(new Proposal(SUBJECT, 1, List.of(new Candidate(List.of(entry("x", 1)), 0.5, List.of())))));
        Path file = folder.resolve(CandidateFile.NAME);
        String good = Files.readString(file);
        for (String bad : List.of("{\"subject\":", "{}", "[]", good.strip().replace("person\"", "planet\""), "")) {
            Files.writeString(file, good + bad + "\n");
            assertThatThrownBy(() -> CandidateFile.read(folder))
                    .as(bad)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(file + ":2: is not as dossier link writes it: ")
                    .hasMessageEndingWith("; run dossier link again");
        }
        Files.write(file, "\"Müller\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CandidateFile.read(folder))
                .hasMessageContaining("candidates.jsonl: is not UTF-8; run dossier link again");
    }

    @Test
    void theFormerFileStaysUntilTheNextIsWhole() throws IOException {
        write(List.of(new Proposal(SUBJECT, 1, List.of(new Candidate(List.of(entry("x", 1)), 0.5, List.of())))));
        String former = Files.readString(folder.resolve(CandidateFile.NAME));
        try (CandidateFile.Writer writer = CandidateFile.writer(folder)) {
            writer.add(new Proposal(SUBJECT, 2, List.of(new Candidate(List.of(entry("y", 1)), 0.5, List.of()))));
        }
        assertThat(Files.readString(folder.resolve(CandidateFile.NAME))).isEqualTo(former);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(CandidateFile.NAME));
        }
    }

    private void write(List<Proposal> proposals) throws IOException {
        try (CandidateFile.Writer writer = CandidateFile.writer(folder)) {
            for (Proposal proposal : proposals) {
                writer.add(proposal);
            }
            writer.finish();
        }
    }

    private static AuthorityEntry entry(String extract, int names) {
        return new AuthorityEntry(
                extract,
                "1",
                AuthorityKind.PERSON,
                IntStream.range(0, names)
                        .mapToObj(number -> Text.of("name " + number))
                        .toList(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                "",
                List.of());
    }
}
