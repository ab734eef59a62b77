package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNamesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mao Zedong                               | Mao Zedong
            Stalin, Joseph                           | Stalin, Joseph
            Filippov [Stalin]                        | Filippov; Stalin
            Cde. Filippov (Stalin)                   | Cde. Filippov; Stalin
            FENG XI [FYN SI; Stalin]                 | FENG XI; FYN SI; Stalin
            Fyn-Si [Stalin]                          | Fyn-Si; Stalin
            Matveyev (Razuvayev V.N.)                | Matveyev; Razuvayev V.N.
            Chanfu (Bulganin)                        | Chanfu; Bulganin
            Krasovsky (Stepan Krasovsky)             | Krasovsky; Stepan Krasovsky
            Kim Gu (Kim Koo)                         | Kim Gu; Kim Koo
            Jiang Jieshi (Chiang Kai-shek)           | Jiang Jieshi; Chiang Kai-shek
            Pak Chong-hui (Pak Chung-hui, Park Chung Hee) | Pak Chong-hui; Pak Chung-hui; Park Chung Hee
            Chang, Myon, (John Myun Chang)           | Chang, Myon; John Myun Chang
            Mao Zedong (毛泽东)                       | Mao Zedong; 毛泽东
            "Denisov"                                | Denisov
            Stalin "Filippov"                        | Stalin; Filippov
            Сталин «Филиппов»                        | Сталин; Филиппов
            Chai Chengwen (formerly Chai Junwu)      | Chai Chengwen; Chai Junwu
            Filippov (alias Stalin)                  | Filippov; Stalin
            Filippov [Stalin                         | Filippov; Stalin
            """)
    void aTextGivesAllNamesInIt(String text, String names) {
        assertThat(String.join("; ", WrittenNames.of(text))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Kim [Il Sung]                   | Kim Il Sung
            Premier Kim [Il Sung]           | Premier Kim Il Sung
            Gao [Gang]                      | Gao Gang
            Chai [Junwu]                    | Chai Junwu
            Pak [Heon-yeong]                | Pak Heon-yeong
            Ambassador Ni [Zhiliang]        | Ambassador Ni Zhiliang
            Chairman Mao [Zedong]           | Chairman Mao Zedong
            Chairman [Mao Zedong]           | Mao Zedong
            Comrade [Liu] Shaoqi            | Comrade Liu Shaoqi
            Kim [Kim Il Sung]               | Kim; Kim Il Sung
            Chiang [Jiang Jieshi]           | Chiang; Jiang Jieshi
            Chou (Zhou)                     | Chou; Zhou
            """)
    void anEditorMaySupplyAPartOfTheName(String text, String names) {
        assertThat(String.join("; ", WrittenNames.of(text))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Park (Pak) Chung-hee                    | Park Chung-hee; Pak Chung-hee
            Chiao (Ch’iao) Kuan-hua (Qiao Guanhua)  | Chiao Kuan-hua; Ch’iao Kuan-hua; Qiao Guanhua
            Pearson, Lester B. (Mike)               | Pearson, Lester B.; Pearson, Mike
            Bohlen, Charles E., (“Chip,”)           | Bohlen, Charles E.; Bohlen, Chip
            """)
    void aWordMayBeSpelledTwice(String text, String names) {
        assertThat(String.join("; ", WrittenNames.of(text))).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Kim Il (DPRK premier)                     | Kim Il
            Ridgway, General Matthew B. (ret.)        | Ridgway, General Matthew B.
            Taylor, Gen. Maxwell D. (USA)             | Taylor, Gen. Maxwell D.
            Charles E. Wilson (Secretary of Defense)  | Charles E. Wilson
            Mao Zedong (1893-1976)                    | Mao Zedong
            President of the Republic of Korea (Rhee) | Rhee
            Lodge, Henry Cabot [Jr.]                  | Lodge, Henry Cabot, Jr.
            Mao Zedong and Others                     | Mao Zedong
            """)
    void notesAndTitlesAreNoNames(String text, String names) {
        assertThat(String.join("; ", WrittenNames.of(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "()", "[Premier]", "President", "\"", "(("})
    void aTextWithoutANameGivesNone(String text) {
        assertThat(WrittenNames.of(text)).isEmpty();
    }
}
