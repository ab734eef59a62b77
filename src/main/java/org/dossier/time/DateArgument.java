package org.dossier.time;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.dossier.model.EdtfDate;
import org.dossier.rdf.ExternalVocabulary;

/** An argument of a function read as a date. */
final class DateArgument {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String ZONE = "(?:Z|[+-][0-9]{2}:[0-9]{2})?";
    /** What of a text in a datatype is EDTF: a day is that of its own time zone. */
    private static final Map<String, Pattern> DATATYPES = Map.of(
            ExternalVocabulary.EDTF.value(),
            Pattern.compile("(.*)"),
            XSD + "string",
            Pattern.compile("(.*)"),
            XSD + "date",
            Pattern.compile("(-?[0-9]{4}-[0-9]{2}-[0-9]{2})" + ZONE),
            XSD + "dateTime",
            Pattern.compile("(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9:.]+" + ZONE),
            XSD + "gYearMonth",
            Pattern.compile("(-?[0-9]{4}-[0-9]{2})" + ZONE),
            XSD + "gYear",
            Pattern.compile("(-?[0-9]{4})" + ZONE));

    private DateArgument() {}

    /**
     * Reads a date.
     *
     * @param value EDTF with its datatype or without, or an {@code xsd:date}, {@code dateTime}, {@code gYearMonth} or {@code gYear}
     * @throws ExprEvalException if it is none: a filter then leaves the row out, as SPARQL has it of every error
     */
    static EdtfDate of(NodeValue value) {
        if (value.isLiteral() && value.asNode().getLiteralLanguage().isEmpty()) {
            Pattern pattern = DATATYPES.get(value.getDatatypeURI());
            if (pattern != null) {
                Matcher matcher = pattern.matcher(value.asUnquotedString());
                if (matcher.matches()) {
                    String text = matcher.group(1);
                    return EdtfDate.parse(text)
                            .orElseThrow(() -> new ExprEvalException(text + " " + EdtfDate.fault(text)));
                }
            }
        }
        throw new ExprEvalException(value + " is no date");
    }
}
