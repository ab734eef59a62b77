package org.dossier.bench.side;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Prints lines of N-Triples from words that need no check. */
final class NtriplesOut {
    private static final int FULL = 1 << 15;

    private final OutputStream out;
    private final StringBuilder lines = new StringBuilder(FULL + 4096);

    NtriplesOut(OutputStream out) {
        this.out = out;
    }

    void line(String subject, String predicate, String object) throws IOException {
        lines.append(subject)
                .append(' ')
                .append(predicate)
                .append(' ')
                .append(object)
                .append(" .\n");
        flushIfFull();
    }

    /** @param suffix a datatype or a language, with the signs before it */
    void literal(String subject, String predicate, String text, String suffix) throws IOException {
        lines.append(subject).append(' ').append(predicate).append(" \"");
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            lines.append(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    lines.append('\\');
                }
                lines.append(c);
            }
        }
        lines.append('"').append(suffix).append(" .\n");
        flushIfFull();
    }

    private void flushIfFull() throws IOException {
        if (lines.length() > FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
        out.flush();
    }
}
