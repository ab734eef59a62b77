package org.dossier.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page of ours keeps to, beside being HTML: it is usable without a mouse, without eyes and without script. */
final class PageRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageRules() {}

    /** The rules that a page breaks. */
    static List<String> broken(Document page) {
        List<String> faults = new ArrayList<>();
        structure(page, faults);
        tables(page, faults);
        links(page, faults);
        safety(page, faults);
        return faults;
    }

    private static void structure(Document page, List<String> faults) {
        require(page.select("h1").size() == 1, "one h1", faults);
        require(page.select("main").size() == 1, "one main", faults);
        require(page.select("html[lang~=^(en|ko|ru|zh)$]").size() == 1, "a language", faults);
        require(page.selectFirst("body > a.skip[href=#content]") != null, "a skip link first", faults);
        require(!page.title().isBlank(), "a title", faults);
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, aside")) {
            if (heading.tagName().equals("aside")) {
                level = 1;
                continue;
            }
            int here = heading.tagName().charAt(1) - '0';
            require(here <= level + 1, "headings in order at \"" + heading.text() + "\"", faults);
            level = here;
        }
        for (Element field : page.select("input:not([type=hidden]), textarea, select")) {
            require(page.select("label[for=" + field.id() + "]").size() == 1, "a label for " + field, faults);
        }
        for (Element bidi : page.select("bdi[lang]")) {
            require(!bidi.attr("lang").isBlank(), "a language on " + bidi, faults);
        }
    }

    private static void tables(Document page, List<String> faults) {
        for (Element table : page.select("table")) {
            require(table.selectFirst("caption") != null, "a caption of " + table.id(), faults);
            require(table.select("th:not([scope])").isEmpty(), "scopes of th", faults);
            require(table.selectFirst("thead th") != null, "table headers", faults);
        }
    }

    private static void links(Document page, List<String> faults) {
        for (Element link : page.select("a")) {
            String href = link.attr("href").toLowerCase(Locale.ROOT);
            require(!href.isBlank() && !href.startsWith("javascript:"), "an address on " + link, faults);
            require(!link.text().isBlank(), "words on " + link, faults);
        }
    }

    private static void safety(Document page, List<String> faults) {
        for (Element script : page.select("script[src]")) {
            require(script.attr("src").matches("[./]*static/[\\w.-]+\\.js"), "no script but ours: " + script, faults);
            require(script.data().isBlank(), "nothing within a script that is loaded", faults);
        }
        for (Element script : page.select("script:not([src])")) {
            boolean words = script.hasClass("words");
            require(
                    script.attr("type").equals(words ? "application/json" : "application/ld+json"),
                    "no script within but data",
                    faults);
            try {
                require(words || JSON.readTree(script.data()).hasNonNull("@context"), "JSON-LD in script", faults);
                require(JSON.readTree(script.data()).isObject(), "an object in script", faults);
            } catch (JsonProcessingException e) {
                faults.add("JSON in script: " + e.getMessage());
            }
        }
        require(page.select("style, iframe, object, embed").isEmpty(), "no style or frame within", faults);
        for (Element element : page.select("*")) {
            for (Attribute attribute : element.attributes()) {
                require(
                        !attribute.getKey().startsWith("on")
                                && !attribute.getKey().equals("style"),
                        "no " + attribute.getKey() + " on " + element.tagName(),
                        faults);
            }
        }
        for (Element resource : page.select("link[rel=stylesheet], link[rel=icon], img")) {
            String address = resource.hasAttr("src") ? resource.attr("src") : resource.attr("href");
            require(!address.contains("//"), "nothing from elsewhere: " + address, faults);
        }
    }

    private static void require(boolean holds, String rule, List<String> faults) {
        if (!holds) {
            faults.add(rule);
        }
    }
}
