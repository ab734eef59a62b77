package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Mao Zedong                   | mao zedong
            MAO  ZEDONG                  | mao zedong
            Mao Tse-tung                 | mao tse tung
            Mao Tsê‑tung                 | mao tse tung
            P’eng Teh-huai               | peng teh huai
            Stalin, Joseph               | stalin joseph
            V.N. Razuvaev                | v n razuvaev
            V. N. Razuvaev               | v n razuvaev
            Razuvaev V.N.                | razuvaev v n
            A.Ia. Vyshinsky              | a i vyshinsky
            Vysinskij, Andrej Ja.        | vysinskij andrej j
            Chou En-lai.                 | chou en lai
            Józef Stalin                 | jozef stalin
            Bolesław Bierut              | boleslaw bierut
            Dag Hammarskjöld             | dag hammarskjold
            Kuz'min                      | kuzmin
            O’Neill, Thomas              | oneill thomas
            Chen I                       | chen i
            E. S?ucza?ski                | e s?ucza?ski
            “Denisov”                    | denisov
            Филиппов                     | filippov
            Хрущев                       | khrushchev
            Н. В. Рощин                  | n v roshchin
            HAM ИР                       | nam ir
            毛泽东                        | mao ze dong
            毛澤東                        | mao ze dong
            김일성                        | gim il seong
            김 일성                       | gim il seong
            스탈린                        | seutallin
            Henry Cabot Lodge, Jr.       | henry cabot lodge
            Douglas MacArthur II         | douglas macarthur
            """)
    void theWordsOfANameAreInPlainLatinLetters(String name, String words) {
        assertThat(String.join(" ", NameReading.of(name).words())).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Lt. Gen. V.N. Razuvaev                                     | v n razuvaev           | Lt. Gen.
            Lieutenant General John B. Coulter                         | john b coulter         | Lieutenant General
            Lieutenant-General John B. Coulter                         | john b coulter         | Lieutenant General
            Cde. Mao Zedong                                            | mao zedong             | Cde.
            cde Mikoyan                                                | mikoyan                | cde
            Comrade STALIN, I.V.                                       | stalin i v             | Comrade
            Comr. Stalin                                               | stalin                 | Comr.
            Kirk, Admiral Alan G.                                      | kirk alan g            | Admiral
            Radford, Adm., Arthur W.                                   | radford arthur w       | Adm.
            Taylor, Gen. Maxwell D., USA                               | taylor maxwell d       | Gen.; USA
            Chen Yi, Marshal                                           | chen yi                | Marshal
            Stalin, Marshal of the Soviet Union Iosif Vissarionovich   | stalin iosif vissarionovich | Marshal of the Soviet Union
            Stalin, Generalissimo and Marshal of the Soviet Union Iosif| stalin iosif           | Generalissimo; and Marshal of the Soviet Union
            Bradley, General of the Army Omar N.                       | bradley omar n         | General of the Army
            Eden, Rt. Hon. Sir Anthony                                 | eden anthony           | Rt. Hon.; Sir
            Deputy Foreign Minister Yeh                                | yeh                    | Deputy Foreign Minister
            Soviet Ambassador Roshchin                                 | roshchin               | Soviet Ambassador
            President and Madame Rhee                                  | rhee                   | President; and Madame
            the Ambassador Kirk                                        | kirk                   | the Ambassador
            т. Сталин                                                  | stalin                 | т.
            тов. Сталин                                                | stalin                 | тов.
            Генерал-лейтенант Разуваев                                 | razuvayev              | Генерал лейтенант
            Посол Рощин                                                | roshchin               | Посол
            Ambasador Stanisław Kiryluk                                | stanislaw kiryluk      | Ambasador
            tow. Bierut                                                | bierut                 | tow.
            Ministerpräsident Otto Grotewohl                           | otto grotewohl         | Ministerpräsident
            毛泽东主席                                                   | mao ze dong            | 主席
            김일성 장군                                                   | gim il seong           | 장군
            """)
    void ranksAndTitlesAreTakenAway(String name, String words, String titles) {
        NameReading reading = NameReading.of(name);
        assertThat(String.join(" ", reading.words())).isEqualTo(words);
        assertThat(String.join("; ", reading.titles())).isEqualTo(titles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marshall, George C.",
                "Pan Hannian",
                "Sen Katayama",
                "St. Skrzeszewski",
                "Dean Acheson",
                "Major, John",
                "Т. Ф. Штыков",
                "General"
            })
    void whatOnlyLooksLikeATitleStays(String name) {
        boolean titleAlone = name.equals("General");
        assertThat(NameReading.of(name).titles()).hasSize(titleAlone ? 1 : 0);
        assertThat(NameReading.of(name).words().isEmpty()).isEqualTo(titleAlone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "...", "Premier", "Marshal of the Soviet Union", "\uD800", "\u0301", "--", "[]", "'"})
    void aTextWithoutANameHasNoWords(String text) {
        assertThat(NameReading.of(text).words()).isEmpty();
        assertThat(NameReading.of(text).keys()).isEmpty();
        assertThat(NameReading.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Chruscev|Chruschtschow|Chruszczow|Khrushchev|Хрущев|Хрущёв|Chruščev|흐루쇼프",
                "Stalin|Сталин|스탈린|Сталина",
                "Zakharov|Sacharov|Sacharow|Захаров|Zacharow",
                "Kuznetsov|Kusnecov|Kusnezow|Kuzniecow|Кузнецов",
                "Vyshinsky|Vysinskij|Wyschinski|Вышинский|Vyshinskii",
                "Yeltsin|Jelzin|Ельцин|Eltsin",
                "Zhou Enlai|Chou En-lai|周恩来|周恩來|Чжоу Эньлай|Czou En-laj|Tschou Enlai|저우언라이",
                "Peng Dehuai|P'eng Te-huai|Peng Teh-huai|彭德怀|Пэн Дэхуай|펑더화이",
                "Pak Hon-yong|Pak Heon-yeong|Bak Heon-yeong|박헌영|Пак Хен Ен|Пак Хон Ён|朴憲永",
                "Kim Il Sung|Kim Ir Sen|Ким Ир Сен|김일성|Kim Il-sŏng|金日成",
            })
    void everySpellingOfANameSharesAKey(String spellings) {
        String[] names = spellings.split("\\|");
        Set<String> shared = new HashSet<>(NameReading.of(names[0]).keys());
        for (String name : names) {
            Set<String> both = new HashSet<>(NameReading.of(name).keys());
            both.retainAll(shared);
            assertThat(both).as(name + " and " + names[0]).isNotEmpty();
        }
    }

    @Test
    void keysTellDifferentNamesApart() {
        List<String> surnames = List.of(
                "Stalin",
                "Molotov",
                "Malenkov",
                "Beria",
                "Mikoyan",
                "Kaganovich",
                "Bulganin",
                "Voroshilov",
                "Vasilevsky");
        for (String one : surnames) {
            for (String other : surnames) {
                Set<String> shared = new HashSet<>(NameReading.of(one).keys());
                shared.retainAll(NameReading.of(other).keys());
                assertThat(shared.isEmpty()).as(one + " and " + other).isEqualTo(!one.equals(other));
            }
        }
    }

    @Test
    void aNameHasFewKeys() {
        for (String name : List.of(
                "Nikita Sergeevich Khrushchev", "Zhou Enlai", "Chou En-lai", "Kim Il Sung", "Пак Хен Ен", "Stalin")) {
            assertThat(NameReading.of(name).keys()).as(name).hasSizeLessThan(40);
        }
    }

    @Test
    void initialsAreNoKeys() {
        assertThat(NameReading.of("V. N. Razuvaev").keys())
                .isEqualTo(NameReading.of("Razuvaev").keys());
    }
}
