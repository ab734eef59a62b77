package org.dossier.dump;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes IRIs and literals, in canonical N-Triples form, as the text of an element or an attribute of XML 1.0. A character that XML
 * cannot hold becomes U+FFFD. For one thread.
 */
final class XmlText {
    private static final byte[] LESS = Text.utf8("&lt;");
    private static final byte[] GREATER = Text.utf8("&gt;");
    private static final byte[] AMPERSAND = Text.utf8("&amp;");
    private static final byte[] RETURN = Text.utf8("&#13;");
    private static final byte[] REPLACEMENT = Text.utf8("\ufffd");

    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (char c : "<>&\\".toCharArray()) {
            SPECIAL[c] = true;
        }
        // The first byte of U+FFFE and U+FFFF.
        SPECIAL[0xEF] = true;
    }

    private final Text out;
    private long replaced;

    XmlText(Text out) {
        this.out = out;
    }

    /** How many characters XML could not hold. */
    long replaced() {
        return replaced;
    }

    /** An IRI as the value of an attribute. */
    static String attribute(String iri) {
        byte[] bytes = Text.utf8(iri);
        Text out = new Text(bytes.length);
        new XmlText(out).add(bytes, 0, bytes.length);
        return new String(Arrays.copyOf(out.bytes(), out.length()), StandardCharsets.UTF_8);
    }

    /** Writes what some bytes mean: an IRI without brackets, or what stands between the quotes of a literal. */
    void add(byte[] bytes, int from, int to) {
        int plain = from;
        int at = from;
        while (at < to) {
            if (!SPECIAL[bytes[at] & 0xFF]) {
                at++;
                continue;
            }
            out.add(bytes, plain, at);
            at += special(bytes, at, to);
            plain = at;
        }
        out.add(bytes, plain, to);
    }

    /** Writes a character that does not stand for itself; gives how many bytes it was made of. */
    private int special(byte[] bytes, int at, int to) {
        switch (bytes[at]) {
            case '<' -> out.add(LESS);
            case '>' -> out.add(GREATER);
            case '&' -> out.add(AMPERSAND);
            case '\\' -> {
                return escape(bytes, at);
            }
            default -> {
                int length = Math.min(3, to - at);
                if (bytes[at + 1] == (byte) 0xBF && bytes[at + 2] >= (byte) 0xBE) {
                    replace();
                } else {
                    out.add(bytes, at, at + length);
                }
                return length;
            }
        }
        return 1;
    }

    private int escape(byte[] bytes, int at) {
        byte name = bytes[at + 1];
        switch (name) {
            case 'n' -> out.add('\n');
            case 't' -> out.add('\t');
            case 'r' -> out.add(RETURN);
            case 'b', 'f' -> replace();
            case 'u' -> {
                int code = Integer.parseInt(new String(bytes, at + 2, 4, StandardCharsets.US_ASCII), 16);
                if (code < 0x20) {
                    replace();
                } else {
                    out.add(Text.utf8(Character.toString(code)));
                }
                return 6;
            }
            default -> out.add((char) name);
        }
        return 2;
    }

    private void replace() {
        replaced++;
        out.add(REPLACEMENT);
    }
}
