package org.dossier.validation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.sort.TermDictionary;

/** One literal at a time in its canonical N-Triples form, looked at byte by byte; for one thread. */
final class LiteralBytes {
    /** What follows the closing quotation mark. */
    enum Kind {
        STRING,
        TEXT_IN_LANGUAGE,
        TYPED
    }

    private final TermDictionary terms;
    private byte[] bytes = new byte[256];
    private int term = -1;
    private int size;
    private int quote;

    LiteralBytes(TermDictionary terms) {
        this.terms = terms;
    }

    /** Goes to a literal. */
    LiteralBytes of(int literal) {
        if (literal != term) {
            int length = terms.length(literal);
            if (length > bytes.length) {
                bytes = new byte[length * 2];
            }
            size = terms.copy(literal, bytes, 0);
            term = literal;
            quote = size - 1;
            // Neither a language nor a datatype has a quotation mark.
            while (bytes[quote] != '"') {
                quote--;
            }
        }
        return this;
    }

    Kind kind() {
        if (quote == size - 1) {
            return Kind.STRING;
        }
        return bytes[quote + 1] == '@' ? Kind.TEXT_IN_LANGUAGE : Kind.TYPED;
    }

    /** True if that is all that follows the closing quotation mark. */
    boolean endsWith(byte[] suffix) {
        return Arrays.equals(bytes, quote + 1, size, suffix, 0, suffix.length);
    }

    /** The language; {@code ""} if there is none. */
    String language() {
        return kind() == Kind.TEXT_IN_LANGUAGE
                ? new String(bytes, quote + 2, size - quote - 2, StandardCharsets.US_ASCII)
                : "";
    }

    /** How many bytes there are between the quotation marks. */
    int length() {
        return quote - 1;
    }

    /** A byte between the quotation marks, from 0; of a character that is escaped, the escape. */
    byte at(int i) {
        return bytes[i + 1];
    }

    /** The lexical form. */
    String text() {
        for (int i = 1; i < quote; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return ((Literal) Term.parse(new String(bytes, 0, size, StandardCharsets.UTF_8))).lexical();
            }
        }
        return new String(bytes, 1, quote - 1, StandardCharsets.ISO_8859_1);
    }
}
