package org.dossier.server;

import org.dossier.guard.QueryRefusal;
import org.dossier.language.Foreign;

/** What a refused query is in terms of HTTP. */
public final class QueryProblem {
    private QueryProblem() {}

    /** The problem that tells of a refusal. */
    public static HttpProblem of(QueryRefusal refusal) {
        return switch (refusal.kind()) {
            case MALFORMED, FORBIDDEN, TOO_LARGE -> problem(400, refusal);
            case TOO_SLOW -> problem(503, refusal);
            case STOPPED -> problem(503, refusal).withHeader("Retry-After", "30");
        };
    }

    private static HttpProblem problem(int status, QueryRefusal refusal) {
        QueryRefusal.Said said = refusal.said();
        HttpProblem problem = HttpProblem.advised(
                        status, said.key(), said.help(), said.arguments().toArray())
                .causedBy(refusal);
        HttpProblem placed = refusal.place()
                .map(place -> problem.withMember("line", place.line()).withMember("column", place.column()))
                .orElse(problem);
        return said.arguments().stream()
                .filter(Foreign.class::isInstance)
                .findFirst()
                .map(words -> placed.withMember("untranslated", words.toString()))
                .orElse(placed);
    }
}
