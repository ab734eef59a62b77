package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.dossier.model.NormalizedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Mao Zedong, mao-zedong",
        "'  MAO   Zedong. ', mao-zedong",
        "Filippov [Stalin], filippov-stalin~92b38279",
        "Feng Xi, feng-xi",
        "毛泽东, ~e540426218dfc1c9",
        "Méret, m-ret~6a44e98121014304"
    })
    void aSlugKeepsLettersAndDigitsAndSaysWhatItLost(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"113013", "ciphered-telegram-no-25348", "a_b.c", "A"})
    void anIdOfSafeCharactersIsItsKey(String id) {
        assertThat(Slug.ofId(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../x", "a/b", "a b", "report.html", "x.ttl", "a~b", "a%2Fb", "<>", "毛", "a#b?c"})
    void anotherIdGetsAHashAndNoCharacterThatAPathCouldMisread(String id) {
        assertThat(Slug.ofId(id)).matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*~[0-9a-f]{16}|~[0-9a-f]{16}");
    }

    @Test
    void aLongNameIsCutAndToldApartByItsHash() {
        String name = "x".repeat(5000);
        assertThat(Slug.of(name)).hasSize(100 + 1 + 16).isNotEqualTo(Slug.of(name + "y"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoNamesHaveOneSlugExactlyIfTheyAreTheSameNameNormalized(long seed) {
        Random random = new Random(seed);
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String name = text(random);
            String normalized = NormalizedName.of(name).value();
            String slug = Slug.of(name);
            assertThat(URI.create("http://example.org/id/actor/" + slug).getRawPath())
                    .isEqualTo("/id/actor/" + slug);
            assertThat(slug).matches("[a-z0-9-]*(~[0-9a-f]+)?").isEqualTo(Slug.of(normalized));
            assertThat(names.putIfAbsent(slug, normalized)).isIn(null, normalized);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoIdsNeverHaveOneKey(long seed) {
        Random random = new Random(seed);
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String id = text(random);
            String key = Slug.ofId(id);
            assertThat(URI.create("http://example.org/id/document/" + key)
                            .normalize()
                            .getRawPath())
                    .isEqualTo("/id/document/" + key);
            assertThat(ids.putIfAbsent(key, id)).isIn(null, id);
            // Nor does an id that looks like the key of another.
            assertThat(ids.putIfAbsent(Slug.ofId(key), key)).isIn(null, key);
        }
    }

    /** Short texts over few letters, so that near misses are frequent, or over the whole of Unicode. */
    static String text(Random random) {
        String few = "abA1 -.~,[]'\u2019\u00E4e\u0301\u0435毛泽한\u200B\t/%#?<\"{";
        StringBuilder text = new StringBuilder();
        boolean narrow = random.nextBoolean();
        for (int length = 1 + random.nextInt(narrow ? 4 : 12); length > 0; length--) {
            int c = narrow ? few.charAt(random.nextInt(few.length())) : random.nextInt(Character.MAX_CODE_POINT + 1);
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
