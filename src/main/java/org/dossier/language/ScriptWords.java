package org.dossier.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Messages for the scripts of a page, as JSON: an object from a key to the pieces of its message. A piece is a text; an argument
 * {@code {"of": name}}; or what depends on one, {@code {"of": name, "plural": true, "forms": {"one": pieces, "other": pieces}}}.
 */
public final class ScriptWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScriptWords() {}

    /**
     * The messages of a language, safe within a {@code script} element.
     *
     * @param keys their keys; one that ends in a dot stands for all that begin with it
     * @throws IllegalArgumentException if there is no such message, or one has an element in it, which a script cannot say
     */
    public static String json(Wording wording, String... keys) {
        Map<String, List<Object>> words = new TreeMap<>();
        for (String key : keys) {
            if (key.endsWith(".")) {
                wording.keys().stream()
                        .filter(each -> each.startsWith(key))
                        .forEach(each ->
                                words.put(each, pieces(wording.message(each).pieces())));
            } else {
                words.put(key, pieces(wording.message(key).pieces()));
            }
        }
        try {
            return JSON.writeValueAsString(words).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(Arrays.toString(keys), e);
        }
    }

    private static List<Object> pieces(List<Piece> pieces) {
        return pieces.stream().map(ScriptWords::piece).toList();
    }

    private static Object piece(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return text.text();
        } else if (piece instanceof Piece.Argument argument) {
            return Map.of("of", argument.name());
        } else if (piece instanceof Piece.Hash hash) {
            return Map.of("of", hash.name());
        } else if (piece instanceof Piece.Plural plural) {
            return chosen(plural.name(), true, plural.forms());
        } else if (piece instanceof Piece.Select select) {
            return chosen(select.name(), false, select.forms());
        }
        throw new IllegalArgumentException("a script cannot say " + piece);
    }

    private static Map<String, Object> chosen(String name, boolean plural, Map<String, List<Piece>> forms) {
        Map<String, List<Object>> written = new TreeMap<>();
        forms.forEach((form, pieces) -> written.put(form, pieces(pieces)));
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("of", name);
        if (plural) {
            chosen.put("plural", true);
        }
        chosen.put("forms", written);
        return chosen;
    }
}
