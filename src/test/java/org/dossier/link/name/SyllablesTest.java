package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of syllables, against what is known of the systems. */
class SyllablesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            WADE_GILES, chou, zhou
            WADE_GILES, ch'ou, chou
            WADE_GILES, chu, zhu ju
            WADE_GILES, te, de
            WADE_GILES, teh, de
            WADE_GILES, hsueh, xue
            WADE_GILES, tzu, zi
            WADE_GILES, ssu, si
            WADE_GILES, jen, ren
            WADE_GILES, kuo, guo
            WADE_GILES, i, yi
            WADE_GILES, yu, you yu
            WADE_GILES, lu, lu lü
            PALLADIUS, чжоу, zhou
            PALLADIUS, цзе, jie
            PALLADIUS, цзы, zi
            PALLADIUS, чан, chang
            PALLADIUS, чань, chan
            PALLADIUS, фын, feng
            PALLADIUS, хуэй, hui
            PALLADIUS, сюй, xu
            PALLADIUS, эр, er
            PALLADIUS_IN_LATIN, chzhou, zhou
            PALLADIUS_IN_LATIN, fyn, feng
            PALLADIUS_IN_LATIN, si, xi
            PALLADIUS_IN_LATIN, khuay, huai
            HANGUL, 저우, zhou
            HANGUL, 샤오, xiao
            HANGUL, 장, jiang zhang
            HANGUL, 쩌, ze
            HANGUL, 위안, yuan
            PINYIN, lv, lü
            """)
    void aChineseSyllableIsMeantAs(ChineseSpelling spelling, String letters, String pinyin) {
        Map<String, ChineseSyllable> syllables = ChineseSyllables.of(spelling).syllables();
        assertThat(syllables).containsKey(letters);
        ChineseSyllable syllable =
                syllables.getOrDefault(letters, ChineseSyllable.NONE).asWritten();
        assertThat(Arrays.stream(syllable.sounds()).mapToObj(ChineseSyllables::pinyin))
                .containsExactlyInAnyOrder(pinyin.split(" "));
    }

    @Test
    void anApostropheLeftOutMakesASyllableTwo() {
        ChineseSyllable peng =
                ChineseSyllables.of(ChineseSpelling.WADE_GILES).syllables().getOrDefault("peng", ChineseSyllable.NONE);
        assertThat(Arrays.stream(peng.sounds()).mapToObj(ChineseSyllables::pinyin))
                .containsExactlyInAnyOrder("beng", "peng");
        assertThat(Arrays.stream(peng.asWritten().sounds()).mapToObj(ChineseSyllables::pinyin))
                .containsExactly("beng");
    }

    @Test
    void allSyllablesOfChineseAreThere() {
        Map<String, ChineseSyllable> pinyin =
                ChineseSyllables.of(ChineseSpelling.PINYIN).syllables();
        assertThat(pinyin).hasSizeBetween(390, 415);
        assertThat(pinyin.keySet())
                .contains("zhuang", "xiong", "lue", "er", "wo", "ju", "que", "nv", "shuo", "ci", "zhei")
                .doesNotContain("bua", "fong", "ji'", "zhi'", "xo", "jong");
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(textBlock = """
            kim, 김
            il, 일
            sŏng, 성
            seong, 성
            song, 송
            song, 성
            sung, 성
            hon, 헌
            heon, 헌
            yong, 영
            yong, 용
            young, 영
            park, 박
            pak, 박
            paik, 백
            choi, 최
            choe, 최
            chung, 정
            t'ae, 태
            thaek, 택
            kwon, 권
            hui, 희
            hee, 희
            syng, 승
            duk, 덕
            """)
    void aSyllableInLatinLettersMayBe(String latin, String hangul) {
        KoreanSyllable syllable = KoreanSyllables.latin().syllables().getOrDefault(latin, KoreanSyllable.ofHangul('뷁'));
        assertThat(syllable.strained(KoreanSyllable.ofHangul(hangul.charAt(0)))).isNotNegative();
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(textBlock = """
            ким, 김
            ир, 일
            сен, 성
            сон, 성
            хен, 헌
            хон, 헌
            ен, 영
            ён, 영
            цой, 최
            нам, 남
            сын, 승
            ген, 건
            """)
    void aSyllableInCyrillicLettersMayBe(String cyrillic, String hangul) {
        KoreanSyllable syllable =
                KoreanSyllables.cyrillic().syllables().getOrDefault(cyrillic, KoreanSyllable.ofHangul('뷁'));
        assertThat(syllable.strained(KoreanSyllable.ofHangul(hangul.charAt(0)))).isNotNegative();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(textBlock = """
            il, 용
            u, 용
            kim, 금
            jong, 장
            hwa, 해
            mun, 만
            """)
    void aSyllableInLatinLettersIsNot(String latin, String hangul) {
        KoreanSyllable syllable = KoreanSyllables.latin().syllables().getOrDefault(latin, KoreanSyllable.ofHangul('뷁'));
        assertThat(syllable.strained(KoreanSyllable.ofHangul(hangul.charAt(0)))).isNegative();
    }

    @Test
    void aNameThatTellsItsVowelsIsTakenAtItsWord() {
        KoreanSyllable song = KoreanSyllables.latin().syllables().getOrDefault("song", KoreanSyllable.ofHangul('뷁'));
        KoreanSyllable open = KoreanSyllable.ofHangul('성');
        assertThat(song.strained(open)).isZero();
        assertThat(song.told().strained(open)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} is read {1}")
    @CsvSource(textBlock = """
            金日成, 김일성
            朴憲永, 박헌영
            南日, 남일
            李承晩, 리승만
            朴一禹, 박일우
            """)
    void charactersHaveTheirKoreanReadings(String characters, String hangul) {
        String read = characters
                .codePoints()
                .mapToObj(character -> String.valueOf(KoreanSyllables.reading(character)))
                .collect(Collectors.joining());
        assertThat(read).isEqualTo(hangul);
    }

    @Test
    void theSpellingsOfASoundAreTheSameInAllLanguages() {
        assertThat(Spelling.GERMAN.sound("chruschtschow")).isEqualTo(Spelling.ENGLISH.sound("khrushchev"));
        assertThat(Spelling.POLISH.sound("chruszczow")).isEqualTo(Spelling.ENGLISH.sound("khrushchev"));
        assertThat(Spelling.SCHOLARLY.sound("chruščev")).isEqualTo(Spelling.ENGLISH.sound("khrushchev"));
        assertThat(Spelling.GERMAN.sound("sacharow")).isEqualTo(Spelling.ENGLISH.sound("sakharov"));
        assertThat(Spelling.GERMAN_SOFT.sound("schukow")).isEqualTo(Spelling.ENGLISH.sound("zhukov"));
        assertThat(Spelling.ENGLISH.sound("ignatieff")).isEqualTo(Spelling.ENGLISH.sound("ignatyev"));
        assertThat(Spelling.ENGLISH.sound("yanuaryevich")).isEqualTo(Spelling.ENGLISH.sound("ianuarevich"));
    }
}
