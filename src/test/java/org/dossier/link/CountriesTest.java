package org.dossier.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    private final Countries countries = Countries.read();

    @ParameterizedTest
    @CsvSource({
        "North Korea, KP",
        "DPRK, KP",
        "D.P.R.K., KP",
        "KP, KP",
        "PRK, KP",
        "조선민주주의인민공화국, KP",
        "China, CN",
        "中国, CN",
        "Польша, PL",
        "Polen, PL",
        "Pologne, PL",
        "hungary, HU",
        "Côte d’Ivoire, CI"
    })
    void aCountryIsKnownByItsNamesAndCodes(String name, String code) {
        assertThat(countries.named(List.of(name))).containsExactly(code);
    }

    @Test
    void aCountryOfThenStandsForThoseOfToday() {
        assertThat(countries.named(List.of("USSR"))).contains("RU", "UA", "KZ").hasSize(15);
        assertThat(countries.named(List.of("Korea"))).containsExactly("KP", "KR");
        assertThat(countries.named(List.of("Congo"))).containsExactly("CD", "CG");
        assertThat(countries.named(List.of("Bohemia", "Siberia"))).isEmpty();
    }

    @Test
    void aPartOfACountryStandsForItAndIsNotItsNameOfThen() {
        assertThat(countries.named(List.of("Tibet", "Manchuria"))).containsExactly("CN");
        assertThat(countries.today("Tibet")).isEmpty();
        assertThat(countries.today("Siam")).contains("Thailand");
        assertThat(countries.isCountry("Tibet")).isFalse();
        assertThat(countries.isCountry("China")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia", "Europa", "Африка", "아시아", "Southeast Asia", "南美洲"})
    void aRegionOfTheWorldIsKnown(String name) {
        assertThat(countries.isRegion(name)).isTrue();
        assertThat(countries.isRegion("Korea")).isFalse();
    }

    @Test
    void ofAPartOfACountryOneKnowsWhereItIs() {
        Countries.Bounds east = countries.bounds("East Germany").orElseThrow();
        assertThat(east.contain(51.48, 11.98)).as("Halle on the Saale").isTrue();
        assertThat(east.contain(52.06, 8.36)).as("Halle in Westphalia").isFalse();
        assertThat(countries.bounds("Germany")).isEmpty();
        assertThat(countries.bounds("Katanga")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ministry of Foreign Affairs of the DPRK, KP",
        "Embassy of North Korea in Beijing, KP",
        "Ministry of Foreign Affairs of the People's Republic of China, CN",
        "Korean People's Army, ''",
        "Party of Labour, ''",
        "Conference in Ho, ''",
        "Institute for Science and Technology, ''"
    })
    void theLongestNameOfACountryInATextIsMeant(String text, String codes) {
        assertThat(String.join(" ", countries.mentioned(text))).isEqualTo(codes);
    }
}
