package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names and values of a form or of an address ({@code application/x-www-form-urlencoded}, UTF-8). */
public final class Parameters {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Those of the query of a request's address.
     *
     * @throws HttpProblem if an escape is not well formed
     */
    public static Parameters ofQuery(HttpServletRequest request) {
        return new Parameters().and(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /**
     * Adds those of an encoded text.
     *
     * @throws HttpProblem if an escape is not well formed
     */
    public Parameters and(String encoded) {
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return this;
    }

    /** Every value of a name, in their order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of a name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** True if there is a value of that name, if only an empty one. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.said(400, "problem.percent").causedBy(e);
        }
    }
}
