package org.dossier.dump;

/** Where the parts of a literal lie in its canonical N-Triples form. */
final class Literals {
    private Literals() {}

    /** Where the closing quote is; what follows it is nothing, {@code @language} or {@code ^^<datatype>}. */
    static int closingQuote(Text form) {
        int at = form.length() - 1;
        byte last = form.at(at);
        if (last == '"') {
            return at;
        }
        // Neither an IRI nor a language tag has its own first character in it once more.
        byte begin = (byte) (last == '>' ? '<' : '@');
        while (form.at(at) != begin) {
            at--;
        }
        return last == '>' ? at - 3 : at - 1;
    }
}
