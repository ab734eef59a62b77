package org.dossier.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.server.ServerLimits;
import org.junit.jupiter.api.Test;

/** {@code docs/server.md} says what the code does. */
class ServerDocumentationTest {
    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("docs/server.md"));
    }

    private static Set<String> firstCells(String pattern) throws IOException {
        Pattern row = Pattern.compile("\\| " + pattern + " \\|.*");
        return lines().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLimitHasItsRow() throws IOException {
        assertThat(firstCells("`(\\w+)`"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServerLimits.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void everyStatusHasItsRow() throws IOException {
        Pattern thrown = Pattern.compile("(?:HttpProblem(?:\\.said)?\\(|problem\\()\\s*(\\d{3})|case (\\d{3}) ->");
        Set<String> statuses = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/dossier/server"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java")
                            && !name.toString().contains("page"))
                    .toList()) {
                Matcher matcher = thrown.matcher(Files.readString(file));
                while (matcher.find()) {
                    statuses.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        }
        statuses.removeAll(Set.of("505"));
        assertThat(firstCells("(\\d{3})")).containsExactlyInAnyOrderElementsOf(statuses);
    }

    @Test
    void everyFormHasItsPlace() throws IOException {
        assertThat(formsOf("SELECT")).containsExactlyElementsOf(mediaTypes(AnswerFormat.ROWS));
        assertThat(formsOf("ASK")).containsExactlyElementsOf(mediaTypes(AnswerFormat.YES_NO));
        assertThat(formsOf("CONSTRUCT, DESCRIBE")).containsExactlyElementsOf(mediaTypes(AnswerFormat.TRIPLES));
    }

    private static List<String> formsOf(String kind) throws IOException {
        String row = lines().stream()
                .filter(line -> line.startsWith("| " + kind + " |"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("`([^`]+)`")
                .matcher(row)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static List<String> mediaTypes(List<AnswerFormat> formats) {
        return formats.stream().map(AnswerFormat::mediaType).toList();
    }
}
