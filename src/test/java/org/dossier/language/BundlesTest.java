package org.dossier.language;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.mapping.MappingRule;
import org.dossier.model.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles say the same, and say what templates and code ask for. */
class BundlesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]*)+)\"(\\s*\\+)?");
    private static final Pattern CALL =
            Pattern.compile("\\b(?:say|html)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]+)\"\\s*([,)])");

    private static final Pattern PROBLEM =
            Pattern.compile("\\b(?:HttpProblem|QueryRefusal)\\.said\\(\\s*[^,\"]+,\\s*\"([a-z0-9.-]+)\"\\s*([,)])");
    private static final String HELP = ".help";
    private static final Pattern MADE = Pattern.compile("\\b(?:say|html|has)\\(\\s*\"([a-z]+\\.[A-Za-z.-]*)\"\\s*\\+");

    /** Keys that code makes of a beginning and a word of data or of an enumeration: the beginning, and which words. */
    private static final Map<String, String> COMPUTED = Map.ofEntries(
            entry("type.", ".*"),
            entry("types.", ".*"),
            entry("facet.", ".*"),
            entry("class.", ".*"),
            entry("rule.", ".*"),
            entry("feature.", ".*"),
            entry("name.", "preferred|legal|pseudonym|cryptonym|abbreviation|titled|romanisation|misspelling|variant"),
            entry(
                    "told.",
                    "exact|close|reject|none|skip|undone|nothing-to-undo|meanwhile|gone|name|bad-name|bad-orcid|stale"),
            entry("evidence.", "names|dates|roles|places|identifiers"),
            entry("verdict.", "agrees|conflicts|open"),
            entry("status.", "\\d{3}"),
            entry("search.", "relevance|oldest|newest"),
            entry("level.", "fond|opis|delo|file|collection"),
            entry("kind.", ".*"),
            entry("browse.", "person|organization|position|actor|involved|sender|recipient|mentioned"));

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

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameElementsAndClosesThem(Language language) {
        Wording wording = Wording.in(language);
        Map<String, Set<String>> elements = new TreeMap<>();
        Map<String, Set<String>> english = new TreeMap<>();
        for (String key : wording.keys()) {
            elements.put(key, elements(key, wording.message(key).pieces()));
            english.put(key, elements(key, Wording.ENGLISH.message(key).pieces()));
        }
        assertThat(elements).isEqualTo(english);
    }

    private static Set<String> elements(String key, List<Piece> pieces) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Open opened) {
                found.add(opened.name());
                open.push(opened.name());
            } else if (piece instanceof Piece.Close closed) {
                assertThat(open.poll()).as(key).isEqualTo(closed.name());
            } else if (piece instanceof Piece.Plural plural) {
                plural.forms().values().forEach(form -> found.addAll(elements(key, form)));
            } else if (piece instanceof Piece.Select select) {
                select.forms().values().forEach(form -> found.addAll(elements(key, form)));
            }
        }
        assertThat(open).as(key).isEmpty();
        return found;
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String source : sources().values()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                if (literal.group(2) == null) {
                    named.add(literal.group(1));
                }
            }
        }
        for (String source : sources().values()) {
            Matcher made = MADE.matcher(source);
            while (made.find()) {
                assertThat(COMPUTED).containsKey(made.group(1));
            }
        }
        Set<String> unused = new TreeSet<>(Wording.ENGLISH.keys());
        unused.removeIf(key -> named.contains(key) || named.contains(problem(key)) || isComputed(key));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyRuleAndEveryKindOfNameHasItsMessage() {
        for (MappingRule rule : MappingRule.values()) {
            assertThat(Wording.ENGLISH.say(
                            "rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isEqualTo(rule.meaning());
        }
        for (NameKind kind : NameKind.values()) {
            assertThat(Wording.ENGLISH.say("name." + kind.word())).isEqualTo(kind.word());
        }
    }

    /** The key of the problem that a message helps with. */
    private static String problem(String key) {
        return key.endsWith(HELP) ? key.substring(0, key.length() - HELP.length()) : key;
    }

    private static boolean isComputed(String key) {
        return COMPUTED.entrySet().stream()
                .anyMatch(family -> key.startsWith(family.getKey())
                        && key.substring(family.getKey().length()).matches(family.getValue()));
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
                Set<String> given = call.group(2).equals(")")
                        ? Set.of()
                        : file.toString().endsWith(".js") ? members(source, call.end(2)) : names(source, call.end(2));
                if (!given.equals(Wording.ENGLISH.message(key).arguments())) {
                    faults.add(file + ": " + key + " wants "
                            + Wording.ENGLISH.message(key).arguments() + " and gets " + given);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyProblemIsThereAndGetsItsArguments() throws IOException {
        List<String> faults = new ArrayList<>();
        sources().forEach((file, source) -> {
            Matcher call = PROBLEM.matcher(source);
            while (call.find()) {
                String key = call.group(1);
                if (!Wording.ENGLISH.has(key)) {
                    faults.add(file + ": there is no " + key);
                    continue;
                }
                Set<String> wanted = new TreeSet<>(Wording.ENGLISH.message(key).arguments());
                if (Wording.ENGLISH.has(key + HELP)) {
                    wanted.addAll(Wording.ENGLISH.message(key + HELP).arguments());
                }
                Set<String> given = call.group(2).equals(")") ? Set.of() : names(source, call.end(2));
                if (!given.equals(wanted)) {
                    faults.add(file + ": " + key + " wants " + wanted + " and gets " + given);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /** The names of the members of the object of a script that begins after {@code start}. */
    private static Set<String> members(String source, int start) {
        return parts(source, source.indexOf('{', start) + 1).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", 2)[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names among the arguments that begin at {@code start}: every other one, as far as the call goes. */
    private static Set<String> names(String source, int start) {
        List<String> arguments = parts(source, start);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            names.add(arguments.get(i).replace("\"", ""));
        }
        return names;
    }

    /** What stands between the commas from {@code start} to the bracket that closes it. */
    private static List<String> parts(String source, int start) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = start; i < source.length() && depth >= 0; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && !quoted && c == ',')) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return parts;
    }
}
