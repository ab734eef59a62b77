package org.dossier.link.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dossier.link.name.NameReading;
import org.dossier.model.Identifier;
import org.dossier.model.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of entries that are in no extract. */
class WrittenIndexTest {
    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve("written");
        AuthorityIndex.write(folder, receiver -> {
            receiver.entry(entry("person/peng-dehuai", AuthorityKind.PERSON, "Peng Dehuai", "P'eng Teh-huai", "彭德怀"));
            receiver.entry(entry("person/peng-zhen", AuthorityKind.PERSON, "Peng Zhen"));
            receiver.entry(entry("event/meeting", AuthorityKind.EVENT, "Meeting with Peng"));
            receiver.entry(entry("place/pengshui", AuthorityKind.PLACE, "Pengshui"));
        });
    }

    private static AuthorityEntry entry(String id, AuthorityKind kind, String... names) {
        return new AuthorityEntry(
                "ours",
                id,
                kind,
                Stream.of(names).map(Text::of).toList(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                "",
                List.of(new Identifier("wikidata", "Q" + id.length(), List.of())));
    }

    private static List<String> ids(List<AuthorityEntry> entries) {
        return entries.stream().map(AuthorityEntry::id).toList();
    }

    @Test
    void whatIsWrittenIsFoundByNameIdAndIdentifier() throws IOException {
        try (AuthorityIndex index = AuthorityIndex.openWritten(folder)) {
            assertThat(index.size()).isEqualTo(4);
            assertThat(ids(index.candidates(AuthorityKind.PERSON, List.of(NameReading.of("Peng Te-huai")), 1)))
                    .containsExactly("person/peng-dehuai");
            assertThat(index.entry("ours", "place/pengshui")).isPresent();
            assertThat(ids(index.identified("wikidata", "Q13"))).containsExactly("event/meeting");
        }
    }

    @Test
    void aNameIsFoundByTheBeginningOfItsLastWord() throws IOException {
        try (AuthorityIndex index = AuthorityIndex.openWritten(folder)) {
            assertThat(ids(index.beginning("PENG", 10)))
                    .as("those that begin so first, of them the ones with many names")
                    .containsExactly("person/peng-dehuai", "person/peng-zhen", "place/pengshui", "event/meeting");
            assertThat(ids(index.beginning("peng z", 10))).containsExactly("person/peng-zhen");
            assertThat(ids(index.beginning("pe zhen", 10)))
                    .as("only the last word may be begun")
                    .isEmpty();
            assertThat(ids(index.beginning("彭德", 10))).containsExactly("person/peng-dehuai");
            assertThat(index.beginning("peng", 2)).hasSize(2);
            assertThat(index.beginning(" ,;", 10)).isEmpty();
        }
    }

    @Test
    void nothingIsWrittenTwiceIntoAFolder() {
        assertThatThrownBy(() -> AuthorityIndex.write(folder, receiver -> {})).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsDamagedIsNotOpened() throws IOException {
        Path names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.filter(file -> file.toString().endsWith(".fdt"))
                    .findFirst()
                    .orElseThrow();
        }
        try (FileChannel file = FileChannel.open(names, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {0}), file.size() / 2);
        }
        assertThatThrownBy(() -> AuthorityIndex.openWritten(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("build the dataset again");
    }

    @Test
    void whatWasNotWrittenToItsEndIsNotOpened() throws IOException {
        Path half = root.resolve("half");
        assertThatThrownBy(() -> AuthorityIndex.write(half, receiver -> {
                    receiver.entry(entry("person/a", AuthorityKind.PERSON, "A B"));
                    throw new IOException("the source ended");
                }))
                .hasMessage("the source ended");
        assertThatThrownBy(() -> AuthorityIndex.openWritten(half)).hasMessageContaining("manifest.json");
    }
}
