package org.dossier.server.sparql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.server.HttpProblem;

/** The names and values of a form or of an address ({@code application/x-www-form-urlencoded}, UTF-8). */
final class Parameters {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @throws HttpProblem if an escape is not well formed */
    Parameters and(String encoded) {
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

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new HttpProblem(
                            400,
                            "The parameters are not well formed: a % is not followed by two digits.",
                            "Write % as %25.")
                    .causedBy(e);
        }
    }
}
