package org.dossier.validation;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * A datatype as it is told from the bytes of a literal. Forms that are well-formed beyond doubt are {@link Verdict#KEPT};
 * unusual ones, and those of datatypes not known here, are {@link Verdict#UNSURE}.
 */
final class Datatype {
    static final Datatype DECIMAL = of("http://www.w3.org/2001/XMLSchema#decimal");
    static final Datatype DOUBLE = of("http://www.w3.org/2001/XMLSchema#double");
    static final Datatype DATE = of("http://www.w3.org/2001/XMLSchema#date");

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final LiteralBytes.Kind kind;
    private final byte[] suffix;
    private final Form form;

    /** Looks at the lexical form of a literal of the datatype. */
    private interface Form {
        Verdict of(LiteralBytes literal);
    }

    private Datatype(String iri, LiteralBytes.Kind kind, Form form) {
        this.kind = kind;
        suffix = ("^^<" + iri + ">").getBytes(StandardCharsets.US_ASCII);
        this.form = form;
    }

    static Datatype of(String iri) {
        return switch (iri) {
            case XSD + "string" -> new Datatype(iri, LiteralBytes.Kind.STRING, literal -> Verdict.KEPT);
            case RDF + "langString" -> new Datatype(iri, LiteralBytes.Kind.TEXT_IN_LANGUAGE, literal -> Verdict.KEPT);
            default -> new Datatype(iri, LiteralBytes.Kind.TYPED, form(iri));
        };
    }

    private static Form form(String iri) {
        return switch (iri) {
            case XSD + "decimal" -> literal -> isDecimal(literal) ? Verdict.KEPT : Verdict.UNSURE;
            case XSD + "double" -> literal -> isDouble(literal) ? Verdict.KEPT : Verdict.UNSURE;
            case XSD + "date" -> literal -> isDay(literal) ? Verdict.KEPT : Verdict.UNSURE;
            // Any form will do for a datatype that Jena does not know.
            default -> iri.startsWith(XSD) || iri.startsWith(RDF) ? literal -> Verdict.UNSURE : literal -> Verdict.KEPT;
        };
    }

    Verdict verdict(LiteralBytes literal) {
        return isOf(literal) ? form.of(literal) : Verdict.BROKEN;
    }

    private boolean isOf(LiteralBytes literal) {
        return literal.kind() == kind && (kind != LiteralBytes.Kind.TYPED || literal.endsWith(suffix));
    }

    /** As {@code -12.5}. */
    private static boolean isDecimal(LiteralBytes literal) {
        int i = 0;
        int end = literal.length();
        if (i < end && (literal.at(i) == '-' || literal.at(i) == '+')) {
            i++;
        }
        int whole = digits(literal, i);
        int after = i + whole;
        if (whole == 0 || after == end) {
            return whole > 0;
        }
        int fraction = literal.at(after) == '.' ? digits(literal, after + 1) : 0;
        return fraction > 0 && after + 1 + fraction == end;
    }

    /** As {@code 0.998e0}. */
    private static boolean isDouble(LiteralBytes literal) {
        int whole = digits(literal, 0);
        int end = literal.length();
        if (whole == 0 || whole + 1 >= end || literal.at(whole) != '.') {
            return false;
        }
        int exponent = whole + 1 + digits(literal, whole + 1);
        return exponent + 1 < end
                && (literal.at(exponent) == 'e' || literal.at(exponent) == 'E')
                && exponent + 1 + digits(literal, exponent + 1) == end;
    }

    private static int digits(LiteralBytes literal, int from) {
        int i = from;
        while (i < literal.length() && literal.at(i) >= '0' && literal.at(i) <= '9') {
            i++;
        }
        return i - from;
    }

    /** As {@code 1951-07-10}: of four digits, without a time zone. */
    static boolean isDay(LiteralBytes literal) {
        if (literal.length() != 10
                || digits(literal, 0) != 4
                || digits(literal, 5) != 2
                || digits(literal, 8) != 2
                || literal.at(4) != '-'
                || literal.at(7) != '-') {
            return false;
        }
        int year = number(literal, 0, 4);
        int month = number(literal, 5, 7);
        int day = number(literal, 8, 10);
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static int number(LiteralBytes literal, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + literal.at(i) - '0';
        }
        return number;
    }
}
