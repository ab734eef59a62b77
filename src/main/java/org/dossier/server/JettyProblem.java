package org.dossier.server;

/** What Jetty refuses before an endpoint is asked, in our words. */
final class JettyProblem {
    private JettyProblem() {}

    static HttpProblem of(int status) {
        return switch (status) {
            case 400 ->
                new HttpProblem(
                        400,
                        "This request is not well formed.",
                        "Check its address and its header: the Host must be named, every % begins a pair of digits that makes UTF-8, "
                                + "and no step of the path is .. or holds a slash.");
            case 404 -> notFound();
            case 408 -> new HttpProblem(408, "The request came too slowly, or not to its end.", "Send it again.");
            case 413 -> new HttpProblem(413, "The request is too large.", "Send less.");
            case 414 -> new HttpProblem(414, "The address is too long.", "Send a long query with POST instead of GET.");
            case 431 -> new HttpProblem(431, "The header of the request is too large.", "Send less in the header.");
            case 505 -> new HttpProblem(505, "This version of HTTP is not spoken here.", "Use HTTP/1.1.");
            default ->
                status >= 400 && status < 500
                        ? new HttpProblem(status, "This request cannot be answered.", "")
                        : new HttpProblem(
                                status < 400 ? 500 : status,
                                "The server made a mistake; it has been written to its log.",
                                "Try again; if it goes on, tell whoever runs this server what you asked for.");
        };
    }

    /** There is nothing at an address. */
    static HttpProblem notFound() {
        return new HttpProblem(404, "There is nothing at this address.", "Begin at the start page, /.");
    }
}
