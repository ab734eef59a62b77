package org.dossier.server.page;

import java.util.List;
import org.dossier.server.HttpProblem;

/**
 * What the SPARQL page shows.
 *
 * @param problems why there is no answer: one element; none if there is one, or none was asked for
 * @param answers the answer: one element, or none
 * @param downloads the same answer as a file
 */
public record EditorView(
        String query,
        List<HttpProblem> problems,
        List<QueryAnswer> answers,
        List<PageFrame.Alternate> downloads,
        List<Example> examples) {
    public EditorView {
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
        downloads = List.copyOf(downloads);
        examples = List.copyOf(examples);
    }

    /** A query of the library, as the editor offers it. */
    public record Example(String title, String href) {}
}
