package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends representations: validators, 304, HEAD, and what browsers must be told for safety. */
public final class Reply {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private Reply() {}

    /** Answers a GET or HEAD with the representation, or with 304 where the client has it already. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Representation representation)
            throws IOException {
        send(request, response, representation, POLICY);
    }

    /**
     * The same with a page that others may show in a frame, and that needs nothing but itself.
     *
     * @param style what it allows of style, as a Content-Security-Policy says it
     */
    public static void sendToFrame(
            HttpServletRequest request, HttpServletResponse response, Representation representation, String style)
            throws IOException {
        send(
                request,
                response,
                representation,
                "default-src 'none'; style-src " + style + "; base-uri 'none'; form-action 'none'; frame-ancestors *");
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, Representation representation, String policy)
            throws IOException {
        if (unchanged(request, response, representation, policy)) {
            return;
        }
        Representation.Bytes bytes = representation.body().bytes();
        EntityTag tag = representation.tag().equals(EntityTag.NONE) ? EntityTag.of(bytes) : representation.tag();
        head(response, representation, tag, policy);
        if (hasIt(request, tag.value())) {
            tellLanguage(request, response, representation);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        representation.links().forEach(link -> response.addHeader("Link", link));
        response.setStatus(HttpServletResponse.SC_OK);
        body(request, response, representation, bytes);
    }

    /**
     * Answers with 304 if the client names the tag of what is not made yet; what it is made of is there.
     *
     * @return false if the answer is to come
     */
    public static boolean unchanged(
            HttpServletRequest request, HttpServletResponse response, Representation representation) {
        return unchanged(request, response, representation, POLICY);
    }

    private static boolean unchanged(
            HttpServletRequest request, HttpServletResponse response, Representation representation, String policy) {
        // Whether there is anything at all, as "*" asks, is known only when it is made.
        if (!IfNoneMatch.lists(
                ListHeader.of(request, "If-None-Match"), representation.tag().value())) {
            return false;
        }
        head(response, representation, representation.tag(), policy);
        tellLanguage(request, response, representation);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private static void head(
            HttpServletResponse response, Representation representation, EntityTag tag, String policy) {
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", representation.caching());
        if (representation.negotiated()) {
            String more = response.getHeader("Vary");
            response.setHeader("Vary", more == null ? "Accept" : "Accept, " + more);
        }
        if (!representation.location().isEmpty()) {
            response.setHeader("Content-Location", representation.location());
        }
        secure(response, representation.contentType(), policy);
    }

    /** Sends a page that tells why it has no answer. */
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpProblem problem, Representation page)
            throws IOException {
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        secure(response, page.contentType());
        body(request, response, page);
    }

    /** Sends a body with the status that is set already. */
    public static void body(HttpServletRequest request, HttpServletResponse response, Representation representation)
            throws IOException {
        body(request, response, representation, representation.body().bytes());
    }

    private static void body(
            HttpServletRequest request,
            HttpServletResponse response,
            Representation representation,
            Representation.Bytes bytes)
            throws IOException {
        response.setContentType(representation.contentType());
        tellLanguage(request, response, representation);
        if (!representation.coding().isEmpty()) {
            response.setHeader("Content-Encoding", representation.coding());
        }
        response.setContentLength(bytes.length());
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes.array());
        }
    }

    private static void tellLanguage(
            HttpServletRequest request, HttpServletResponse response, Representation representation) {
        representation.languages().forEach(language -> ReaderLanguage.tell(request, response, language));
    }

    /** Ends the answer to a HEAD where only writing the body would tell how long it is: no length is better than a wrong one. */
    public static void withoutBody(HttpServletResponse response) throws IOException {
        response.flushBuffer();
    }

    /** Redirects with 303: the answer to a question about a thing is found elsewhere. */
    public static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
        response.setContentLength(0);
    }

    public static void secure(HttpServletResponse response, String contentType) {
        secure(response, contentType, POLICY);
    }

    private static void secure(HttpServletResponse response, String contentType, String policy) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (contentType.startsWith("text/html")) {
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        }
    }

    /** True if the client says that it has the representation with that tag. */
    public static boolean hasIt(HttpServletRequest request, String tag) {
        return IfNoneMatch.names(ListHeader.of(request, "If-None-Match"), tag);
    }
}
