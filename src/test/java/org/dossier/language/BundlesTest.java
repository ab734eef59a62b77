package org.dossier.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles say the same, and say what templates and code ask for. */
class BundlesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]*)+)\"(\\s*\\+)?");
    private static final Pattern CALL =
            Pattern.compile("\\b(?:say|html)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]+)\"\\s*([,)])");

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (String folder : List.of("src/main/java", "src/main/jte", "src/main/resources/org/dossier/server/page")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|jte|js)"))
                        .toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
        }
        return sources;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameMessagesWithTheSameArguments(Language language) {
        Wording wording = Wording.in(language);
        assertThat(wording.keys()).isEqualTo(Wording.ENGLISH.keys());
        Map<String, Set<String>> arguments = new TreeMap<>();
        Map<String, Set<String>> english = new TreeMap<>();
        for (String key : wording.keys()) {
            arguments.put(key, wording.message(key).arguments());
            english.put(key, Wording.ENGLISH.message(key).arguments());
        }
        assertThat(arguments).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPluralHasEveryFormOfItsLanguage(Language language) {
        Wording wording = Wording.in(language);
        Set<String> wanted = switch (language) {
            case ENGLISH -> Set.of("one", "other");
            case RUSSIAN -> Set.of("one", "few", "many", "other");
            case KOREAN, CHINESE -> Set.of("other");
        };
        for (String key : wording.keys()) {
            plurals(wording.message(key).pieces())
                    .forEach(plural ->
                            assertThat(plural.forms().keySet()).as(key).containsAll(wanted));
        }
    }

    private static List<Piece.Plural> plurals(List<Piece> pieces) {
        List<Piece.Plural> found = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Plural plural) {
                found.add(plural);
                plural.forms().values().forEach(form -> found.addAll(plurals(form)));
            } else if (piece instanceof Piece.Select select) {
                select.forms().values().forEach(form -> found.addAll(plurals(form)));
            }
        }
        return found;
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (String source : sources().values()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                if (literal.group(1).endsWith(".")) {
                    prefixes.add(literal.group(1));
                } else {
                    named.add(literal.group(1));
                }
            }
        }
        assertThat(Wording.ENGLISH.keys())
                .allSatisfy(key -> assertThat(
                                named.contains(key) || prefixes.stream().anyMatch(key::startsWith))
                        .as(key)
                        .isTrue());
    }

    @Test
    void everyMessageThatIsAskedForIsThereAndGetsItsArguments() throws IOException {
        List<String> faults = new ArrayList<>();
        sources().forEach((file, source) -> {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                String key = call.group(1);
                if (!Wording.ENGLISH.has(key)) {
                    faults.add(file + ": there is no " + key);
                    continue;
                }
                Set<String> given = call.group(2).equals(")") ? Set.of() : names(source, call.end(2));
                if (!given.equals(Wording.ENGLISH.message(key).arguments())) {
                    faults.add(file + ": " + key + " wants "
                            + Wording.ENGLISH.message(key).arguments() + " and gets " + given);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /** The names among the arguments that begin at {@code start}: every other one, as far as the call goes. */
    private static Set<String> names(String source, int start) {
        Map<Integer, String> arguments = new LinkedHashMap<>();
        int depth = 0;
        int number = 0;
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && !quoted && c == ',')) {
                arguments.put(number++, argument.toString().strip());
                argument.setLength(0);
                if (depth < 0) {
                    break;
                }
            } else {
                argument.append(c);
            }
        }
        Set<String> names = new TreeSet<>();
        arguments.forEach((place, text) -> {
            if (place % 2 == 0) {
                names.add(text.replace("\"", ""));
            }
        });
        return names;
    }
}
