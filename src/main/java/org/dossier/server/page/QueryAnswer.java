package org.dossier.server.page;

import java.util.List;
import org.dossier.language.Wording;
import org.dossier.server.view.Fact;

/**
 * What a query answered, as a page shows it.
 *
 * @param columns the variables; empty unless it was a SELECT
 * @param rows their values, {@code ""} where a variable is unbound
 * @param cut true if the query has more rows or triples than are shown
 * @param text the answer of an ASK, or triples as Turtle or N-Triples; {@code ""} for a SELECT
 */
public record QueryAnswer(Kind kind, List<String> columns, List<List<Fact.Value>> rows, boolean cut, String text) {
    /** What a query answers with, by its form. */
    public enum Kind {
        ROWS,
        YES_NO,
        TRIPLES
    }

    /** The answer of an ASK. */
    static QueryAnswer verdict(boolean yes, Wording wording) {
        return new QueryAnswer(Kind.YES_NO, List.of(), List.of(), false, wording.say(yes ? "answer.yes" : "answer.no"));
    }

    public QueryAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
