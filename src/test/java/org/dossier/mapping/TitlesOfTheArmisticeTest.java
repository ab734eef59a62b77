package org.dossier.mapping;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dossier.mapping.TitleReading.Enclosure;
import org.dossier.mapping.TitleReading.Party;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reader of titles held against the records that name senders and recipients: what it would have concluded had they not.
 * Catalogues list the author of an enclosed letter among the senders of the telegram around it, so a name that the title
 * gives to what is enclosed counts as found.
 */
class TitlesOfTheArmisticeTest {
    private static final RecordIndex INDEX = new RecordIndex();
    private static final List<Document> DOCUMENTS = new ArrayList<>();

    private static final String DECISION =
            "a decision, protocol or resolution is passed, not sent; the record lists who passed it";
    private static final String STATEMENT = "a statement is made, not sent";
    private static final String REPORT_SERIES =
            "the body stands before the number of a report series, with no word of direction";

    /** Titles that do not tell a sender whom the record names, and why. */
    private static final Map<String, String> SENDER_NOT_TOLD = new TreeMap<>(Map.ofEntries(
            entry("CPSU Central Committee Decision", DECISION),
            entry(
                    "CPSU Politburo Decision Along with Proposals from the Ministry of Foreign Affairs and the Ministry of Foreign"
                            + " Trade",
                    DECISION),
            entry("CPSU Politburo Decision on the Secret Archives of the Syngman Rhee Government", DECISION),
            entry("CPSU Politburo Decision to Adopt the Attached Draft Response", DECISION),
            entry("Central Intelligence Group, ORE 5/1, 'The Situation in Korea'", REPORT_SERIES),
            entry(
                    "Draft Agreement by the Party Central Committee on Establishing a Sino-North Korea Joint Headquarters",
                    DECISION),
            entry(
                    "Minutes of Discussion at the 150th Meeting of the National Security Council, 18 June 1953",
                    DECISION),
            entry(
                    "National Security Council Report, NSC 157/1, 'US Objective with Respect to Korea Following an Armistice'",
                    REPORT_SERIES),
            entry(
                    "National Security Council Report, NSC 8/1, 'The Position of the United States with Respect to Korea'",
                    REPORT_SERIES),
            entry(
                    "National Security Council Report, NSC 8/2, \"Position of the United States with Respect to Korea\"",
                    REPORT_SERIES),
            entry("Politburo Decision to Confirm the Following Directive to the Soviet Ambassador in Korea", DECISION),
            entry(
                    "Protocol No 6 of the Meeting of the Presidium of the CC CPSU about the MVD Note on the Results of the"
                            + " Investigations into the Reports of Former Advisers to the Ministry of State Security and DPRK Ministry"
                            + " of Foreign Affairs, Cdes. Glukhov and Smirnov",
                    DECISION),
            entry(
                    "Resolution of the Presidium of the USSR Council of Ministers about Letters to the Ambassador of the USSR in"
                            + " the PRC, V.V. Kuznetsov and to the Charge d’Affaires for the USSR in the DPRK, S.P. Suzdalev",
                    DECISION),
            entry(
                    "Resolution, USSR Council of Ministers with draft letters from Soviet Government to Mao Zedong and Kim Il Sung"
                            + " and directive to Soviet delegation at United Nations",
                    DECISION),
            entry(
                    "Rules of Procedures Governing Explanations and Interviews by Neutral Nations Repatriation Commission",
                    DECISION),
            entry("Statement by President Syngman Rhee", STATEMENT),
            entry("Statement by the President, Truman on Korea", STATEMENT),
            entry("Statement of Molotov, Minister of Foreign Affairs on the Korean Question", STATEMENT)));

    /** Titles that do not tell a recipient whom the record names, and why. */
    private static final Map<String, String> RECIPIENT_NOT_TOLD = new TreeMap<>(Map.ofEntries(
            entry(
                    "Cover Sheet for Issue II considered by the CPSU Presidium at its Session on 24 April 1953",
                    "the members are not in the title"),
            entry(
                    "List of Questions from Ambassador Alan G. Kirk During a Conversation with Gromyko",
                    "a question is put in a conversation, not sent"),
            entry("Politburo Decision to Confirm the Following Directive to the Soviet Ambassador in Korea", DECISION),
            entry(
                    "Report on the Korean War, the Armistice Negotiations, and the Domestic Situation in Korea",
                    "the recipient is not in the title"),
            entry("Report, Zhou Enlai to the Chairman [Mao Zedong]", "the second recipient is not in the title"),
            entry(
                    "Resolution of the Presidium of the USSR Council of Ministers about Letters to the Ambassador of the USSR in"
                            + " the PRC, V.V. Kuznetsov and to the Charge d’Affaires for the USSR in the DPRK, S.P. Suzdalev",
                    "letters that a resolution is about are not the resolution")));

    /** What was found, missed and invented, over all titles. */
    private static final class Score {
        int found;
        final Map<String, List<String>> missed = new TreeMap<>();
        final Map<String, List<String>> invented = new TreeMap<>();

        void add(String title, Set<String> stated, Set<String> read, Set<String> enclosed) {
            for (String name : stated) {
                if (read.contains(name) || enclosed.contains(name)) {
                    found++;
                } else {
                    missed.computeIfAbsent(title, t -> new ArrayList<>()).add(name);
                }
            }
            for (String name : read) {
                if (!stated.contains(name)) {
                    invented.computeIfAbsent(title, t -> new ArrayList<>()).add(name);
                }
            }
        }

        double precision() {
            return (double) found / (found + count(invented));
        }

        double recall() {
            return (double) found / (found + count(missed));
        }

        private static int count(Map<String, List<String>> names) {
            return names.values().stream().mapToInt(List::size).sum();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        for (ArchiveRecord record : ArmisticeGraphTest.records()) {
            INDEX.add(record);
            if (record instanceof Document document) {
                DOCUMENTS.add(document);
            }
        }
    }

    @Test
    void noSenderOrRecipientIsInvented() {
        assertThat(senders(INDEX::reading).invented).isEmpty();
        assertThat(recipients(INDEX::reading).invented).isEmpty();
    }

    @Test
    void nineOfTenAreFound() {
        assertThat(senders(INDEX::reading).recall()).isGreaterThan(0.92);
        assertThat(recipients(INDEX::reading).recall()).isGreaterThan(0.96);
    }

    @Test
    void theTitlesThatDoNotTellAreKnown() {
        assertThat(senders(INDEX::reading).missed.keySet()).isEqualTo(SENDER_NOT_TOLD.keySet());
        assertThat(recipients(INDEX::reading).missed.keySet()).isEqualTo(RECIPIENT_NOT_TOLD.keySet());
    }

    /** An archive without actor or place records: what is wrong are names that keep an office or a place beside them. */
    @Test
    void withoutAnyClaimFiveOfSixAreStillRight() {
        TitleParser parser = new TitleParser(new TitleReading.Known() {
            @Override
            public boolean isPerson(String name) {
                return false;
            }

            @Override
            public boolean isActor(String name) {
                return false;
            }

            @Override
            public boolean isPlace(String name) {
                return false;
            }
        });
        Function<Document, TitleReading> reader =
                document -> parser.read(document.titles().get(0).value());
        assertThat(senders(reader).precision()).isGreaterThan(0.92);
        assertThat(senders(reader).recall()).isGreaterThan(0.83);
        assertThat(recipients(reader).precision()).isGreaterThan(0.97);
        assertThat(recipients(reader).recall()).isGreaterThan(0.92);
    }

    private static Score senders(Function<Document, TitleReading> reader) {
        Score score = new Score();
        for (Document document : DOCUMENTS) {
            List<String> stated = document.correspondence().senders();
            if (!stated.isEmpty()) {
                TitleReading title = reader.apply(document);
                score.add(words(document), meanings(stated), read(title.senders()), enclosedSenders(title));
            }
        }
        return score;
    }

    private static Score recipients(Function<Document, TitleReading> reader) {
        Score score = new Score();
        for (Document document : DOCUMENTS) {
            List<String> stated = document.correspondence().recipients();
            if (!stated.isEmpty()) {
                TitleReading title = reader.apply(document);
                score.add(words(document), meanings(stated), read(title.recipients()), enclosedRecipients(title));
            }
        }
        return score;
    }

    private static String words(Document document) {
        return document.titles().get(0).value();
    }

    private static Set<String> enclosedSenders(TitleReading title) {
        Set<String> names = new LinkedHashSet<>();
        for (Enclosure enclosure : title.enclosures()) {
            names.addAll(read(enclosure.senders()));
        }
        return names;
    }

    private static Set<String> enclosedRecipients(TitleReading title) {
        Set<String> names = new LinkedHashSet<>();
        for (Enclosure enclosure : title.enclosures()) {
            names.addAll(read(enclosure.recipients()));
        }
        return names;
    }

    private static Set<String> read(List<Party> parties) {
        return meanings(parties.stream().map(Party::name).toList());
    }

    /** Whom the names mean by the records' claims; the names themselves where no record claims them. */
    private static Set<String> meanings(List<String> names) {
        Set<String> meanings = new LinkedHashSet<>();
        for (String name : names) {
            String meaning = name;
            for (EntityKind kind : NameRole.SENDER.expected()) {
                List<Entity> claimants = INDEX.claimants(kind, name);
                if (claimants.size() == 1) {
                    meaning = claimants.get(0).id();
                    break;
                }
            }
            meanings.add(meaning);
        }
        return meanings;
    }
}
