package org.dossier.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An absolute IRI (RFC 3987).
 *
 * @param value the IRI; no character that N-Triples forbids inside {@code <>}: controls, blanks and {@code <>"{}|^`\}
 */
public record Iri(String value) implements Term {
    /** By the code of the ASCII character. */
    private static final boolean[] FORBIDDEN = new boolean[0x80];

    static {
        Arrays.fill(FORBIDDEN, 0, 0x21, true);
        "<>\"{}|^`\\".chars().forEach(c -> FORBIDDEN[c] = true);
    }

    public Iri {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80 && FORBIDDEN[c]) {
                throw new IllegalArgumentException(
                        "U+%04X at %d is not allowed in the IRI %s".formatted((int) c, i, value));
            }
        }
        if (value.indexOf(':') <= 0) {
            throw new IllegalArgumentException("the IRI \"" + value + "\" is not absolute");
        }
    }

    @Override
    public String ntriples() {
        return "<" + value + ">";
    }

    @Override
    public byte[] utf8() {
        byte[] name = value.getBytes(StandardCharsets.UTF_8);
        byte[] form = new byte[name.length + 2];
        form[0] = '<';
        System.arraycopy(name, 0, form, 1, name.length);
        form[form.length - 1] = '>';
        return form;
    }

    // As a record has it; spelled out, because every term of a build is hashed and compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Iri iri && value.equals(iri.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return ntriples();
    }
}
