package org.dossier.guard;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * How long the values may be that a query makes: a text up to its limit, and a number, date or duration so short that one
 * step of arithmetic with it is over at once (Jena adds a duration to a date month by month).
 *
 * @param told is told of each refusal before it is thrown
 */
record TextLimit(int maxTextLength, UnaryOperator<QueryRefusal> told) {
    private static final int MAX_VALUE_LENGTH = 5_000;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{8}");

    /** @throws QueryRefusal if a text of that many characters is too long */
    void check(long length) {
        if (length > maxTextLength) {
            throw tooLarge("problem.query-text", "n", String.valueOf(maxTextLength));
        }
    }

    /** @throws QueryRefusal if the value of a literal is too long; other terms pass */
    void check(Node node) {
        if (node.isLiteral()) {
            check(node.getLiteralLexicalForm(), node.getLiteralDatatype());
        }
    }

    /** @throws QueryRefusal if the value of this form and datatype is too long */
    void check(String lexical, RDFDatatype datatype) {
        if (datatype.equals(XSDDatatype.XSDstring) || datatype.getURI().equals(RDF.langString.getURI())) {
            check(lexical.length());
            return;
        }
        if (lexical.length() > MAX_VALUE_LENGTH) {
            throw tooLarge("problem.query-value", "n", String.valueOf(MAX_VALUE_LENGTH));
        }
        if (isDuration(datatype) && LONG_NUMBER.matcher(lexical.split("\\.")[0]).find()) {
            throw tooLarge("problem.query-duration", "duration", lexical);
        }
    }

    private static boolean isDuration(RDFDatatype datatype) {
        return datatype.equals(XSDDatatype.XSDduration)
                || datatype.equals(XSDDatatype.XSDdayTimeDuration)
                || datatype.equals(XSDDatatype.XSDyearMonthDuration);
    }

    private QueryRefusal tooLarge(String key, Object... arguments) {
        return told.apply(
                QueryRefusal.said(QueryRefusal.Kind.TOO_LARGE, key, arguments).advised("advice.shorter-values"));
    }
}
