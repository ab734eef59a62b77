package org.dossier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
    private static final List<String> OFFERED = List.of("text/html", "text/turtle", "application/ld+json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | text/html",
                "' '                                                    | text/html",
                "*/*                                                    | text/html",
                "*                                                      | text/html",
                "text/turtle                                            | text/turtle",
                "TEXT/Turtle                                            | text/turtle",
                "text/turtle;q=0.5, application/ld+json                 | application/ld+json",
                "text/turtle;q=0.5, application/ld+json;q=0.4           | text/turtle",
                "application/ld+json, text/turtle                       | text/turtle",
                "text/*                                                 | text/html",
                "text/*, text/html;q=0.1                                | text/turtle",
                "text/html;q=0, */*;q=0.1                               | text/turtle",
                "application/*                                          | application/ld+json",
                "application/ld+json;profile=\"x\"                      | application/ld+json",
                "text/turtle ; q=0.9 , text/html ; q=0.1                | text/turtle",
                "text/html;q=nonsense, text/turtle;q=0.9                | text/html",
                "nonsense, text/turtle                                  | text/turtle",
                "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' | text/html",
            })
    void theHighestRankedRepresentationIsChosen(String accept, String chosen) {
        assertThat(AcceptHeader.best(accept, OFFERED)).hasValue(chosen);
    }

    @Test
    void nothingAcceptableIsNothing() {
        assertThat(AcceptHeader.best("image/png", OFFERED)).isEmpty();
        assertThat(AcceptHeader.best("text/turtle;q=0", OFFERED)).isEmpty();
        assertThat(AcceptHeader.best("*/*;q=0.0", OFFERED)).isEmpty();
    }

    @Test
    void separatorsAloneAreNoHeader() {
        assertThat(AcceptHeader.best(",;,", OFFERED)).hasValue("text/html");
    }
}
