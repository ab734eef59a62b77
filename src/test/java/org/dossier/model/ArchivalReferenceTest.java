package org.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.dossier.model.ArchivalReference.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivalReferenceTest {
    private static final List<Level> DELO_348 = soviet("45", "1", "348");

    private static List<Level> soviet(String fond, String opis, String delo) {
        return List.of(new Level("fond", fond), new Level("opis", opis), new Level("delo", delo));
    }

    @Test
    void threeCopiesInOneStringAreThree() {
        assertThat(ArchivalReference.parse(
                        "APRF, f. 45, op. 1, d. 348, ll. 44-45; AVP RF, f. 059a, op. 5a, d. 5, p. 11,"
                                + " ll. 67-68; and RGASPI, f. 558, op. 11, d. 348, ll. 0044-0045."))
                .containsExactly(
                        new ArchivalReference(
                                "APRF, f. 45, op. 1, d. 348, ll. 44-45", "APRF", DELO_348, "", "ll. 44-45"),
                        new ArchivalReference(
                                "AVP RF, f. 059a, op. 5a, d. 5, p. 11, ll. 67-68",
                                "AVP RF",
                                soviet("059a", "5a", "5"),
                                "11",
                                "ll. 67-68"),
                        new ArchivalReference(
                                "RGASPI, f. 558, op. 11, d. 348, ll. 0044-0045.",
                                "RGASPI",
                                soviet("558", "11", "348"),
                                "",
                                "ll. 0044-0045"));
    }

    @Test
    void theWordsMayBeWrittenOut() {
        assertThat(ArchivalReference.parse("APRF, Fond 45, Opis 1, Delo 347, Listy 12-13 and AVPRF, Fond 059a, Opis 5a,"
                        + " Delo 4, Papka 11, Listy 159-160"))
                .extracting(
                        ArchivalReference::repository,
                        ArchivalReference::levels,
                        ArchivalReference::papka,
                        ArchivalReference::locator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("APRF", soviet("45", "1", "347"), "", "Listy 12-13"),
                        org.assertj.core.groups.Tuple.tuple("AVPRF", soviet("059a", "5a", "4"), "11", "Listy 159-160"));
    }

    @Test
    void theWordsMayEndInFullStops() {
        ArchivalReference one = only("AP RF. F. 3. Op. 65. D. 830. pp. 136-147");
        assertThat(one.repository()).isEqualTo("AP RF");
        assertThat(one.levels()).isEqualTo(soviet("3", "65", "830"));
        assertThat(one.locator()).isEqualTo("pp. 136-147");
    }

    @Test
    void aSheetMayHaveABack() {
        assertThat(only("RGANI, F. 3, Op. 8, D. 24, Ll. 2, 2ob.").locator()).isEqualTo("Ll. 2, 2ob");
    }

    @Test
    void aNumberOfTheChineseForeignMinistryArchiveIsAFile() {
        ArchivalReference one = only("PRC FMA 105-00009-01, 1-3.");
        assertThat(one.repository()).isEqualTo("PRC FMA");
        assertThat(one.levels()).containsExactly(new Level("file", "105-00009-01"));
        assertThat(one.locator()).isEqualTo("1-3");
    }

    @Test
    void anArchiveAloneIsKeptAsTheArchive() {
        assertThat(only("APRF.").repository()).isEqualTo("APRF");
        assertThat(only("Polish Foreign Ministry Archive.").repository()).isEqualTo("Polish Foreign Ministry Archive");
        assertThat(only("Polish Foreign Ministry Archive.").isParsed()).isFalse();
    }

    @Test
    void aBookIsKeptInItsWords() {
        ArchivalReference one =
                only("Zhonggong zhongyang wenxian yanjiushi (CPC Central Historical Documents Research Office)"
                        + " and Zhongyang dang'anguan (Central Archives), eds., Jianguo yilai Zhou Enlai wengao, vol. 3"
                        + " (Beijing: Zhongyang wenxian chubanshe, 2008), 188.");
        assertThat(one.isParsed()).isFalse();
        assertThat(one.repository()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APRF, Listy 146-147, Fond and Opis not given",
                "Record Group 263, Records of the Central Intelligence Agency, 1894 - 2002, NAID: 6924248",
                "MOL, XIX-J-1-k Korea, 9. doboz, 18/g, 00303/1954."
            })
    void anotherPatternIsKeptInItsWords(String text) {
        assertThat(only(text).verbatim()).isEqualTo(text);
        assertThat(only(text).isParsed()).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noWordIsLost(long seed) {
        String[] pieces = {
            "APRF", "AVP RF", ", ", "; ", " and ", "f. 45", "Fond 3", "op. 1", "d. 5", "p. 11", "ll. 1-2", ".", " ", "Ф"
        };
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        int at = 0;
        for (ArchivalReference reference : ArchivalReference.parse(text.toString())) {
            int found = text.indexOf(reference.verbatim(), at);
            assertThat(found).as(text.toString()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(at, found)).as("left out of " + text).matches("[;,\\s]*(and)?\\s*");
            at = found + reference.verbatim().length();
        }
        assertThat(text.substring(at)).isBlank();
    }

    private static ArchivalReference only(String text) {
        List<ArchivalReference> references = ArchivalReference.parse(text);
        assertThat(references).hasSize(1);
        return references.get(0);
    }
}
