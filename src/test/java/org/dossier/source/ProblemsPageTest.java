package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.link.published.LinkRemark;
import org.dossier.mapping.Remark;
import org.junit.jupiter.api.Test;

/** Reads {@code docs/problems.md}: every code has its heading, and every heading is a code. */
class ProblemsPageTest {
    @Test
    void everyCodeHasAHeadingAndEveryHeadingIsACode() throws IOException {
        List<String> codes = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            codes.add(rule.code());
        }
        for (Remark.Kind kind : Remark.Kind.values()) {
            codes.add(kind.code());
        }
        for (LinkRemark.Kind kind : LinkRemark.Kind.values()) {
            codes.add(kind.code());
        }
        assertThat(new ArrayList<>(sections().keySet())).isEqualTo(codes);
    }

    @Test
    void everySectionHasAnExampleAndARemedy() throws IOException {
        sections().forEach((code, section) -> {
            assertThat(section)
                    .as(code)
                    .containsPattern("(?m)^[a-z]+\\.(jsonl|csv|tsv|yaml)(:[0-9]+)?: .* \\[" + code + "\\]$");
            assertThat(section).as(code).containsPattern("(?m)^Remedy: ");
        });
    }

    @Test
    void everyRuleIsCalledByItsNameAndSeverity() throws IOException {
        Map<String, String> sections = sections();
        for (Rule rule : Rule.values()) {
            String name = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String section = sections.getOrDefault(rule.code(), "");
            assertThat(section.lines()
                            .findFirst()
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                            .replace("utf-8", "utf8"))
                    .isEqualTo(name);
            assertThat(section)
                    .as(rule.code())
                    .contains("*" + rule.severity().name().toLowerCase(Locale.ROOT) + ".*");
        }
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : Files.readString(Path.of("docs/problems.md")).split("(?m)^##+ ")) {
            if (section.matches("(?s)[A-Z][0-9]{3} .*")) {
                sections.put(section.substring(0, 4), section.substring(5));
            }
        }
        return sections;
    }
}
