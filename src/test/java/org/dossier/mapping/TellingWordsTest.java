package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.model.Text;
import org.dossier.source.Dataset;
import org.dossier.source.Problem;
import org.dossier.source.RecordSource;
import org.dossier.source.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A text without the telling words of a regular expression never matches it, so that leaving it untried changes nothing. */
class TellingWordsTest {
    private static final String[] WORDS =
            ("regarding concerning about on re in reply for the period during dated connection"
                            + " after before following from form by of to transmitting conveying containing relaying forwarding attaching"
                            + " enclosing along with name conversation conference held talk talks talkative record memorandum secret summary"
                            + " between an a letter letters note notes telegram cable ciphered hand hand-delivered hand\u00A0delivered draft"
                            + " report order Speech comrades cdes Cdes. committee Commission Mao Zedong Stalin Korea '1953' No. 7 re: Re:"
                            + " Kim\u2019s Mao's Stalin\u2019 name, \u212Aim \u0130n \u017Fecret 毛泽东 [Stalin] (note)")
                    .split(" ");
    private static final String[] BETWEEN = {
        " ", " ", " ", " ", ", ", ",", ":", ": ", "  ", "\t", "\n", "'s ", "\u2019s ", "-", "\u00A0"
    };

    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noRandomTitleThatMatchesIsLeftOut(long seed) {
        Random random = new Random(seed);
        StringBuilder title = new StringBuilder();
        for (int words = 1 + random.nextInt(9); words > 0; words--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            int letterCase = random.nextInt(4);
            title.append(letterCase == 0 ? word.toUpperCase(Locale.ROOT) : word);
            title.append(BETWEEN[random.nextInt(BETWEEN.length)]);
        }
        assertThatNothingIsLeftOut(title.toString());
    }

    @Test
    void noTitleOfTheArmisticeThatMatchesIsLeftOut() throws IOException {
        List<String> titles = new ArrayList<>();
        Dataset.open(Path.of("data/armistice")).read(new RecordSource.Receiver() {
            @Override
            public void record(ArchiveRecord record, SourceLocation where) {
                if (record instanceof Document document) {
                    document.titles().stream().map(Text::value).forEach(titles::add);
                }
            }

            @Override
            public void problem(Problem problem) {
                // Not asked here.
            }
        });
        assertThat(titles).hasSizeGreaterThan(100);
        for (String title : titles) {
            for (int blank = 0; blank >= 0; blank = title.indexOf(' ', blank + 1)) {
                assertThatNothingIsLeftOut(title.substring(blank));
                assertThatNothingIsLeftOut(title.substring(blank).strip());
                assertThatNothingIsLeftOut(", " + title.substring(blank).strip());
            }
        }
    }

    private static void assertThatNothingIsLeftOut(String text) {
        if (TitleParser.HEAD.matcher(text).lookingAt() && !text.startsWith("[")) {
            assertThat(TitleParser.HEADS.begin(text)).as("head: " + text).isTrue();
        }
        if (TitleParser.CONVERSATION.matcher(text).matches()) {
            assertThat(TitleParser.TALKED.areIn(text))
                    .as("conversation: " + text)
                    .isTrue();
        }
        if (TitleParser.POSSESSIVE.matcher(text).matches()) {
            assertThat(TitleParser.hasApostrophe(text))
                    .as("possessive: " + text)
                    .isTrue();
        }
        if (TitleRoute.IN_THE_NAME.matcher(text).find()) {
            assertThat(TitleParser.hasApostrophe(text))
                    .as("in the name: " + text)
                    .isTrue();
        }
        if (TitleRoute.TOPIC.matcher(text).find()) {
            assertThat(TitleRoute.TOPICS.areIn(text)).as("topic: " + text).isTrue();
        }
        if (TitleRoute.DIRECTION.matcher(text).find()) {
            assertThat(TitleRoute.DIRECTIONS.areIn(text) || TitleRoute.FIRST_DIRECTIONS.begin(text))
                    .as("direction: " + text)
                    .isTrue();
        }
        if (TitleEnclosures.MARK.matcher(text).find()) {
            assertThat(TitleEnclosures.MARKS.areIn(text)).as("mark: " + text).isTrue();
        }
        if (TitleNames.PLURAL_TITLE.matcher(text).lookingAt()) {
            assertThat(TitleNames.PLURAL_TITLES.begin(text))
                    .as("plural: " + text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Letter to Stalin|true",
                "LETTER TO STALIN|true",
                "Letter,to Stalin|true",
                "Letter tomorrow|false",
                "Letter unto Stalin|false",
                "Letter-to Stalin|false",
                "To|true",
                "'Notes on the war'|false"
            })
    void aWordTellsWhereItStandsAlone(String text, boolean told) {
        assertThat(new TellingWords("from", "to").areIn(text)).isEqualTo(told);
    }

    @Test
    void onlyTheFirstWordBegins() {
        TellingWords hands = TellingWords.beginning("hand[- ]delivered|note");
        assertThat(hands.begin("Hand-delivered letter")).isTrue();
        assertThat(hands.begin(", note")).isTrue();
        assertThat(hands.begin("Letter, note")).isFalse();
        assertThat(hands.begin("notes")).isFalse();
    }
}
