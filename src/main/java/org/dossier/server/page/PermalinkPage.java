package org.dossier.server.page;

import java.util.List;
import org.dossier.cite.Citation;
import org.dossier.server.HttpProblem;
import org.dossier.server.permalink.Permalink;
import org.dossier.server.view.Fact;

/**
 * The page of a query that was kept.
 *
 * @param address its IRI, without suffix
 * @param published the day on which its release was published; {@code ""} if the release is not kept
 * @param state whether what was cited is what is seen
 * @param sha256 of the answer that is seen; {@code ""} if there is none
 * @param file where that answer is had; {@code ""} if nowhere
 * @param editor the query in the editor
 * @param answers the answer: one element, or none
 * @param problems why there is none, or no comparison
 * @param comparisons with the current release: one element if that was asked for, or none
 */
public record PermalinkPage(
        Permalink link,
        String address,
        String published,
        State state,
        String sha256,
        String file,
        String editor,
        Citation citation,
        List<QueryAnswer> answers,
        List<HttpProblem> problems,
        List<Comparison> comparisons) {
    public PermalinkPage {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
        comparisons = List.copyOf(comparisons);
    }

    /** Whether what was cited is what is seen. */
    public enum State {
        /** The answer has the SHA-256 that was cited. */
        CONFIRMED,
        /** It has another. */
        DIFFERENT,
        /** The query could not be asked just now. */
        UNASKED,
        /** The release is no longer kept. */
        GONE
    }

    /**
     * What the current release answers otherwise.
     *
     * @param release the number of the current one
     * @param rows how many rows it answers
     * @param known true if the rows of the cited release are there to be compared with; else only the sums were compared
     * @param same how many rows both have, if that is known
     * @param gone the rows that only the cited release has; as many as are shown
     * @param come the rows that only the current one has
     */
    public record Comparison(int release, long rows, boolean equal, boolean known, long same, Rows gone, Rows come) {}

    /**
     * Some rows.
     *
     * @param count how many there are
     * @param columns the variables; empty if they are triples
     * @param shown as many as a page shows
     */
    public record Rows(long count, List<String> columns, List<List<Fact.Value>> shown) {
        public Rows {
            columns = List.copyOf(columns);
            shown = List.copyOf(shown);
        }
    }
}
