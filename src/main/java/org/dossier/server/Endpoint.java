package org.dossier.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Answers the requests of some paths; one small class per endpoint. Called by many threads at once. */
public interface Endpoint {
    /** Servlet path patterns: {@code /sparql}, {@code /id/*}; {@code ""} is the home page alone. */
    List<String> paths();

    /**
     * The methods it answers beside {@code OPTIONS}, which the server answers; any other is a 405 before
     * {@link #answer} is asked. A {@code HEAD} is answered like a {@code GET}, the server leaves the body out.
     */
    default List<String> methods() {
        return List.of("GET", "HEAD");
    }

    /** False if no page of another origin may read its answers; nearly all that is published may be read by everybody. */
    default boolean isForEveryOrigin() {
        return true;
    }

    /**
     * Whether its errors are told to programs: as a problem document (RFC 9457) to whoever accepts anything, where other endpoints write plain text.
     */
    default boolean forPrograms() {
        return false;
    }

    /**
     * Does once for a release what would make the first answer a slow one: while the server is being started, which waits for it, and when another
     * release has become current, while the server answers; called on one thread. What it throws is passed over: whoever asks is told.
     *
     * @param lease keeps the release open that is current then; the server gives it back after this method returns
     * @throws IOException if the release cannot be read
     */
    default void prepare(CurrentRelease.Lease lease) throws IOException {}

    /**
     * Addresses for which the server asks itself, a moment after it has begun to listen or another release has become current, since the first of a kind takes many times what the next
     * does: one of each kind, and none that computes much. They are asked as a browser asks, before {@link #warm}; whatever they answer is passed
     * over.
     *
     * @param lease as that of {@link #prepare}
     * @return paths with their queries: {@code /search?type=document}
     * @throws IOException if the release cannot be read
     */
    default List<String> askedAhead(CurrentRelease.Lease lease) throws IOException {
        return List.of();
    }

    /**
     * Does ahead what would take the first requests seconds; called once for a release, a moment after the server has begun to listen or the release
     * has become current, on a thread that nobody waits for. What it throws is passed over: whoever asks is told.
     *
     * @param lease as that of {@link #prepare}
     * @param isOver true from the moment that the server closes: the method returns soon
     * @throws IOException if the release cannot be read
     */
    default void warm(CurrentRelease.Lease lease, BooleanSupplier isOver) throws IOException {}

    /**
     * Answers one request from the release that was current when it arrived. The server has set what every answer
     * carries (CORS, {@code X-Content-Type-Options}).
     *
     * @param lease keeps that release open; the server gives it back after this method returns
     * @throws HttpProblem what the reader is told, if the request cannot be answered
     * @throws IOException if the connection fails
     */
    void answer(HttpServletRequest request, HttpServletResponse response, CurrentRelease.Lease lease)
            throws IOException;
}
