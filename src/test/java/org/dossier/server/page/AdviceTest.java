package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See /search?q=nobody%20at; or begin. | See [/search?q=nobody%20at>../search?q=nobody%20at]; or begin.",
                "첫 페이지 /에서 시작하세요. | 첫 페이지 [/>../]에서 시작하세요.",
                "Какие есть, смотрите на /queries. | Какие есть, смотрите на [/queries>../queries].",
                "现存版本见 /releases。 | 现存版本见 [/releases>../releases]。",
                "Begin at /browse/archives. | Begin at [/browse/archives>../browse/archives].",
                "Are listed at /timemap/person/kim-il%20sung. | Are listed at [/timemap/person/kim-il%20sung>../timemap/person/kim-il%20sung].",
                "POST a query to /q. | POST a query to [/q>../q].",
                "See https://a.example/b.c. | See [https://a.example/b.c>https://a.example/b.c].",
                "Write /cite/document/1.bib, GET/POST, and/or HTTP/1.1. | Write /cite/document/1.bib, GET/POST, and/or HTTP/1.1.",
                "Say PREFIX dossier: <https://a.example/o#>. | Say PREFIX dossier: <[https://a.example/o>https://a.example/o]#>."
            })
    void addressesOfPagesAreLinks(String text, String expected) {
        assertThat(Advice.of(text, page -> "../" + page).parts().stream()
                        .map(part -> part.href().isEmpty() ? part.text() : "[" + part.text() + ">" + part.href() + "]")
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }
}
