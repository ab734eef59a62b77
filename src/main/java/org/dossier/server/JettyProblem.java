package org.dossier.server;

/** What Jetty refuses before an endpoint is asked, in our words. */
final class JettyProblem {
    private JettyProblem() {}

    static HttpProblem of(int status) {
        return switch (status) {
            case 400 -> HttpProblem.said(400, "problem.not-well-formed");
            case 404 -> notFound();
            case 408 -> HttpProblem.said(408, "problem.too-slow");
            case 413 -> HttpProblem.said(413, "problem.too-large");
            case 414 -> HttpProblem.said(414, "problem.address-too-long");
            case 431 -> HttpProblem.said(431, "problem.header-too-large");
            case 505 -> HttpProblem.said(505, "problem.http-version");
            default ->
                status >= 400 && status < 500
                        ? HttpProblem.said(status, "problem.cannot-be-answered")
                        : HttpProblem.said(status < 400 ? 500 : status, "problem.mistake");
        };
    }

    /** There is nothing at an address. */
    static HttpProblem notFound() {
        return HttpProblem.said(404, "problem.nothing-here");
    }
}
