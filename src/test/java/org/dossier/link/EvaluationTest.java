package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.link.Evaluation.Quality;
import org.dossier.link.GoldFile.Row;
import org.dossier.link.authority.AuthorityEntry;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.link.authority.AuthorityKind;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    private Path folder;

    /** Two are linked rightly, one wrongly, one that is there is missed, one that is not there cannot be found. */
    private Evaluation evaluation() throws IOException {
        try (AuthorityIndex index = Authorities.index(folder)) {
            Map<String, Candidate> links = Map.of(
                    "stalin", scored(index, "Q855", 0.99),
                    "peng", scored(index, "Q3", 0.95),
                    "nobody", scored(index, "Q2", 0.55),
                    "smirnov", scored(index, "Q1", 0.2));
            return Evaluation.of(
                    subject -> Optional.ofNullable(links.get(subject.key())),
                    List.of(
                            row("stalin", "Q855"),
                            row("peng", "Q3"),
                            row("nobody"),
                            row("smirnov", "Q1"),
                            row("far", "Q99")),
                    index);
        }
    }

    @Test
    void precisionCountsLinksAndRecallCountsWhatIsThere() throws IOException {
        Quality quality = evaluation().at(0.5);
        assertThat(quality).isEqualTo(new Quality(0.5, 3, 2, 3));
        assertThat(quality.precision()).isEqualTo(2.0 / 3);
        assertThat(quality.recall()).isEqualTo(2.0 / 3);
        assertThat(quality.f1()).isEqualTo(2.0 / 3);
    }

    @Test
    void aHigherThresholdLinksLess() throws IOException {
        assertThat(evaluation().at(0.9)).isEqualTo(new Quality(0.9, 2, 2, 3));
        assertThat(evaluation().at(0.1)).isEqualTo(new Quality(0.1, 4, 3, 3));
    }

    @Test
    void theCurveOfCalibrationHoldsEveryBestCandidateOnce() throws IOException {
        List<Evaluation.Bin> bins = evaluation().calibration();
        assertThat(bins).hasSize(10);
        assertThat(bins.stream().mapToInt(Evaluation.Bin::candidates).sum()).isEqualTo(4);
        assertThat(bins.get(9).right()).isEqualTo(2);
        assertThat(bins.get(5).candidates()).isEqualTo(1);
        assertThat(bins.get(5).right()).isZero();
    }

    @Test
    void aCandidateWithoutAnyIdentifierIsNoLink() throws IOException {
        try (AuthorityIndex index = Authorities.index(folder)) {
            AuthorityEntry known = index.identified("wikidata", "Q855").get(0);
            Candidate own = new Candidate(
                    List.of(new AuthorityEntry(
                            known.extract(),
                            "own",
                            known.kind(),
                            known.names(),
                            known.begin(),
                            known.end(),
                            known.roles(),
                            known.at(),
                            known.country(),
                            List.of())),
                    0.99,
                    List.of());
            Evaluation evaluation =
                    Evaluation.of(subject -> Optional.of(own), List.of(row("nobody"), row("stalin", "Q855")), index);
            assertThat(evaluation.at(0.5)).isEqualTo(new Quality(0.5, 0, 0, 1));
        }
    }

    private static Candidate scored(AuthorityIndex index, String wikidata, double score) throws IOException {
        List<AuthorityEntry> entries = index.identified("wikidata", wikidata);
        return new Candidate(entries, score, List.of());
    }

    private static Row row(String key, String... wikidata) {
        return new Row(
                Subject.of(key, AuthorityKind.PERSON, List.of(key), Years.NONE),
                List.of(wikidata).stream()
                        .map(value -> new Identifier("wikidata", value, List.of()))
                        .toList());
    }
}
