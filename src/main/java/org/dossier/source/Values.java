package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Text as it may be published or shown: without half characters, controls, or marks that reorder what follows. */
final class Values {
    static final int MAX_CHARACTERS = 1 << 16;
    private static final int SHOWN_CHARACTERS = 80;
    private static final int REASON_CHARACTERS = 200;
    private static final int PLAIN_DIGITS = 40;

    private Values() {}

    /** The value shortened to 80 characters, with every invisible character written as its code point. */
    static String shown(String value) {
        return shown(value, SHOWN_CHARACTERS);
    }

    /** What a library says of a fault: the first line, without where it stands. */
    static String reason(Exception fault) {
        String message = fault instanceof JsonProcessingException json ? json.getOriginalMessage() : fault.getMessage();
        String first = String.valueOf(message).lines().findFirst().orElse("");
        int aside = first.indexOf(" (start marker at ");
        return shown(aside < 0 ? first : first.substring(0, aside), REASON_CHARACTERS);
    }

    private static String shown(String value, int limit) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length(); shown++) {
            if (shown == limit) {
                return out + "… (" + value.length() + " characters)";
            }
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                out.append("\\u{%X}".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** True if the node is text or a number. */
    static boolean isScalar(JsonNode node) {
        return node.isTextual() || node.isNumber();
    }

    /** The text of a scalar; a number keeps its digits and is written without an exponent where that is short. */
    static String scalar(JsonNode node) {
        if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            return Math.abs((long) number.scale()) <= PLAIN_DIGITS ? number.toPlainString() : number.toString();
        }
        return node.asText();
    }

    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /**
     * True for controls other than tab and line ends, for noncharacters, and for the marks of the bidirectional algorithm: embeddings,
     * overrides, isolates and directional marks (UAX 9, section 2).
     */
    static boolean isUnwanted(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean directional = c == 0x200E || c == 0x200F || c == 0x061C;
        boolean nothing = c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return control || reorders || directional || nothing;
    }

    static boolean isLoneSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
