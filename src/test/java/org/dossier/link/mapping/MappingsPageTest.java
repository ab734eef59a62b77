package org.dossier.link.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/mappings.md} to what is written and told. */
class MappingsPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "mappings.md"));
    }

    private static List<String> firstCells(String pattern) throws IOException {
        return Pattern.compile("(?m)^\\| " + pattern + " \\|")
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String example() throws IOException {
        String from = page().substring(page().indexOf("#curie_map:"));
        return from.substring(0, from.indexOf("```"));
    }

    @Test
    void thePageNamesEveryColumnThatIsWritten() throws IOException {
        assertThat(firstCells("`([a-z_]+)`")).isEqualTo(Slot.columns());
    }

    @Test
    void theExampleIsWhatWouldBeWritten() throws IOException {
        MappingSet set = MappingFolder.read(example());
        assertThat(set.problems()).isEmpty();
        assertThat(set.mappings()).hasSize(2);
        byte[] content = {};
        for (Mapping mapping : set.mappings()) {
            Layout layout = Layout.of(MappingFile.NAME, content);
            content = Revision.of(MappingFile.NAME, layout, mapping, MappingFolder.DESCRIPTION)
                    .whole();
        }
        assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(example());
    }

    @Test
    void everyCodeHasARowUnderItsName() throws IOException {
        assertThat(firstCells("(S[0-9]{3} \\| [^|]+)"))
                .isEqualTo(Stream.of(MappingFault.values())
                        .map(fault -> fault.code() + " | "
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    @Test
    void thePageNamesTheFiles() throws IOException {
        assertThat(page()).contains(MappingFile.NAME, RemovedRows.NAME, FolderTurn.LOCK);
    }
}
