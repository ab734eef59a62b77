package org.dossier.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTermIsReadBackFromItsCanonicalForm(int seed) {
        Term term = term(new Random(seed));
        assertThat(Term.parse(term.ntriples())).isEqualTo(term);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBytesAreThoseOfTheCanonicalForm(int seed) {
        Term term = term(new Random(seed));
        assertThat(term.utf8()).isEqualTo(term.ntriples().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<http://x", "\"x", "_:b0", "\""})
    void whatIsNoTermIsRefused(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIriGoesOnWithOtherCharacters() {
        Iri whole = new Iri("http://localhost/id/document/1");
        assertThat(whole.followedBy("#sent")).isEqualTo(new Iri("http://localhost/id/document/1#sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "<", "a>", "\n", "\""})
    void whatAnIriCannotHoldDoesNotFollowItEither(String more) {
        Iri whole = new Iri("http://localhost/");
        assertThatThrownBy(() -> whole.followedBy(more)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Term term(Random random) {
        String[] pieces = {
            "a",
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "\b",
            "\f",
            "\u0001",
            "\u007F",
            "\u0080",
            "é",
            "朝鮮",
            "\uD83D\uDE00",
            "@en",
            "^^",
            "<",
            ">",
            " "
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Iri("http://пример.example/é/" + random.nextInt(9));
            case 1 -> Literal.string(text.toString());
            case 2 -> Literal.text(text.toString(), "zh-hans");
            default -> Literal.typed(text.toString(), new Iri("http://example.org/té" + random.nextInt(2)));
        };
    }

    @Test
    void anIriAsAUriIsOfAscii() {
        assertThat(Iri.toUri("http://x.example/id/topic/한국~1"))
                .isEqualTo("http://x.example/id/topic/%ED%95%9C%EA%B5%AD~1");
    }
}
