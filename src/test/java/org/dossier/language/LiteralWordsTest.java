package org.dossier.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates and scripts say nothing but messages. */
class LiteralWordsTest {
    /** Names of formats and algorithms, the same in every language. */
    private static final Set<String> NAMES =
            Set.of("SHA", "IRI", "UTC", "EDTF", "CSV", "TSV", "JSON", "XML", "SPARQL", "BibTeX", "CSL");

    /** What scripts compare with or send, and nobody reads: keys, headers, endings of the names of columns, a font. */
    private static final Set<String> WORDS_OF_SCRIPTS = Set.of(
            "Accept",
            "Enter",
            "Escape",
            "Process",
            "Unidentified",
            "Tab",
            "ArrowDown",
            "ArrowUp",
            "Name",
            "Label",
            "Title",
            "Turtle",
            "Natural Earth",
            "use strict");

    private static final List<String> ATTRIBUTES = List.of("title", "aria-label", "placeholder", "alt");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$|^\\s*/?\\*.*$|\\s//\\s.*$", Pattern.MULTILINE);
    private static final Pattern UNSEEN = Pattern.compile("class: \"[^\"]*\"|throw new Error\\([^)]*\\)");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`([^`]*)`");
    private static final Pattern SENTENCE =
            Pattern.compile("[A-Z][a-z]+|.*\\b[a-z]{2,} [a-z]{2,}\\b(?![:=]).*|[A-Z][a-z]+ [a-z .:…]*");

    static Stream<Path> templates() throws IOException {
        return files("src/main/jte", ".jte").filter(file -> !file.startsWith("src/main/jte/report"));
    }

    static Stream<Path> scripts() throws IOException {
        return files("src/main/resources/org/dossier/server/page", ".js");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(Path file) {
        Element page = Jsoup.parseBodyFragment(new Markup(read(file)).text()).body();
        page.select("style, script, code").remove();
        List<String> words = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            ATTRIBUTES.forEach(attribute -> words.addAll(words(element.attr(attribute))));
            element.textNodes().stream()
                    .map(TextNode::text)
                    .map(LiteralWordsTest::words)
                    .forEach(words::addAll);
        }
        words.removeAll(NAMES);
        assertThat(words).isEmpty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptHasNoSentenceOfItsOwn(Path file) {
        String source =
                UNSEEN.matcher(COMMENT.matcher(read(file)).replaceAll("")).replaceAll("");
        List<String> sentences = new ArrayList<>();
        Matcher string = STRING.matcher(source);
        while (string.find()) {
            String text = string.group(1) == null ? string.group(2).replaceAll("\\$\\{[^}]*}", "") : string.group(1);
            if (SENTENCE.matcher(text.strip()).matches() && !WORDS_OF_SCRIPTS.contains(text)) {
                sentences.add(text);
            }
        }
        assertThat(sentences).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The markup of a template without what is written into it: {@code @}-lines, expressions, and conditions. */
    private static final class Markup {
        private final String source;
        private final StringBuilder text = new StringBuilder();
        private int at;

        Markup(String source) {
            this.source = source.replaceAll("(?m)^@(import|param) .*$", "");
            markup();
        }

        String text() {
            return text.toString();
        }

        /** Reads on to a backtick, which ends a block of content, or to the end. */
        private void markup() {
            Pattern directive = Pattern.compile("@(?:if|elseif|for|template\\.\\w+)\\(|\\$(?:unsafe)?\\{|!\\{");
            Pattern ending = Pattern.compile("@(?:else|endif|endfor)\\b");
            Matcher begins = directive.matcher(source);
            Matcher ends = ending.matcher(source);
            while (at < source.length() && source.charAt(at) != '`') {
                if (begins.region(at, source.length()).lookingAt()) {
                    at = begins.end();
                    expression();
                } else if (ends.region(at, source.length()).lookingAt()) {
                    at = ends.end();
                    text.append(' ');
                } else {
                    text.append(source.charAt(at++));
                }
            }
            at++;
        }

        /** Passes over code to the bracket that closes it, but for blocks of content within. */
        private void expression() {
            int depth = 1;
            boolean quoted = false;
            while (depth > 0) {
                char c = source.charAt(at++);
                if (c == '"' && source.charAt(at - 2) != '\\') {
                    quoted = !quoted;
                } else if (!quoted && "({[".indexOf(c) >= 0) {
                    depth++;
                } else if (!quoted && ")}]".indexOf(c) >= 0) {
                    depth--;
                } else if (!quoted && c == '`') {
                    markup();
                }
            }
        }
    }
}
