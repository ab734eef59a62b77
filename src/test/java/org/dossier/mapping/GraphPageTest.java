package org.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/graph.md} to what the mapper can state. */
class GraphPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "graph.md"));
    }

    private static Set<String> named(String prefix) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("`[^`]*?\\b" + prefix + ":([A-Za-z_]+)").matcher(page());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void thePageNamesEveryTermOfOursAndNoOther() throws IOException, ReflectiveOperationException {
        Set<String> terms = new TreeSet<>();
        for (Field field : Vocabulary.class.getFields()) {
            if (field.getType() == Iri.class) {
                terms.add(((Iri) field.get(null)).value().substring(Vocabulary.NAMESPACE.length()));
            }
        }
        Set<String> named = named("dossier");
        Matcher bold = Pattern.compile("\\*\\*([A-Z][A-Za-z]+)\\*\\*").matcher(page());
        while (bold.find()) {
            named.add(bold.group(1));
        }
        assertThat(terms).isSubsetOf(named);
        assertThat(named("dossier")).isSubsetOf(terms);
    }

    @Test
    void thePageNamesEveryPropertyThatARuleStates() throws IOException {
        Set<String> stated = Set.of(MappingRule.values()).stream()
                .flatMap(rule -> rule.properties().stream())
                .map(Iri::value)
                .map(iri -> iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        String page = page();
        assertThat(stated).allSatisfy(name -> assertThat(page).containsPattern("[a-z]+:" + name + "\\b"));
    }
}
