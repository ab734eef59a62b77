package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.util.BytesRef;
import org.dossier.model.Identifier;
import org.dossier.model.Place;
import org.dossier.model.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryFormTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        AuthorityEntry entry = entry(new Random(seed));
        byte[] form = EntryForm.write(entry);
        byte[] within = new byte[form.length + 5];
        System.arraycopy(form, 0, within, 2, form.length);
        assertThat(EntryForm.read(new BytesRef(within, 2, form.length))).isEqualTo(entry);
    }

    private static AuthorityEntry entry(Random random) {
        List<Text> names = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            names.add(new Text("n" + word(random), random.nextBoolean() ? "" : "zh-hans"));
        }
        List<String> roles = new ArrayList<>();
        List<Identifier> identifiers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            roles.add(word(random));
            identifiers.add(new Identifier("viaf", word(random), List.of()));
        }
        return new AuthorityEntry(
                "x" + word(random),
                word(random),
                List.of(AuthorityKind.values()).get(random.nextInt(4)),
                names,
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4000) - 2000),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                roles,
                random.nextBoolean() ? Optional.empty() : Optional.of(new Place.Coordinates("37.5", "-126.9")),
                random.nextBoolean() ? "" : "KR",
                identifiers);
    }

    private static String word(Random random) {
        String[] letters = {"a", "é", "я", "김", "毛", "\uD83D\uDE00", " b", "\n", "\""};
        StringBuilder word = new StringBuilder("w");
        for (int i = random.nextInt(12); i > 0; i--) {
            word.append(letters[random.nextInt(letters.length)]);
        }
        return word.append("w").toString();
    }
}
