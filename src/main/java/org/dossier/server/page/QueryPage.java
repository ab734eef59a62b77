package org.dossier.server.page;

import java.util.List;
import java.util.Map;
import org.dossier.query.LibraryQuery;
import org.dossier.server.HttpProblem;
import org.dossier.server.view.Words;

/**
 * The page of a query of the library.
 *
 * @param meanings what its columns hold, by their names
 * @param sparql the query that was run
 * @param editor the same query in the editor
 * @param downloads its answer as files
 * @param json one of them, which pictures are drawn of
 * @param snippets how programs get the answer
 * @param problems why there is no answer: one element; none if there is one
 * @param answers the answer: one element, or none
 */
public record QueryPage(
        LibraryQuery query,
        Map<String, Words> meanings,
        List<Field> fields,
        String sparql,
        String editor,
        List<PageFrame.Alternate> downloads,
        String json,
        List<Snippet> snippets,
        List<HttpProblem> problems,
        List<QueryAnswer> answers) {
    public QueryPage {
        meanings = Map.copyOf(meanings);
        fields = List.copyOf(fields);
        downloads = List.copyOf(downloads);
        snippets = List.copyOf(snippets);
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
    }

    /**
     * A field of the form.
     *
     * @param inputType of HTML's {@code input}
     * @param named what the thing is called whose IRI the value is; {@code ""} if it is no IRI
     * @param complete the address that completes names; {@code ""} if the value is no IRI
     */
    public record Field(String name, Words label, String value, String inputType, String named, String complete) {}
}
