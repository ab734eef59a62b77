package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanPlaceNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"원산|元山|원산시|元山市", "개성|開城|开城特级市|개성시", "해주|海州|해주시", "신의주|新義州|新义州", "판문점|板門店|板门店", "청진|清津|清津市|청진시"})
    void aNameIsTheSameInHangulAndHanWithAndWithoutWhatThePlaceIs(String spellings) {
        String[] names = spellings.split("\\|");
        for (String one : names) {
            for (String other : names) {
                assertThat(likeness(one, other)).as(one + " " + other).isGreaterThanOrEqualTo(0.9);
                assertThat(haveAKeyInCommon(one, other)).as(one + " " + other).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "원산, Wŏnsan",
        "원산, Wonsan",
        "元山, Wŏnsan",
        "청진, Ch'ŏngjin",
        "청진, Ch’ŏngjin",
        "개성, Gaeseong",
        "개성, Kaesŏng",
        "철원, Ch'ŏrwŏn-gun",
        "釜山, Pusan",
        "仁川, Inch'ŏn",
        "임진, Rimjin",
        "Чхонджин, Ch'ŏngjin"
    })
    void anEntryInLatinLettersIsFound(String name, String entry) {
        assertThat(likeness(name, entry)).isGreaterThanOrEqualTo(0.9);
        assertThat(haveAKeyInCommon(name, entry)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "개성, Onsŏng",
        "仁川, Wŏnsan",
        "청진, Chungju",
        "원산, ''",
        "원산, 부산",
        "Wonsan, Wŏnsan",
        "개, 개성",
        "Lam Dong, Lam",
        "Guang Dong, Guang",
        "San-li, San",
        "Ba-ri, Ba"
    })
    void otherNamesAreNotAlikeAndThoseInLatinLettersAreComparedElsewhere(String name, String entry) {
        assertThat(likeness(name, entry)).isZero();
    }

    @Test
    void aCityAndAVillageOfOneNameAreLessAlike() {
        assertThat(likeness("원산시", "원산리")).isEqualTo(0.8);
        assertThat(likeness("Cheongju", "Cheongju-si")).isGreaterThan(likeness("Cheongju-si", "Cheongju-gun"));
        assertThat(likeness("Kanghwa", "Kanghwa-do"))
                .as("an island, and a town on it")
                .isZero();
    }

    @Test
    void whatIsWrittenInLatinWasNotHeardFromARussian() {
        assertThat(likeness("Cheongju", "Чонджу")).isZero();
    }

    private static double likeness(String one, String other) {
        return KoreanPlaceName.of(one).with(KoreanPlaceName.of(other)).value();
    }

    private static boolean haveAKeyInCommon(String asked, String entry) {
        Set<String> keys = KoreanPlaceName.of(asked).keysOfOthers();
        return KoreanPlaceName.of(entry).keys().stream().anyMatch(keys::contains);
    }
}
