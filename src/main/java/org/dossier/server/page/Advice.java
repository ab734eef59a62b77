package org.dossier.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Advice in which the addresses of pages are links: of this server, where the text names one that there is, and of others. */
public record Advice(List<Part> parts) {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}/.:}])/"
            + "(?:(?:search|queries|releases|sparql|review|q|browse/[a-z]+|timemap/[A-Za-z0-9/%._~-]*[A-Za-z0-9])"
            + "(?:\\?[A-Za-z0-9/%=&+._~-]*[A-Za-z0-9=])?)?(?![A-Za-z0-9/])"
            + "|https://[A-Za-z0-9/.-]+[A-Za-z0-9/]");

    public Advice {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the text.
     *
     * @param href where it leads; {@code ""} where it is no address
     */
    public record Part(String text, String href) {}

    /** @param page makes a link of a path without its slash */
    static Advice of(String text, UnaryOperator<String> page) {
        List<Part> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            parts.add(new Part(text.substring(from, address.start()), ""));
            String found = address.group();
            parts.add(new Part(found, found.startsWith("/") ? page.apply(found.substring(1)) : found));
            from = address.end();
        }
        parts.add(new Part(text.substring(from), ""));
        return new Advice(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }
}
