package org.dossier.server.page;

import java.util.List;
import org.dossier.server.HttpProblem;

/**
 * What the SPARQL page shows.
 *
 * @param problems why there is no answer: one element; none if there is one, or none was asked for
 * @param answers the answer: one element, or none
 * @param downloads the same answer as a file
 * @param maxRows how many rows an answer has at most
 */
public record EditorView(
        String query,
        List<HttpProblem> problems,
        List<QueryAnswer> answers,
        List<PageFrame.Alternate> downloads,
        List<Example> examples,
        long maxRows) {
    public EditorView {
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
        downloads = List.copyOf(downloads);
        examples = List.copyOf(examples);
    }

    /** Where the first problem is in the query, for a script: {@code line} or {@code column}, counted from 1; {@code ""} if at no one place. */
    public String place(String member) {
        return problems.stream()
                .map(problem -> String.valueOf(problem.members().getOrDefault(member, "")))
                .findFirst()
                .orElse("");
    }

    /** Where the answer is had as SPARQL's JSON; {@code ""} unless it is a table with rows. */
    public String json() {
        return answers.stream().anyMatch(answer -> !answer.rows().isEmpty())
                ? downloads.stream()
                        .filter(download -> download.mediaType().equals("application/sparql-results+json"))
                        .map(PageFrame.Alternate::href)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /**
     * A query of the library, as the editor offers it.
     *
     * @param href the editor with the query filled in
     * @param text the query alone
     */
    public record Example(String title, String href, String text) {}
}
