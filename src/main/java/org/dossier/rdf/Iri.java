package org.dossier.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An absolute IRI (RFC 3987), without a character that N-Triples forbids inside {@code <>}: controls, blanks and {@code <>"{}|^`\\}. */
public final class Iri implements Term {
    /** By the code of the ASCII character. */
    private static final boolean[] FORBIDDEN = new boolean[0x80];

    static {
        Arrays.fill(FORBIDDEN, 0, 0x21, true);
        "<>\"{}|^`\\".chars().forEach(c -> FORBIDDEN[c] = true);
    }

    private final String value;

    /** @throws IllegalArgumentException if it is no absolute IRI, or has a forbidden character */
    public Iri(String value) {
        this(value, 0);
        if (value.indexOf(':') <= 0) {
            throw new IllegalArgumentException("the IRI \"" + value + "\" is not absolute");
        }
    }

    /** @param checked how many characters at the beginning are known to be allowed */
    private Iri(String value, int checked) {
        for (int i = checked; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80 && FORBIDDEN[c]) {
                throw new IllegalArgumentException(
                        "U+%04X at %d is not allowed in the IRI %s".formatted((int) c, i, value));
            }
        }
        this.value = value;
    }

    /**
     * This IRI, followed by more characters; the way to make many that begin alike.
     *
     * @throws IllegalArgumentException if one of the characters is forbidden
     */
    public Iri followedBy(String more) {
        return new Iri(value.concat(more), value.length());
    }

    /** The IRI, without {@code <>}. */
    public String value() {
        return value;
    }

    /** The part that names a term within its vocabulary: what follows the last {@code #} or {@code /}. */
    public String localName() {
        return value.substring(namespace().length());
    }

    /** What comes before the {@link #localName()}. */
    public String namespace() {
        return value.substring(0, Math.max(value.lastIndexOf('#'), value.lastIndexOf('/')) + 1);
    }

    /** An IRI as a URI: what is not ASCII is percent-encoded in UTF-8 (RFC 3987, 3.1). */
    public static String toUri(String iri) {
        byte[] bytes = iri.getBytes(StandardCharsets.UTF_8);
        int ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == bytes.length) {
            return iri;
        }
        StringBuilder out = new StringBuilder(3 * iri.length()).append(iri, 0, ascii);
        for (int i = ascii; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                out.append((char) bytes[i]);
            } else {
                out.append("%%%02X".formatted(bytes[i] & 0xFF));
            }
        }
        return out.toString();
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
