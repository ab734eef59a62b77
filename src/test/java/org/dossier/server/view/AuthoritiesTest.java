package org.dossier.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTest {
    @ParameterizedTest
    @CsvSource({
        "https://pm20.zbw.eu/folder/pe/000012, pe/000012",
        "http://www.wikidata.org/entity/Q855, Q855",
        "https://sws.geonames.org/1835848/, 1835848",
        "https://www.idref.fr/027234061/, 027234061",
        "http://data.bnf.fr/ark:/12148/cb11925300n#about, about",
    })
    void anIdentifierIsShownAsItsAuthorityWritesIt(String iri, String shown) {
        assertThat(Authorities.identifier(iri)).isEqualTo(shown);
    }
}
