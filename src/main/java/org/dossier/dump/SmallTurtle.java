package org.dossier.dump;

import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Literal;
import org.dossier.rdf.Term;
import org.dossier.rdf.Triple;

/** Some triples as Turtle (RDF 1.1 Turtle) for people to read: a paragraph for each subject, a line for each property. */
final class SmallTurtle {
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> prefixes;
    private final StringBuilder out = new StringBuilder();

    private SmallTurtle(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * The Turtle.
     *
     * @param prefixes prefix to namespace, in the order in which they are to be declared
     */
    static String of(SortedSet<Triple> triples, Map<String, String> prefixes) {
        SmallTurtle turtle = new SmallTurtle(prefixes);
        prefixes.forEach((prefix, namespace) -> turtle.out
                .append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        turtle.statements(triples);
        return turtle.out.toString();
    }

    private void statements(SortedSet<Triple> triples) {
        String subject = "";
        String predicate = "";
        for (Triple triple : triples) {
            String nextSubject = text(triple.subject());
            String nextPredicate = property(triple.predicate());
            if (!nextSubject.equals(subject)) {
                out.append(subject.isEmpty() ? "\n" : " .\n\n")
                        .append(nextSubject)
                        .append(' ')
                        .append(nextPredicate);
            } else if (!nextPredicate.equals(predicate)) {
                out.append(" ;\n    ").append(nextPredicate);
            } else {
                out.append(" ,");
            }
            out.append(' ').append(text(triple.object()));
            subject = nextSubject;
            predicate = nextPredicate;
        }
        out.append(subject.isEmpty() ? "" : " .\n");
    }

    private String property(Iri property) {
        return property.equals(VoidTerms.TYPE) ? "a" : text(property);
    }

    private String text(Term term) {
        if (term instanceof Literal literal) {
            return literal.datatype().equals(VoidTerms.INTEGER) ? literal.lexical() : literal.ntriples();
        }
        String iri = ((Iri) term).value();
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                String local = iri.substring(prefix.getValue().length());
                if (LOCAL.matcher(local).matches()) {
                    return prefix.getKey() + ":" + local;
                }
            }
        }
        return term.ntriples();
    }
}
