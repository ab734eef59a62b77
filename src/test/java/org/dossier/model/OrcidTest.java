package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "https://orcid.org/0000-0002-1825-0097",
                "http://www.orcid.org/0000-0002-1825-0097/",
                "orcid:0000-0002-1825-0097",
                "0000000218250097"
            })
    void itIsReadHoweverItIsWritten(String text) {
        assertThat(Orcid.of(text).orElseThrow().iri()).isEqualTo("https://orcid.org/0000-0002-1825-0097");
    }

    @Test
    void theLastDigitMayBeTen() {
        assertThat(Orcid.of("0000-0002-1694-233x").map(Orcid::digits)).hasValue("0000-0002-1694-233X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0098", "0000-0002-1825-009X", "https://orcid.org/0000-0002-1852-0097"})
    void aDigitThatIsMistypedIsNoticed(String text) {
        assertThat(Orcid.of(text)).isEmpty();
        assertThat(Orcid.isLike(text)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Orcid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Adams", "1825-0097", "https://example.org/0000-0002-1825-0097", ""})
    void aNameIsNone(String text) {
        assertThat(Orcid.isLike(text)).isFalse();
        assertThat(Orcid.of(text)).isEmpty();
    }
}
