package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://creativecommons.org/licenses/by/4.0/",
                "http://creativecommons.org/licenses/by/4.0/",
                "http://www.creativecommons.org/licenses/by/4.0",
                "https://creativecommons.org/licenses/by/4.0/deed",
                "https://creativecommons.org/licenses/by/4.0/deed.en",
                "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
                "https://creativecommons.org/licenses/by/4.0/legalcode",
                "https://creativecommons.org/licenses/by/4.0/legalcode.ru#s3",
                "https://creativecommons.org/licenses/by/4.0/rdf",
                "https://creativecommons.org/licenses/BY/4.0/?ref=chooser-v1",
                "https://spdx.org/licenses/CC-BY-4.0",
                "http://spdx.org/licenses/CC-BY-4.0.html",
                "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0"
            })
    void aLicenceHasOneIriHoweverItIsWritten(String written) {
        assertThat(Licence.of(written).iri()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://creativecommons.org/publicdomain/zero/1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        "https://spdx.org/licenses/CC0-1.0.json, https://creativecommons.org/publicdomain/zero/1.0/",
        "http://publications.europa.eu/resource/authority/licence/CC0, https://creativecommons.org/publicdomain/zero/1.0/",
        "http://creativecommons.org/publicdomain/mark/1.0/deed.pl, https://creativecommons.org/publicdomain/mark/1.0/",
        "http://creativecommons.org/licenses/by-nc-sa/3.0/us/deed.en, https://creativecommons.org/licenses/by-nc-sa/3.0/us/",
        "http://creativecommons.org/licenses/by/3.0/igo/legalcode, https://creativecommons.org/licenses/by/3.0/igo/",
        "https://spdx.org/licenses/CC-BY-SA-3.0-DE, https://creativecommons.org/licenses/by-sa/3.0/de/",
        "http://publications.europa.eu/resource/authority/licence/CC_BYNCSA_4_0, https://creativecommons.org/licenses/by-nc-sa/4.0/",
        "https://rightsstatements.org/page/InC-EDU/1.0/?language=en, http://rightsstatements.org/vocab/InC-EDU/1.0/",
        "http://www.opendatacommons.org/licenses/odbl/1.0/, https://opendatacommons.org/licenses/odbl/1-0/",
        "https://opendatacommons.org/licenses/by/summary/, https://opendatacommons.org/licenses/by/1-0/"
    })
    void everyFamilyHasItsForm(String written, String canonical) {
        assertThat(Licence.of(written).iri()).isEqualTo(canonical);
        assertThat(Licence.of(canonical).iri()).isEqualTo(canonical);
        assertThat(Licence.of(written).isCreativeCommons()).isEqualTo(canonical.contains("//creativecommons.org/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                "https://creativecommons.org/licenses/",
                "https://creativecommons.org/licenses/by/4.0/some/page/",
                "https://creativecommons.org.example/licenses/by/4.0",
                "urn:licence:ours"
            })
    void anyOtherIsAsItWasGiven(String iri) {
        assertThat(Licence.of(iri).iri()).isEqualTo(iri);
        assertThat(Licence.of(iri).name()).isEqualTo(iri);
        assertThat(Licence.of(iri).isCreativeCommons()).isFalse();
    }

    @Test
    void aKnownLicenceHasAShortName() {
        assertThat(Licence.of("http://creativecommons.org/licenses/by-sa/3.0/de")
                        .name())
                .isEqualTo("CC BY-SA 3.0 DE");
        assertThat(Licence.of("https://creativecommons.org/licenses/by/4.0/").name())
                .isEqualTo("CC BY 4.0");
        assertThat(Licence.of("http://creativecommons.org/publicdomain/zero/1.0/")
                        .name())
                .isEqualTo("CC0");
    }
}
