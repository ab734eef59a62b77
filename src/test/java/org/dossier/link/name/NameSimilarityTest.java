package org.dossier.link.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSimilarityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peng Dehuai|P'eng Teh-huai|P’eng Te-huai|Peng Te-huai|彭德怀|彭德懷|Пэн Дэхуай|펑더화이|Péng Déhuái|Peng, Dehuai",
                "Zhou Enlai|Chou En-lai|周恩来|周恩來|Чжоу Эньлай|Czou En-laj|Tschou En-lai|저우언라이|Zhou, Enlai",
                "Mao Zedong|Mao Tse-tung|Mao Tsê-tung|毛泽东|毛澤東|Мао Цзэдун|Мао Цзэ-дун|마오쩌둥|Máo Zédōng|Cde. Mao Zedong",
                "Liu Shaoqi|Liu Shao-ch'i|Liu Szao-ci|刘少奇|Лю Шаоци|류사오치|Comrade Liu Shaoqi",
                "Qiao Guanhua|Ch'iao Kuan-hua|喬冠華|Цяо Гуаньхуа|차오관화|Qiao, Guanhua",
                "Chiang Kai-shek|Chiang Kai-Shek, Generalissimo|Chiang, Kai-shek",
                "Jiang Jieshi|蒋介石|장제스|Цзян Цзеши",
                "Nie Rongzhen|Не Жунчжэнь|네룽전|聂荣臻|Nieh Jung-chen",
                "Chen Yi|Ch'en I|Ch’en Yi|Chen I|陈毅|Чэнь И",
                "Feng Xi|Fyn Si|Fyn-Si|FENG XI",
                "Zhang Hanfu|Chang Han-fu|Чжан Ханьфу|章汉夫",
                "Kim Il Sung|Kim Ir Sen|Ким Ир Сен|김일성|Kim Il-sŏng|Kim Il-sung|Kim, Il-Sung|Kim Ilsung|金日成|Gim Il-seong",
                "Pak Hon-yong|Pak Hen En|Pak Heon-yeong|Bak Heon-yeong|Pak Hŏnyŏng|박헌영|Пак Хен Ен|Пак Хон Ён|Pak Hon Yong|朴憲永|朴宪永",
                "Nam Il|Nam Ir|Нам Ир|HAM ИР|남일|南日|Gen. Nam Il|Nam, Il",
                "Syngman Rhee|Rhee, Syngman|Li Syn Man|이승만|Ли Сын Ман|President Syngman Rhee",
                "Pak Il-u|Pak Il U|Pak, Il-u|朴一禹|박일우|Пак Ир У",
                "Kim Tu Bong|Kim Du-bong|Kim Tu-bong|김두봉|Ким Ду Бон",
                "Byeon Yeong-tae|Pyun Yung Tai|변영태|Pyŏn Yŏng-t'ae",
                "Paik Too Jin|Paek Tu-jin|백두진|Paik Tu Chin",
                "Won-il Son|Sohn Won Il|손원일|Son Wŏnil",
                "Ahn Ho Sang|안호상|An Ho-sang",
                "Deng Xiaoping|Teng Siao-ping|Teng Hsiao-p'ing|邓小平",
                "Chung Il-kwon|Chong Il-kwon|정일권|Jeong Il-gwon|Il Kwon Chung",
                "Choe Yong-gon|Choi Yong-kun|최용건|Цой Ен Ген",
                "Ri Gon Yong|Ri Geon-yeong|Yi Kŏn-yŏng",
                "Jeong Jun-taek|Jong Jun Thaek|정준택",
                "Khrushchev|Chruscev|Chruschtschow|Chruszczow|Хрущев|Хрущёв|Chruščëv",
                "Nikita Khrushchev|Chruscev, Nikita|Никита Хрущев|Khrushchev, Nikita",
                "Zakharov|Sacharov|Sacharow|Захаров",
                "Kuznetsov|Kusnecov|Kuzniecow|Кузнецов|Kusnezow",
                "Vyshinsky|Vysinskij|Wyschinski|Вышинский|Vyshinskii|Vyshinski|Vyshinskyy|Vyshinskiy",
                "Joseph Stalin|Josef Stalin|Józef Stalin|Иосиф Сталин|Stalin, Joseph|Iosif Stalin|Cde. Joseph Stalin",
                "Georgy Malenkov|Malenkov, Georgii|Георгий Маленков|Georgij Malenkov|Malenkow, Georgi",
                "Lavrentiy Beria|Berija, Lavrentij|Beriya, Lavrentiy|Лаврентий Берия",
                "Tsarapkin, Semen|Zarapkin, Semen|Царапкин, Семён|Semyon Tsarapkin",
                "Shtykov|Schtykow|Sztykow|Штыков|Štykov|Stykov",
                "Razuvaev|Razuvayev|Rasuwajew|Разуваев|Razuvajev",
                "Ignatiev|Ignatyev|Ignatieff|Игнатьев|Ignat'ev",
                "Yakov Malik|Jacob Malik|Яков Малик|Malik, Yakov",
                "V.M. Molotov|Molotov V.M.|Molotov, V. M.|В. М. Молотов|Cde. V. M. MOLOTOV",
                "James A. Van Fleet|Van Fleet, James A.|Van Fleet, General James A.",
                "Julius Katz-Suchy|Katz-Suchy, Julius",
                "Henry Cabot Lodge, Jr.|Lodge, Henry Cabot, Jr.",
                "안드레이 그로미코|Andrei Gromyko|Gromyko, Andrei",
                "자와할랄 네루|Nehru, Jawaharlal|Jawaharlal Nehru",
                "앤서니 이든|Eden, Anthony",
                "마크 웨인 클라크|Clark, Mark Wayne",
                "G. K. Zhukov|Zhukov, Georgii Konstantinovich|Г. К. Жуков",
                "Józef Cyrankiewicz|Юзеф Циранкевич|Cyrankiewicz, Jozef",
                "Douglas MacArthur|Дуглас Макартур|더글러스 맥아더",
            })
    void spellingsOfOneNameAreNearlyEqual(String spellings) {
        String[] names = spellings.split("\\|");
        for (String one : names) {
            for (String other : names) {
                NameSimilarity similarity = similarity(one, other);
                assertThat(similarity.value())
                        .as(one + " and " + other + ": " + similarity)
                        .isGreaterThanOrEqualTo(0.84);
            }
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Kim Il Sung          | Kim Il
            김일성                | 김일
            Ким Ир Сен           | Ким Ир
            Pak Il-u             | Pak Il-yong
            Pak Il-u             | Pak Hon-yong
            Kim Jong-il          | Kim Jong-un
            Kim Il Sung          | Kim Tu Bong
            Kim Chaek            | Kim Ku
            Nam Il               | Mun Il
            Li Kenong            | Li Fuchun
            Li Kenong            | Лю Шаоци
            Zhang Wentian        | Zhang Hanfu
            Zhang Wentian        | Zhang Wenjian
            Xinjiang             | Xinyang
            Lanzhou              | Lianzhou
            Changzhou            | Hangzhou
            Jishui               | Yishui
            Shaanxi              | Shanxi
            Pyonggang            | Pyongyang
            Yonghung             | Yonggung
            Brown, Clarence J.   | Brown, James
            Yuri Fedotov         | Yuri Fedorov
            안드레이 그로미코      | Andrei Grechko
            앤서니 이든           | Anthony Wood
            Sam Papich           | Sam P. Gilstrap
            Harry Walters        | Harry J. Watters
            White, Robert        | White, Ivan B.
            Dorman, John R.      | Dorman, Park
            Chen Yi              | Chen Yun
            Chen Yi              | Cheng Yi
            Deng Hua             | Deng Xiaoping
            Zhou Enlai           | Zhu Enlai
            Peng Dehuai          | Peng Zhen
            毛泽东                | 毛岸英
            Razuvaev             | Razumov
            Zakharov             | Zhukov
            Belov                | Serov
            Andrei Gromyko       | Anatoly Gromyko
            Gromyko, Andrei M.   | Gromyko, Andrei Andreevich
            V.N. Razuvaev        | V.V. Razuvaev
            V.N. Razuvaev        | Ivan Razuvaev
            N.V. Roshchin        | Alexei Roshchin
            Nikolai Roshchin     | Nikolai Fedorenko
            Andrei Vyshinsky     | Stefan Wyszyński
            Charles E. Wilson    | Charles Wilson Peale
            Joseph Stalin        | Joseph Grew
            Mark Clark           | Mark Kramer
            John Foster Dulles   | Allen Dulles
            Kim Philby           | Kim Il Sung
            Mao Zedong           | Mao
            """)
    void differentNamesStayApart(String one, String other) {
        NameSimilarity similarity = similarity(one, other);
        assertThat(similarity.value()).as(similarity.toString()).isLessThanOrEqualTo(0.7);
        if (!other.equals("Mao")) {
            assertThat(similarity.value()).as(similarity.toString()).isLessThanOrEqualTo(0.55);
        }
    }

    @Test
    void twoMenOfASurnameThatSoundsTheSameAreNotFullyTheSame() {
        assertThat(similarity("Wyszyński", "Vyshinsky").value()).isBetween(0.5, 0.92);
        assertThat(similarity("Wyszyński", "Wyszyński").value()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Stalin         | Joseph Stalin
            Stalin         | Stalin, Iosif Vissarionovich
            Cde. Molotov   | V. M. Molotov
            Razuvaev       | Lt. Gen. V.N. Razuvaev
            Сталин         | Joseph Stalin
            Zhou           | Chou En-lai
            Kim            | 김일성
            Rhee           | Syngman Rhee
            Peng           | Peng Dehuai
            """)
    void aSurnameAloneIsWellBelowAFullName(String surname, String name) {
        NameSimilarity similarity = similarity(surname, name);
        assertThat(similarity.value()).as(similarity.toString()).isBetween(0.5, 0.75);
        assertThat(similarity.reason()).contains("surname only");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            I.V. Stalin       | Iosif Vissarionovich Stalin
            Stalin I.V.       | Stalin, Iosif Vissarionovich
            I.V. Stalin       | Joseph Vissarionovich Stalin
            A. Gromyko        | Andrei Gromyko
            A. Gromyko        | Громыко, Андрей Андреевич
            V.N. Razuvaev     | Разуваев Владимир Николаевич
            A.Ia. Vyshinsky   | Andrei Yanuaryevich Vyshinsky
            Kim I.S.          | Kim Il Sung
            Kim I.S.          | Ким Ир Сен
            N. V. Roshchin    | Nikolai Roshchin
            St. Kiryluk       | Stanisław Kiryluk
            """)
    void initialsThatAgreeAreBetweenASurnameAndAName(String initials, String name) {
        NameSimilarity similarity = similarity(initials, name);
        assertThat(similarity.value()).as(similarity.toString()).isBetween(0.75, 0.93);
        assertThat(similarity.reason()).contains("initial");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Nikita Khrushchev     | Khrushchev, Nikita Sergeevich   | 0.9
            Nikita S. Khrushchev  | Khrushchev, Nikita Sergeevich   | 0.9
            C. Turner Joy         | Charles Turner Joy              | 0.9
            Dean Rusk             | Rusk, David Dean                | 0.9
            Yakov Malik           | Malik, Yakov Alexandrovich      | 0.9
            Vyshinky              | Vyshinsky                       | 0.8
            Shtytkov              | Shtykov                         | 0.8
            Krushchev             | Khrushchev                      | 0.8
            Roschin               | Roshchin                        | 0.8
            Flippov               | Filippov                        | 0.8
            E. S?ucza?ski         | E. Słuczański                   | 0.8
            Joseph Stalin         | Stalin Joseph                   | 0.9
            Chan-Fu               | Chanfu                          | 0.9
            """)
    void whatIsMissingOrSpelledWrongTakesALittle(String one, String other, double least) {
        NameSimilarity similarity = similarity(one, other);
        assertThat(similarity.value()).as(similarity.toString()).isBetween(least, 0.99);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Douglas MacArthur      | Douglas MacArthur II       | 0.95
            Douglas MacArthur II   | Douglas MacArthur III      | 0.6
            Henry Cabot Lodge, Jr. | Henry Cabot Lodge          | 0.95
            """)
    void fatherAndSonAreNotTheSame(String one, String other, double below) {
        assertThat(similarity(one, other).value()).isBetween(0.3, below);
        assertThat(similarity("Douglas MacArthur II", "MacArthur, Douglas, 2nd").value())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Stalin            | STALIN          | the same words
            Zhou Enlai        | Chou En-lai     | Wade-Giles "Chou En-lai" and Pinyin "Zhou Enlai" are the same in Chinese
            Пэн Дэхуай        | Peng Dehuai     | Pinyin "Peng Dehuai" and Russian "Пэн Дэхуай" are the same in Chinese
            Pak Heon-yeong    | 박헌영           | Revised Romanization "Pak Heon-yeong" and Hangul "박헌영" are the same in Korean
            Chruschtschow     | Khrushchev      | German "Chruschtschow" and English "Khrushchev" sound the same
            Joseph Stalin     | Joseph Grew     | the surnames "Grew" and "Stalin" differ
            Stalin            | Joseph Stalin   | the same surname, surname only
            Joseph Stalin     | Iosif Stalin    | the same surname, "Iosif" and "Joseph" are one given name
            V.N. Razuvaev     | V.V. Razuvaev   | the same surname, but "V. N." and "V. V." differ
            Vyshinky          | Vyshinsky       | "Vyshinky" differs from "Vyshinsky" in one letter
            Premier           | Stalin          | no words to compare
            """)
    void theReasonNamesWhatAgreed(String one, String other, String reason) {
        assertThat(similarity(one, other).reason()).isEqualTo(reason);
        assertThat(similarity(other, one).reason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            스탈린          | Stalin             | 0.85 | 0.95
            이오시프 스탈린  | Joseph Stalin      | 0.85 | 0.95
            니키타 흐루쇼프  | Nikita Khrushchev  | 0.85 | 0.95
            니콜라이 불가닌  | Nikolai Bulganin   | 0.85 | 0.98
            게오르기 말렌코프 | Georgy Malenkov    | 0.85 | 0.95
            마셜            | Marshall           | 0.75 | 0.95
            조선            | John J. Muccio     | 0    | 0.5
            이천            | Chen Yi            | 0    | 0.5
            """)
    void aForeignNameInHangulIsFoundByEar(String hangul, String name, double least, double most) {
        NameSimilarity similarity = similarity(hangul, name);
        assertThat(similarity.value()).as(similarity.toString()).isBetween(least, most);
        assertThat(similarity(hangul, "Vyacheslav Molotov").value()).isLessThan(0.3);
    }

    @Test
    void charactersTellNamesOfOneSoundApart() {
        assertThat(similarity("张伟", "章伟").value()).isBetween(0.7, 0.9);
        assertThat(similarity("張偉", "张伟").value()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void aSimilarityIsFromZeroToOne(double value) {
        assertThatThrownBy(() -> new NameSimilarity(value, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(value));
    }

    private static NameSimilarity similarity(String one, String other) {
        return NameSimilarity.of(NameReading.of(one), NameReading.of(other));
    }
}
