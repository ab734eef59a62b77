package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.dossier.model.ArchiveRecord;
import org.dossier.model.Document;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of random words: whatever they say, they become statements. */
class AnyRecordTest {
    private static final String[] PIECES = {
        "Telegram",
        "Ciphered Telegram No. 7",
        "Report",
        "Draft",
        "Letter",
        ",",
        " from ",
        " to ",
        " by ",
        " for ",
        " of ",
        " via ",
        "(via ",
        ")",
        "[",
        "]",
        " and ",
        ", and ",
        " or ",
        " with ",
        "'s ",
        "\u2019s ",
        " transmitting ",
        "19 January 1951 ",
        "letter",
        "Conversation",
        "Memorandum of Conversation",
        " between ",
        "Mao Zedong",
        "Mao",
        "Kim Il Sung",
        "Stalin",
        "Beijing",
        "the ",
        "a ",
        " in ",
        " at ",
        "Ambassador",
        " regarding ",
        " on ",
        "Cdes. ",
        "others",
        "[Soviet Translation]",
        "'Title'",
        " ",
        ".",
        "No.",
        "Name",
        " in Stalin's Name",
        "\u6bdb\u6cfd\u4e1c",
        "x"
    };

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTitleAndAnyNameBecomeStatements(long seed) {
        Random random = new Random(seed);
        List<ArchiveRecord> records = new ArrayList<>();
        records.add(Records.person("mao", "Mao Zedong", word(random)));
        records.add(Records.person("stalin", "Stalin", word(random)));
        records.add(Records.place("beijing", "Beijing", word(random)));
        for (int i = 0; i < 20; i++) {
            records.add(document(random, "d" + i));
        }
        Mapped mapped = Mapped.of(records.toArray(ArchiveRecord[]::new));
        for (Triple triple : mapped.triples) {
            legal(triple.subject());
            if (triple.object() instanceof Iri object) {
                legal(object);
            }
        }
        assertThat(mapped.remarks).noneMatch(remark -> remark.message().isEmpty());
    }

    private static Document document(Random random, String id) {
        Records.DocumentBuilder document = Records.document(id, title(random));
        if (random.nextBoolean()) {
            document.from(word(random), word(random));
        }
        if (random.nextBoolean()) {
            document.to(word(random));
        }
        return document.people(word(random), word(random))
                .places(word(random))
                .keptAs(title(random), word(random))
                .note("possibly the same as record " + word(random))
                .build();
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder("T");
        for (int i = random.nextInt(12); i >= 0; i--) {
            title.append(random.nextInt(4) == 0 ? " " : "").append(PIECES[random.nextInt(PIECES.length)]);
        }
        return title.toString();
    }

    private static String word(Random random) {
        return random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] + "." : "w" + SlugTest.text(random);
    }

    private static void legal(Iri iri) {
        assertThat(URI.create(iri.value()).isAbsolute()).isTrue();
    }
}
