package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads JSON (RFC 8259) as nearly all records are written: an object of texts and lists of texts, in one pass and nothing
 * else. Any other JSON is left to Jackson, and so is saying what is wrong.
 */
final class PlainJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int LONGEST_NAME = 1000;

    private final char[] text;
    private int at;
    /** The text that was read last. */
    private String found = "";

    private PlainJson(String text) {
        this.text = text.toCharArray();
    }

    /** The object; empty if the text is no JSON, or another JSON than this reads, or names a field twice. */
    static Optional<ObjectNode> read(String text) {
        ObjectNode object = NODES.objectNode();
        return new PlainJson(text).object(object) ? Optional.of(object) : Optional.empty();
    }

    private boolean object(ObjectNode object) {
        if (!sign('{')) {
            return false;
        }
        if (!sign('}')) {
            do {
                if (!field(object)) {
                    return false;
                }
            } while (sign(','));
            if (!sign('}')) {
                return false;
            }
        }
        passBlanks();
        return at == text.length;
    }

    private boolean field(ObjectNode object) {
        if (!string() || found.length() > LONGEST_NAME) {
            return false;
        }
        String name = found;
        if (!sign(':')) {
            return false;
        }
        if (string()) {
            return object.replace(name, NODES.textNode(found)) == null;
        }
        ArrayNode list = NODES.arrayNode();
        return list(list) && object.replace(name, list) == null;
    }

    private boolean list(ArrayNode list) {
        if (!sign('[')) {
            return false;
        }
        if (sign(']')) {
            return true;
        }
        do {
            if (!string()) {
                return false;
            }
            list.add(found);
        } while (sign(','));
        return sign(']');
    }

    private boolean string() {
        if (!sign('"')) {
            return false;
        }
        for (int i = at; i < text.length; i++) {
            char c = text[i];
            if (c == '"') {
                found = new String(text, at, i - at);
                at = i + 1;
                return true;
            }
            if (c == '\\') {
                return escaped(i);
            }
            if (c < ' ') {
                return false;
            }
        }
        return false;
    }

    /** A string whose first backslash is at {@code first}. */
    private boolean escaped(int first) {
        StringBuilder out = new StringBuilder(2 * (first - at) + 16).append(text, at, first - at);
        at = first;
        while (at < text.length) {
            char c = text[at++];
            if (c == '"') {
                found = out.toString();
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape(out))) {
                return false;
            }
            if (c != '\\') {
                out.append(c);
            }
        }
        return false;
    }

    /** What follows a backslash. */
    private boolean escape(StringBuilder out) {
        if (at == text.length) {
            return false;
        }
        char c = text[at++];
        int escape = ESCAPES.indexOf(c);
        if (escape >= 0) {
            out.append(ESCAPED.charAt(escape));
            return true;
        }
        if (c != 'u' || at + HEX_DIGITS > text.length) {
            return false;
        }
        int code = 0;
        for (int i = at; i < at + HEX_DIGITS; i++) {
            if (!HexFormat.isHexDigit(text[i])) {
                return false;
            }
            code = 16 * code + HexFormat.fromHexDigit(text[i]);
        }
        out.append((char) code);
        at += HEX_DIGITS;
        return true;
    }

    private boolean sign(char sign) {
        passBlanks();
        if (at == text.length || text[at] != sign) {
            return false;
        }
        at++;
        return true;
    }

    private void passBlanks() {
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
