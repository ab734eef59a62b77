package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Known;
import org.dossier.mapping.TitleReading.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleParserTest {
    private static final Set<String> PERSONS = Set.of(
            "Mao Zedong",
            "Stalin",
            "Kim Il Sung",
            "Gromyko",
            "Malik",
            "Klement Gottwald",
            "Peng Dehuai",
            "Tunkin",
            "V.V. Kuznetsov",
            "V.M. Molotov",
            "Pak Heon-yeong");
    private static final Set<String> OTHER_ACTORS =
            Set.of("Soviet Ambassador in Beijing", "Central Military Commission");
    private static final Set<String> PLACES = Set.of("Beijing", "Pyongyang");

    private static TitleReading read(String title) {
        return new TitleParser(new Known() {
                    @Override
                    public boolean isPerson(String name) {
                        return PERSONS.contains(name);
                    }

                    @Override
                    public boolean isActor(String name) {
                        return PERSONS.contains(name) || OTHER_ACTORS.contains(name);
                    }

                    @Override
                    public boolean isPlace(String name) {
                        return PLACES.contains(name);
                    }
                })
                .read(title);
    }

    private static String names(List<Party> parties) {
        return String.join(" | ", parties.stream().map(Party::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ciphered Telegram No. 21405, Mao Zedong to Cde. Filippov [Stalin]; Mao Zedong; Cde. Filippov [Stalin]
            Telegram from Zhou Enlai to Chai Junwu, Peng Dehuai, and Gao Gang; Zhou Enlai; Chai Junwu | Peng Dehuai | Gao Gang
            Cable, Shtykov to Cde. A.A. Gromyko; Shtykov; Cde. A.A. Gromyko
            Telegram from Gromyko to Tunkin at the Soviet Embassy in Pyongyang; Gromyko; Tunkin
            Letter, General Maxwell D. Taylor to President Syngman Rhee; General Maxwell D. Taylor; President Syngman Rhee
            Draft Reply to Mao Zedong's Telegram from Stalin via Molotov; Stalin; Mao Zedong
            Telegram to Mao Zedong from Nie Rongzhen concerning the Repatriation of Soldiers; Nie Rongzhen; Mao Zedong
            Telegram Shtykov to Vyshinsky on a Luncheon at the Ministry; Shtykov; Vyshinsky
            Ciphered Telegram No. 3410, Filippov [Stalin] to Krasovsky, for Cde. Mao Zedong; Filippov [Stalin]; Krasovsky | Mao Zedong
            Telegram of the Soviet Chargé to the PRC to the Chairman of the USSR Council of Ministers; Soviet Chargé to the PRC; Chairman of the USSR Council of Ministers
            Telegram to V.M. Molotov from Beijing from the USSR Ambassador to the PRC, V.V. Kuznetsov; V.V. Kuznetsov; V.M. Molotov
            Cable, Central Military Commission to Lin Biao and Xiao Ke; Central Military Commission; Lin Biao | Xiao Ke
            Memorandum from L.P. Beria to G.M. Malenkov and to the Presidium of the CC CPSU; L.P. Beria; G.M. Malenkov | Presidium of the CC CPSU
            Letter, K. S. Thimayya, the Chairman of NNRC, to the Commander in Chief, United Nations Command; K. S. Thimayya; Commander in Chief, United Nations Command
            Telegram from DPRK leader Kim Il Sung and South Korean Communist Leader Pak Heon-yeong to Stalin (via Shtykov); Kim Il Sung | Pak Heon-yeong; Stalin
            Letter from the Ministry of Information and Propaganda to Stalin; Ministry of Information and Propaganda; Stalin
            Letter, General William K. Harrison, Jr. to Stalin; General William K. Harrison, Jr.; Stalin
            Cable, 8th Directorate to Cdes. Shtykov and Vasil'yev; 8th Directorate; Shtykov | Vasil'yev
            Letter from the Commission on Korea to Stalin; Commission on Korea; Stalin
            Telegram from Zhou Enlai to Mao Zedong and Others, Regarding the Situation; Zhou Enlai; Mao Zedong
            Gromyko to Malik, attaching draft telegram to Razuvaev; Gromyko; Malik
            Malik, 'On the Question of a United Government in Korea'; Malik; ''
            Cable from Nie Rongzhen, 'Report on American Invaders to Our Action'; Nie Rongzhen; ''
            Note form the Embassy of the Polish Republic in Korea; Embassy of the Polish Republic in Korea; ''
            """)
    void theTitleTellsWhoSentItToWhom(String title, String senders, String recipients) {
        TitleReading reading = read(title);
        assertThat(names(reading.senders())).isEqualTo(senders);
        assertThat(names(reading.recipients())).isEqualTo(recipients);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report on the Situation in Korea to the End of 1950",
                "Report on the War and Political Situation in Korea",
                "On the Return of Korean Nationals to North Korea",
                "Freedom to Non-Repatriated Prisoners of War",
                "Politburo Decision to Confirm the Following Directive to the Soviet Ambassador in Korea",
                "Chinese-North Korean Agreement Regarding Technical Personnel Working in North Korea",
                "Current Capabilities of the Northern Korean Regime",
                "Cover Sheet for Issue II considered by the CPSU Presidium at its Session on 24 April 1953",
                "Letters to the Editor",
                "Letter of Intent",
                "Memorandum of Understanding between China and Korea",
                "Report of the Situation in Korea",
                "Order to Attack Kaesong",
                "Directive to Cease Fire",
                "Telegram from 5 May 1951",
                "Letter to Whom It May Concern",
                "Talk Show Transcript",
                "Talks at Panmunjom",
                "Conversation Notes",
                "Note on the Transition from War to Peace",
                "Протокол беседы",
                "毛泽东致斯大林的电报",
                ""
            })
    void otherTitlesTellNothing(String title) {
        assertThat(read(title)).isEqualTo(TitleReading.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ciphered Telegram No. 21405, Mao Zedong to Stalin; 21405
            Cable Telegram no. 59363 from Kovalev to Stalin; 59363
            Ciphered Telegram, Special No. 1821 from Beijing; 1821
            Report No. 3 of the Embassy of Poland; ''
            Report of the Romanian Dispensary No. 2, Hospital No. 39 in Korea, to Stalin; ''
            """)
    void aMessageHasItsNumber(String title, String number) {
        assertThat(read(title).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ciphered telegram, Filippov (Stalin) to Zhou Enlai or Mao Zedong (via Roshchin); Roshchin
            Telegram from Stalin to Kim Il Sung, via Shtykov; Shtykov
            Draft Reply to Mao Zedong's Telegram from Stalin via Molotov; Molotov
            """)
    void viaNamesTheCarrier(String title, String carrier) {
        assertThat(names(read(title).carriers())).isEqualTo(carrier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ciphered Telegram No. 21334 from Beijing, Mao Zedong to Stalin; Beijing; ''
            Ciphered Telegram from Roshchin in Beijing to Stalin; Beijing; ''
            Telegram from Gromyko to Tunkin at the Soviet Embassy in Pyongyang; ''; Pyongyang
            Telegram from V.M. Molotov to Soviet Ambassador in Beijing; ''; ''
            """)
    void aPlaceIsWhereAMessageCameFromOrWentTo(String title, String from, String to) {
        assertThat(read(title).sentFrom()).isEqualTo(from);
        assertThat(read(title).receivedAt()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Memorandum of Conversation, between Soviet Premier Georgy M. Malenkov and Zhou Enlai; Soviet Premier Georgy M. Malenkov | Zhou Enlai
            Record of a Conversation between Stalin, Kim Il Sung, Zhou Enlai, and Peng Dehuai; Stalin | Kim Il Sung | Zhou Enlai | Peng Dehuai
            Record of Molotov's Conversation with US Ambassador Bohlen; Molotov | US Ambassador Bohlen
            Minutes of Conversation between I.V. Stalin and Zhou Enlai; I.V. Stalin | Zhou Enlai
            Memorandum of Conversation, Soviet Ambassador N. V. Roshchin with Liu Shaoqi; Soviet Ambassador N. V. Roshchin | Liu Shaoqi
            Summary Record of the Conference held between President Rhee and Secretary Dulles (First Session); President Rhee | Secretary Dulles
            Notes of the Conversation between Stalin and a Delegation from the Republic headed by Kim Il Sung; Stalin | Kim Il Sung
            """)
    void thoseWhoTalkedAreNeitherSendersNorRecipients(String title, String interlocutors) {
        TitleReading reading = read(title);
        assertThat(names(reading.interlocutors())).isEqualTo(interlocutors);
        assertThat(reading.senders()).isEmpty();
        assertThat(reading.recipients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Telegram from Shtykov to Stalin, transmitting letter from Kim Il Sung to Stalin; letter; ''; Kim Il Sung; Stalin
            Telegram from Shtykov to Fyn-Si, Transmitting a Letter to Stalin from Kim Il Sung; letter; ''; Kim Il Sung; Stalin
            Telegram, Gromyko to Stalin, Transmitting Letter from Kim Il Sung; letter; ''; Kim Il Sung; ''
            Letter from Filipov to Soviet Ambassador in Prague, conveying message to CSSR leader Klement Gottwald; message; ''; ''; Klement Gottwald
            Telegram from Mao Zedong to Stalin, Transmitting Li Kenong's Telegram in Mao's Name; telegram; ''; Li Kenong; Mao Zedong
            Telegram from Gromyko to Poskrebyshev, Relaying a Letter from Kim Il Sung in Stalin's Name; letter; ''; Kim Il Sung; Stalin
            Telegram from Mao Zedong to Stalin, Conveying the 19 January 1951 Telegram from Peng Dehuai to Mao Zedong regarding Meetings; telegram; 1951-01-19; Peng Dehuai; Mao Zedong
            CC Politburo decision with approved message from Stalin to Mao Zedong; message; ''; Stalin; Mao Zedong
            """)
    void whatATelegramForwardsIsADocument(String title, String kind, String date, String senders, String recipients) {
        List<Enclosure> enclosures = read(title).enclosures();
        assertThat(enclosures).hasSize(1);
        Enclosure enclosure = enclosures.get(0);
        assertThat(enclosure.kind()).isEqualTo(kind);
        assertThat(enclosure.date()).isEqualTo(date);
        assertThat(names(enclosure.senders())).isEqualTo(senders);
        assertThat(names(enclosure.recipients())).isEqualTo(recipients);
    }

    @Test
    void aTelegramMayForwardTwo() {
        assertThat(
                        read("Telegram No. 21646 from Mao Zedong to Stalin conveying 15 July 1952 telegram from Mao to Kim Il"
                                        + " Sung and 16 July 1952 reply from Kim to Mao")
                                .enclosures())
                .containsExactly(
                        new Enclosure(
                                "15 July 1952 telegram from Mao to Kim Il Sung",
                                "telegram",
                                "1952-07-15",
                                List.of(new Party("Mao", "Mao Zedong")),
                                List.of(new Party("Kim Il Sung", "Kim Il Sung"))),
                        new Enclosure(
                                "16 July 1952 reply from Kim to Mao",
                                "reply",
                                "1952-07-16",
                                List.of(new Party("Kim", "Kim Il Sung")),
                                List.of(new Party("Mao", "Mao Zedong"))));
    }

    @Test
    void theWordsOfTheTitleAreKeptBesideTheNameTheyHold() {
        assertThat(read("Telegram from DPRK leader Kim Il Sung to Stalin").senders())
                .containsExactly(new Party("DPRK leader Kim Il Sung", "Kim Il Sung"));
    }

    @Test
    void aSurnameAfterAnotherGivenNameIsNotTakenForTheOneThatIsKnown() {
        assertThat(names(read("Letter, Ivan Malik to Stalin").senders())).isEqualTo("Ivan Malik");
        assertThat(names(read("Letter, Soviet Ambassador Malik to Stalin").senders()))
                .isEqualTo("Malik");
    }

    @Test
    void aTranslationHasAnOriginal() {
        TitleReading reading = read("Letter, Syngman Rhee to Dr. Robert T. Oliver [Soviet Translation]");
        assertThat(reading.original()).isEqualTo("Letter, Syngman Rhee to Dr. Robert T. Oliver");
        assertThat(names(reading.recipients())).isEqualTo("Dr. Robert T. Oliver");
    }

    @Test
    void aTitleBuiltToTakeForeverDoesNot() {
        String words = "Telegram from " + "a ".repeat(150) + ", ".repeat(150) + "'s ".repeat(60) + "(".repeat(100);
        assertThat(words.length()).isLessThan(1000);
        assertThat(read(words).recipients()).isEmpty();
        assertThat(read("x".repeat(60_000))).isEqualTo(TitleReading.NOTHING);
    }
}
