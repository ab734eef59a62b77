package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.model.AuthorityExtract;
import org.dossier.model.NameKind;
import org.dossier.model.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads {@code docs/data-format.md}: it names every field, every key of {@code dataset.yaml} and every kind of name, and no other. */
class DataFormatPageTest {
    private static final Set<String> OF_ALL = Set.of("id", "description", "note", "url", "sources", "replaces");

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyFieldOfAKindIsInItsRow(RecordKind kind) throws IOException {
        Matcher row =
                Pattern.compile("(?m)^\\| " + kind.word() + " \\| (.*) \\|$").matcher(page());
        assertThat(row.find()).isTrue();
        Set<String> fields = Arrays.stream(
                        row.group(1).replaceAll("\\([^)]*\\)", "").split("[,;]"))
                .map(field -> field.replace("*", "").strip())
                .collect(Collectors.toCollection(TreeSet::new));
        fields.addAll(OF_ALL);
        assertThat(fields).isEqualTo(Fields.of(kind));
    }

    @Test
    void theFieldsOfAllAreNamed() throws IOException {
        assertThat(page()).contains("All records: `id`, `description`, `note`, `url`, `sources`, `replaces`.");
    }

    @Test
    void everyKeyOfTheDatasetIsInTheExample() throws IOException {
        String page = page();
        String example = page.substring(page.indexOf("```yaml"), page.indexOf("```", page.indexOf("```yaml") + 3));
        assertThat(keys("(?m)^([a-z]+):", example)).isEqualTo(new TreeSet<>(DatasetYaml.KEYS));
        assertThat(keys("(?m)^ {2}(?:- | {2})([a-z]+):", example)).isEqualTo(new TreeSet<>(SourceYaml.KEYS));
    }

    @Test
    void everyKeyOfAnExtractIsInItsExample() throws IOException {
        String page = page();
        int begin = page.indexOf("```yaml\nauthorities:");
        String example = page.substring(begin, page.indexOf("```", begin + 3));
        assertThat(keys("(?m)^ {2}(?:- | {2})([a-z]+):", example)).isEqualTo(new TreeSet<>(AuthorityYaml.KEYS));
    }

    @Test
    void everyFieldOfAnEntryHasItsRow() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("| field | what it holds |"), page.indexOf("**Names.**"));
        Set<String> fields = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| (`[^|]*`) \\|").matcher(table);
        while (row.find()) {
            fields.addAll(keys("`([a-zA-Z]+)`", row.group(1)));
        }
        assertThat(fields).isEqualTo(new TreeSet<>(AuthorityExtract.FIELDS));
    }

    @Test
    void everyKindOfNameIsNamed() throws IOException {
        Matcher list = Pattern.compile("(?s)kinds are (.*?)\\(the default\\)").matcher(page());
        assertThat(list.find()).isTrue();
        Set<String> kinds = keys("`([a-z]+)`", list.group(1));
        assertThat(kinds)
                .isEqualTo(Arrays.stream(NameKind.values())
                        .map(NameKind::word)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> keys(String pattern, String text) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/data-format.md"));
    }
}
