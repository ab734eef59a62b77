package org.dossier.link.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dossier.link.Candidate;
import org.dossier.link.CandidateFile;
import org.dossier.link.Feature;
import org.dossier.link.Proposal;
import org.dossier.link.Subject;
import org.dossier.link.Years;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.link.mapping.MappingFile;
import org.dossier.link.mapping.MappingSetDescription;
import org.dossier.model.Identifier;
import org.dossier.model.Text;
import org.dossier.rdf.Iri;

/** A folder in which links are proposed, and what to review in it. */
public record Proposed(Path folder) {
    /** What the IRIs of its things begin with. */
    public static final String BASE = "http://localhost:3030/";

    static final MappingSetDescription DESCRIPTION =
            MappingSetDescription.ofDataset(BASE, new Iri("https://creativecommons.org/publicdomain/zero/1.0/"));
    static final Reviewer ANN = new Reviewer("Ann Adams");
    static final Reviewer BEA = new Reviewer("0000-0002-1825-0097");

    /** The IRI of a person. */
    public static String person(String key) {
        return BASE + "id/person/" + key;
    }

    /** A proposal for a person of that name. */
    public static Proposal proposal(String key, String name, int documents, Candidate... candidates) {
        return new Proposal(
                Subject.of(person(key), AuthorityKind.PERSON, List.of(name), new Years(1950, 1953)),
                documents,
                List.of(candidates));
    }

    /** A candidate of that name with identifiers such as {@code wikidata:Q1}. */
    public static Candidate candidate(double score, String name, String... identifiers) {
        AuthorityEntry entry = new AuthorityEntry(
                "extract",
                name,
                AuthorityKind.PERSON,
                List.of(Text.of(name)),
                OptionalInt.of(1898),
                OptionalInt.of(1974),
                List.of("Marshal"),
                Optional.empty(),
                "",
                List.of(identifiers).stream().map(Proposed::identifier).toList());
        return new Candidate(
                List.of(entry),
                score,
                List.of(
                        new Feature("name", 2.5, "the same words"),
                        new Feature("role", -0.8, "ours diplomat, theirs soldier")));
    }

    private static Identifier identifier(String written) {
        int colon = written.indexOf(':');
        return new Identifier(written.substring(0, colon), written.substring(colon + 1), List.of());
    }

    /** Writes what is proposed. */
    public Proposed with(Proposal... proposals) throws IOException {
        try (CandidateFile.Writer writer = CandidateFile.writer(folder)) {
            for (Proposal proposal : proposals) {
                writer.add(proposal);
            }
            writer.finish();
        }
        return this;
    }

    Review review() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new Review(folder, DESCRIPTION, "0.1.0", clock);
    }

    /** The rows of the file of mappings, without its head; none if there is no file. */
    public List<String> rows() throws IOException {
        Path file = folder.resolve(MappingFile.NAME);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("subject_id"))
                        .toList()
                : List.of();
    }
}
