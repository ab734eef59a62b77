package org.dossier.server.page;

import java.util.List;
import org.dossier.query.LibraryQuery;
import org.dossier.server.HttpProblem;

/**
 * The page of a query of the library.
 *
 * @param sparql the query that was run
 * @param editor the same query in the editor
 * @param csv its answer as a file
 * @param problems why there is no answer: one element; none if there is one
 * @param answers the answer: one element, or none
 */
public record QueryPage(
        LibraryQuery query,
        List<Field> fields,
        String sparql,
        String editor,
        String csv,
        String json,
        List<HttpProblem> problems,
        List<QueryAnswer> answers) {
    public QueryPage {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
    }

    /**
     * A field of the form.
     *
     * @param inputType of HTML's {@code input}
     */
    public record Field(String name, String label, String value, String inputType) {}
}
