package org.dossier.rdf;

/** Reads a term back from its canonical N-Triples form. */
final class CanonicalForm {
    private final String text;

    private CanonicalForm(String text) {
        this.text = text;
    }

    static Term parse(String text) {
        if (text.startsWith("<") && text.endsWith(">")) {
            return new Iri(text.substring(1, text.length() - 1));
        }
        int end = text.lastIndexOf('"');
        if (!text.startsWith("\"") || end < 1) {
            throw new IllegalArgumentException("not a term in canonical N-Triples form: " + text);
        }
        String lexical = new CanonicalForm(text.substring(1, end)).unescaped();
        String rest = text.substring(end + 1);
        if (rest.isEmpty()) {
            return Literal.string(lexical);
        }
        return rest.startsWith("@")
                ? Literal.text(lexical, rest.substring(1))
                : Literal.typed(lexical, new Iri(rest.substring(3, rest.length() - 1)));
    }

    private String unescaped() {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }
}
