package org.dossier.time;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionFactory;
import org.dossier.model.EdtfDate;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;

/**
 * The functions, by their IRIs in the ontology, which defines them. All are pure: they give the same for the same arguments, and what
 * an argument costs is bounded by the length of a date.
 */
public final class DateFunctions {
    private static final Map<String, FunctionFactory> FUNCTIONS = functions();

    private DateFunctions() {}

    /** Each with its IRI, in the order of the IRIs. */
    public static Map<String, FunctionFactory> all() {
        return FUNCTIONS;
    }

    private static Map<String, FunctionFactory> functions() {
        Map<String, FunctionFactory> functions = new TreeMap<>();
        relation(functions, Vocabulary.CERTAINLY_BEFORE, EdtfDate::certainlyBefore);
        relation(functions, Vocabulary.POSSIBLY_BEFORE, EdtfDate::possiblyBefore);
        relation(functions, Vocabulary.CERTAINLY_AFTER, (date, other) -> other.certainlyBefore(date));
        relation(functions, Vocabulary.POSSIBLY_AFTER, (date, other) -> other.possiblyBefore(date));
        relation(functions, Vocabulary.CERTAINLY_DURING, EdtfDate::certainlyDuring);
        relation(functions, Vocabulary.POSSIBLY_DURING, EdtfDate::possiblyDuring);
        relation(functions, Vocabulary.OVERLAPS, EdtfDate::overlaps);
        two(functions, Vocabulary.PERIOD, DateFunctions::period);
        one(functions, Vocabulary.EARLIEST_DAY, date -> day(date, date.earliestDay()));
        one(functions, Vocabulary.LATEST_DAY, date -> day(date, date.latestDay()));
        one(functions, Vocabulary.IS_QUALIFIED, date -> NodeValue.makeBoolean(date.isQualified()));
        return Collections.unmodifiableMap(functions);
    }

    private static void relation(
            Map<String, FunctionFactory> functions, Iri iri, BiPredicate<EdtfDate, EdtfDate> relation) {
        two(functions, iri, (date, other) -> NodeValue.makeBoolean(relation.test(date, other)));
    }

    private static void two(
            Map<String, FunctionFactory> functions, Iri iri, BiFunction<EdtfDate, EdtfDate, NodeValue> function) {
        functions.put(iri.value(), any -> new FunctionBase2() {
            @Override
            public NodeValue exec(NodeValue first, NodeValue second) {
                return function.apply(DateArgument.of(first), DateArgument.of(second));
            }
        });
    }

    private static void one(Map<String, FunctionFactory> functions, Iri iri, Function<EdtfDate, NodeValue> function) {
        functions.put(iri.value(), any -> new FunctionBase1() {
            @Override
            public NodeValue exec(NodeValue argument) {
                return function.apply(DateArgument.of(argument));
            }
        });
    }

    /** The interval from the first day of one date to the last day of another. */
    private static NodeValue period(EdtfDate begin, EdtfDate end) {
        String text = bound(begin.earliestDay()) + "/" + bound(end.latestDay());
        if (EdtfDate.parse(text).isEmpty()) {
            throw new ExprEvalException("a period from " + begin + " to " + end + " ends before it begins");
        }
        return NodeValue.makeNode(text, null, ExternalVocabulary.EDTF.value());
    }

    private static String bound(String day) {
        return day.isEmpty() ? ".." : day;
    }

    private static NodeValue day(EdtfDate date, String day) {
        if (day.isEmpty()) {
            throw new ExprEvalException(date + " has no such day");
        }
        return NodeValue.makeNode(day, XSDDatatype.XSDdate);
    }
}
