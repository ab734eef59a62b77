package org.dossier.server;

import org.dossier.release.Release;

/** Says an {@link HttpProblem} to somebody with a browser. */
public interface ErrorPage {
    /** The whole page, as HTML. Called by many threads at once, and where no release can be read, too. */
    String html(HttpProblem problem, ReaderLanguage reader);

    /**
     * The same as a page of the site. Called by many threads at once.
     *
     * @param path the address that was asked for, still percent-encoded; begins with a slash
     * @param release the one that is served
     */
    default String html(HttpProblem problem, ReaderLanguage reader, String path, Release release) {
        return html(problem, reader);
    }

    /** A page without any style, for a server that was given none. */
    static ErrorPage plain() {
        return PlainErrorPage::html;
    }
}
