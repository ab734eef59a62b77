package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityFileTest {
    @Test
    void theExampleOfAnIdentifierIsOne() {
        for (AuthorityFile file : AuthorityFile.values()) {
            assertThat(AuthorityFile.fault(file.scheme(), file.example()))
                    .as(file.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.wikidata.org/entity/Q855, wikidata, Q855",
        "https://www.wikidata.org/wiki/Q855, wikidata, Q855",
        "http://viaf.org/viaf/101717564/, viaf, 101717564",
        "https://viaf.org/viaf/101717564, viaf, 101717564",
        "http://id.loc.gov/authorities/names/n80014572, lcnaf, n80014572",
        "http://id.loc.gov/authorities/subjects/sh85073096, lcsh, sh85073096",
        "http://d-nb.info/gnd/118642499, gnd, 118642499",
        "https://isni.org/isni/0000000121442863, isni, 0000000121442863",
        "http://www.isni.org/0000000121442863, isni, 0000000121442863",
        "https://sws.geonames.org/1871859/, geonames, 1871859",
        "https://www.geonames.org/1871859, geonames, 1871859",
        "http://vocab.getty.edu/tgn/7001073, tgn, 7001073",
        "https://ror.org/02kn6nx58, ror, 02kn6nx58",
        "https://pm20.zbw.eu/folder/pe/016952, pm20, pe/016952"
    })
    void anIriIsAnIdentifierHoweverItBegins(String iri, String scheme, String value) {
        assertThat(AuthorityFile.of(iri)).contains(new Identifier(scheme, value, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "wikidata, Q855",
        "viaf, 101717564",
        "lcnaf, n80014572",
        "gnd, 118642499",
        "geonames, 1871859",
        "tgn, 7001073"
    })
    void itsOwnIriIsTheIdentifierAgain(String scheme, String value) {
        assertThat(AuthorityFile.of(
                        AuthorityFile.iri(scheme, value).orElseThrow().value()))
                .contains(new Identifier(scheme, value, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.wikidata.org/entity/P569",
                "http://example.org/Q855",
                "http://viaf.org/viaf/101717564/extra",
                "viaf",
                ""
            })
    void otherIrisAreNone(String iri) {
        assertThat(AuthorityFile.of(iri)).isEmpty();
    }
}
