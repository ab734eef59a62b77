package org.dossier.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An RDF literal (RDF 1.1 Concepts, section 3.3).
 *
 * @param lexical the lexical form; no lone surrogates
 * @param datatype its datatype; {@code rdf:langString} exactly if {@code language} is given
 * @param language a lower-cased BCP 47 tag, or {@code ""}
 */
public record Literal(String lexical, Iri datatype, String language) implements Term {
    private static final Iri STRING = new Iri("http://www.w3.org/2001/XMLSchema#string");
    private static final byte DELETE = 0x7F;
    private static final byte[] NONE = {};
    /** What stands in the canonical form for each ASCII character: mostly itself. */
    private static final byte[][] ESCAPES = new byte[0x80][];

    static {
        for (char c = 0; c < ESCAPES.length; c++) {
            StringBuilder escape = new StringBuilder();
            escape(c, escape);
            ESCAPES[c] = escape.toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final Iri LANG_STRING = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString");

    public Literal {
        language = language.toLowerCase(Locale.ROOT);
        if (LANG_STRING.equals(datatype) == language.isEmpty()) {
            throw new IllegalArgumentException("datatype " + datatype + " with language \"" + language + "\"");
        }
    }

    /** A plain string: {@code "text"}. */
    public static Literal string(String lexical) {
        return new Literal(lexical, STRING, "");
    }

    /** Text in a language; a plain string where {@code language} is {@code ""}. */
    public static Literal text(String lexical, String language) {
        return language.isEmpty() ? string(lexical) : new Literal(lexical, LANG_STRING, language);
    }

    /** A value of another datatype: {@code "1951-07-10"^^<...#date>}. */
    public static Literal typed(String lexical, Iri datatype) {
        return new Literal(lexical, datatype, "");
    }

    @Override
    public String ntriples() {
        StringBuilder out = new StringBuilder(lexical.length() + 16);
        out.append('"');
        for (int i = 0; i < lexical.length(); i++) {
            escape(lexical.charAt(i), out);
        }
        out.append('"');
        if (!language.isEmpty()) {
            out.append('@').append(language);
        } else if (!datatype.equals(STRING)) {
            out.append("^^").append(datatype.ntriples());
        }
        return out.toString();
    }

    @Override
    public byte[] utf8() {
        byte[] text = lexical.getBytes(StandardCharsets.UTF_8);
        int length = text.length;
        for (byte b : text) {
            if ((b >= 0 && b < ' ') || b == '"' || b == '\\' || b == DELETE) {
                length += ESCAPES[b].length - 1;
            }
        }
        byte[] tail = tail();
        byte[] form = new byte[length + 2 + tail.length];
        form[0] = '"';
        if (length == text.length) {
            System.arraycopy(text, 0, form, 1, length);
        } else {
            escape(text, form);
        }
        form[length + 1] = '"';
        System.arraycopy(tail, 0, form, length + 2, tail.length);
        return form;
    }

    /** Writes the text from the second byte of the form on. */
    private static void escape(byte[] text, byte[] form) {
        int at = 1;
        for (byte b : text) {
            byte[] escape = b >= 0 ? ESCAPES[b] : NONE;
            if (escape.length > 1) {
                System.arraycopy(escape, 0, form, at, escape.length);
                at += escape.length;
            } else {
                form[at++] = b;
            }
        }
    }

    private byte[] tail() {
        if (!language.isEmpty()) {
            return ("@" + language).getBytes(StandardCharsets.UTF_8);
        }
        if (datatype.equals(STRING)) {
            return NONE;
        }
        byte[] name = datatype.utf8();
        byte[] tail = new byte[name.length + 2];
        tail[0] = '^';
        tail[1] = '^';
        System.arraycopy(name, 0, tail, 2, name.length);
        return tail;
    }

    /** Only the characters that canonical N-Triples escapes (RDF 1.2 N-Triples, section 4). */
    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < 0x20 || c == 0x7F) {
                    out.append("\\u%04X".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    // As a record has it; spelled out, because every term of a build is hashed and compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Literal literal
                        && lexical.equals(literal.lexical)
                        && language.equals(literal.language)
                        && datatype.equals(literal.datatype));
    }

    @Override
    public int hashCode() {
        return (lexical.hashCode() * 31 + datatype.hashCode()) * 31 + language.hashCode();
    }

    @Override
    public String toString() {
        return ntriples();
    }
}
