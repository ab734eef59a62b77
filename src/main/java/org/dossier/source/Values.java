package org.dossier.source;

/** Text as it may be published or shown: without half characters, controls, or marks that reorder what follows. */
final class Values {
    static final int MAX_CHARACTERS = 1 << 16;
    private static final int SHOWN_CHARACTERS = 80;

    private Values() {}

    /** The value shortened to 80 characters, with every invisible character written as its code point. */
    static String shown(String value) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < value.length(); shown++) {
            if (shown == SHOWN_CHARACTERS) {
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

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** True for controls other than tab and line ends, and for the embeddings and overrides of the bidi algorithm. */
    static boolean isUnwanted(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
        boolean reorders = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean nothing = c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return control || reorders || nothing;
    }

    static boolean isLoneSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
