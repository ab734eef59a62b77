package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Stalin, Joseph, 1878-1953; Stalin, Joseph; 1878-1953",
                "Putin, Vladimir Vladimirovich, 1952-; Putin, Vladimir Vladimirovich; 1952-",
                "Casement, Roger, Sir, 1864-1916; Casement, Roger, Sir; 1864-1916",
                "Kim, Il, approximately 1910-; Kim, Il; approximately 1910-",
                "Ri, Sang, born 1934; Ri, Sang; born 1934",
                "Béchard, Émile, Circa 1860-1880; Béchard, Émile; Circa 1860-1880",
                "Homer, active 8th century B.C.; Homer; active 8th century B.C."
            })
    void theDatesAtTheEndAreTakenOff(String text, String name, String dates) {
        assertThat(Heading.of(text)).isEqualTo(new Heading(name, dates));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea, Michelle",
                "Service Employees International Union. Local 1199 (New York, N.Y.)",
                "Madison Square Garden. (New York, N.Y. : 1925-1968)",
                "Teamsters, Local 705",
                "1878-1953",
                ", 1953",
                "United States. Alien Registration Act, 1940",
                "Germany. Heer. Infanteriedivision (1941-1943), 250",
                "Harcourt, Inc"
            })
    void aHeadingWithoutThemIsAllName(String text) {
        assertThat(Heading.of(text)).isEqualTo(new Heading(text, ""));
    }
}
