package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossier.link.mapping.MappingFolder.MAO;
import static org.dossier.link.mapping.MappingFolder.Q5816;
import static org.dossier.link.mapping.MappingFolder.exact;

import java.time.LocalDate;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    @Test
    void onlyWhatIsCertainHasConfidenceOne() {
        assertThat(exact(MAO, Q5816).confidence(0.99995).build().confidence()).hasValue(0.999);
        assertThat(exact(MAO, Q5816).confidence(0.9994).build().confidence()).hasValue(0.999);
        assertThat(exact(MAO, Q5816).confidence(0.9986).build().confidence()).hasValue(0.999);
        assertThat(exact(MAO, Q5816).confidence(0.4567).build().confidence()).hasValue(0.457);
        assertThat(exact(MAO, Q5816).confidence(1).build().confidence()).hasValue(1);
    }

    private static Mapping.Builder mapping() {
        return MappingFolder.exact(MappingFolder.MAO, MappingFolder.Q5816);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> mapping().comment("a \uD83D b").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("U+D83D alone is half a character");
        assertThat(mapping().comment("a \uD83D\uDE00 b").build().comment()).isEqualTo("a \uD83D\uDE00 b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceIsFromZeroToOne(double confidence) {
        assertThatThrownBy(() -> mapping().confidence(confidence).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConfidenceHasThreeDecimals() {
        assertThat(mapping().confidence(0.98765).build().confidence()).hasValue(0.988);
        assertThat(mapping().confidence(-0.0).build())
                .isEqualTo(mapping().confidence(0).build());
    }

    @Test
    void anEmptyNameOfAReviewerIsRefused() {
        assertThatThrownBy(() -> mapping().reviewerName("").build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearThatHasNoPlainFormIsRefused() {
        assertThatThrownBy(() -> mapping().date(LocalDate.of(10000, 1, 1)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAPersonDecidedIsReviewed() {
        assertThat(mapping().build().isReviewed()).isTrue();
        Mapping.Builder byTool = Mapping.of(
                MappingFolder.MAO,
                ExternalVocabulary.SKOS_EXACT_MATCH,
                MappingFolder.Q5816,
                new Iri("https://w3id.org/semapv/vocab/CompositeMatching"));
        assertThat(byTool.build().isReviewed()).isFalse();
        assertThat(byTool.reviewerName("A. Reviewer").build().isReviewed()).isTrue();
    }
}
