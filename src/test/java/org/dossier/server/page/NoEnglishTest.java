package org.dossier.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In another language the pages say nothing in English of their own: three words in a row in Latin letters are data, or marked as English. */
class NoEnglishTest extends SamplePages {
    private static final Pattern ENGLISH =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}’'-]*(?: \\p{IsLatin}[\\p{IsLatin}’'-]*){2,}");

    /** What is data, code, or in a language of its own. */
    private static final String OTHERS =
            "[lang=en], bdi, code, pre, kbd, textarea, script:not(.words), nav.tongues, title";

    /** Words of the sample: its queries say nothing in other languages, a name of it stands in a sentence of ours, and so does a date in words. */
    private static final Set<String> DATA = Set.of(
            "What is here",
            "some time in summer",
            "Letters between two people",
            "What did one write to the other in a span of days",
            "the first day",
            "how long the title is at least",
            "Archive of the President");

    private static final List<String> ATTRIBUTES = List.of("title", "aria-label", "placeholder", "alt");
    private static final int PAGES_OF_A_KIND = 1;

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ru", "zh"})
    void noPageSaysAnythingInEnglishOfItsOwn(String language) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/nothing-here",
                "/document/nothing",
                "/search?q=report+stalin&from=x",
                "/search?q=nothing-of-that",
                "/queries/letters-between?wrong=1",
                "/queries/letters-between?sender=%D0%9A%D0%B8%D0%BC+%D0%98%D1%80+%D0%A1%D0%B5%D0%BD",
                "/queries/letters-between?from=abc",
                "/queries/letters-between?least=x",
                "/sparql?query=SELECT+*+WHERE",
                "/sparql?query=SELECT+*+%7B%3Fa+x%3Ay+%3Fb%7D",
                "/sparql?query=DROP+ALL",
                "/sparql?query=SELECT+*+%7BSERVICE+%3Chttp%3A%2F%2Fa.example%3E+%7B%3Fa+%3Fb+%3Fc%7D%7D",
                "/sparql?query=SELECT+*+%7B%3Fa+%3Fb+%3Fc+FILTER+REGEX%28%3Fc%2C+%22%28%22%29%7D",
                "/sparql?query=SELECT+*+%7B%3Fa+a+%3Fb%7D",
                "/sparql?query=ASK+%7B%7D",
                "/browse/actors?kind=zz&by=zz&page=99",
                "/browse/events?days=-1",
                "/search?q=report&sort=zz&page=99&from=1953&to=1950",
                "/search?q=%F0%9F%98%80",
                "/person/nobody.html",
                "/queries/none",
                "/q/none",
                "/browse/archives?in=unit/none",
                "/q",
                "/releases/99"));
        List<String> faults = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.poll();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> response = server.get(path, "Accept", "text/html", "Accept-Language", language);
            if (!PageClient.header(response, "Content-Language").equals(language)) {
                continue;
            }
            Document page = Jsoup.parse(response.body(), server.address() + path);
            faults.addAll(english(path, page));
            for (Element link : page.select("a[href]")) {
                String address = link.absUrl("href").replaceFirst("#.*", "");
                if (address.startsWith(server.address()) && !address.contains("lang=")) {
                    String next = address.substring(server.address().length());
                    if (kinds.merge(kind(next), 1, Integer::sum) <= PAGES_OF_A_KIND) {
                        open.add(next);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30);
    }

    /** {@code /document/*} of {@code /document/1002}; of a page with parameters with the name of the first. */
    private static String kind(String path) {
        return path.replaceFirst("^(/[a-z]+/)[^?]*", "$1*").replaceFirst("=.*", "");
    }

    private static List<String> english(String path, Document page) {
        page.select(OTHERS).remove();
        List<String> faults = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            List<String> texts = new ArrayList<>();
            ATTRIBUTES.forEach(attribute -> texts.add(element.attr(attribute)));
            element.textNodes().stream().map(TextNode::text).forEach(texts::add);
            texts.add(element.data());
            for (String text : texts) {
                Matcher words = ENGLISH.matcher(text);
                if (words.find() && !DATA.contains(words.group())) {
                    faults.add(path + ": " + element.tagName() + "." + element.className() + ": " + words.group());
                }
            }
        }
        return faults;
    }
}
