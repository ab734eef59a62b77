package org.dossier.server;

/** Says an {@link HttpProblem} to somebody with a browser. */
public interface ErrorPage {
    /** The whole page, as HTML. Called by many threads at once, and where no release can be read, too. */
    String html(HttpProblem problem, ReaderLanguage reader);

    /** A page without any style, for a server that was given none. */
    static ErrorPage plain() {
        return PlainErrorPage::html;
    }
}
