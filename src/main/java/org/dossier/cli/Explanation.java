package org.dossier.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Namespaces;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;
import org.dossier.release.Explainer.Explained;

/** Prints explained statements: the thing, under it the record, under that the rule, under that what the rule states. */
final class Explanation {
    private Explanation() {}

    private record Origin(Iri subject, String record, MappingRule rule) {}

    static void print(List<Explained> found, PrintWriter out) {
        Map<Origin, List<Triple>> statements = new LinkedHashMap<>();
        for (Explained one : found) {
            String record = one.where() + (one.recordId().isEmpty() ? "" : ", record " + one.recordId());
            statements
                    .computeIfAbsent(
                            new Origin(one.triple().subject(), record, one.rule()), origin -> new ArrayList<>())
                    .add(one.triple());
        }
        List<Origin> origins = new ArrayList<>(statements.keySet());
        origins.sort(java.util.Comparator.comparing(
                        (Origin origin) -> origin.subject().value())
                .thenComparing(Origin::record)
                .thenComparing(Origin::rule));
        String subject = "";
        String record = "";
        for (Origin origin : origins) {
            if (!origin.subject().value().equals(subject)) {
                out.println((subject.isEmpty() ? "" : System.lineSeparator())
                        + origin.subject().value());
                subject = origin.subject().value();
                record = "";
            }
            if (!origin.record().equals(record)) {
                record = origin.record();
                out.println("  " + record);
            }
            String field = origin.rule().field();
            out.println("    " + (field.isEmpty() ? "" : field + ": ")
                    + origin.rule().meaning());
            for (Triple triple : statements.getOrDefault(origin, List.of())) {
                out.println("      " + shown(triple.predicate()) + " " + shown(triple.object()));
            }
        }
        out.flush();
    }

    private static String shown(Term term) {
        if (term instanceof Literal literal) {
            String text = Literal.string(literal.lexical()).ntriples();
            if (!literal.language().isEmpty()) {
                return text + "@" + literal.language();
            }
            String type = shown(literal.datatype());
            return type.equals("xsd:string") ? text : text + "^^" + type;
        }
        return Namespaces.shorten(((Iri) term).value()).orElse(term.ntriples());
    }
}
