package org.dossier.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.mapping.MappingRule;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;
import org.dossier.release.DatasetMapping.Origin;
import org.dossier.release.Finding.Severity;
import org.dossier.validation.Violation;

/**
 * Turns violations of shapes into findings: states the dataset once more to learn which record stated the thing that
 * breaks a rule, first of all the statement that the rule is about.
 */
final class ShapeFindings implements DatasetMapping.Receiver {
    private final Set<Iri> concerned;
    private final Map<Iri, Stated> things = new HashMap<>();
    private final Map<String, Stated> statements = new HashMap<>();

    private record Stated(Origin origin, String field) {}

    private ShapeFindings(Set<Iri> concerned) {
        this.concerned = concerned;
    }

    static List<Finding> of(List<Violation> violations, DatasetMapping mapping) throws IOException {
        if (violations.isEmpty()) {
            return List.of();
        }
        ShapeFindings trace =
                new ShapeFindings(violations.stream().map(Violation::focus).collect(Collectors.toSet()));
        mapping.state(trace);
        List<Finding> findings = new ArrayList<>();
        for (Violation violation : violations) {
            findings.add(trace.finding(violation));
        }
        return findings;
    }

    @Override
    public void statement(Triple triple, MappingRule rule, Origin origin) {
        if (concerned.contains(triple.subject())) {
            Stated stated = new Stated(origin, rule.field());
            things.putIfAbsent(triple.subject(), stated);
            statements.putIfAbsent(key(triple.subject(), triple.predicate().value()), stated);
        }
    }

    private Finding finding(Violation violation) {
        Stated thing = things.get(violation.focus());
        if (thing == null) {
            throw new IllegalStateException("no record states anything of " + violation.focus());
        }
        Stated stated = statements.getOrDefault(key(violation.focus(), violation.path()), thing);
        boolean isAboutStatement = statements.containsKey(key(violation.focus(), violation.path()));
        return new Finding(
                stated.origin().where(),
                stated.origin().recordId(),
                isAboutStatement ? stated.field() : "",
                Finding.shortened(violation.value()),
                violation.shape(),
                "rule of the graph",
                severity(violation.severity()),
                violation.focus().value() + " " + violation.message());
    }

    private static String key(Iri subject, String property) {
        return subject.value() + " " + property;
    }

    private static Severity severity(Violation.Severity severity) {
        return switch (severity) {
            case VIOLATION -> Severity.VIOLATION;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.NOTE;
        };
    }
}
