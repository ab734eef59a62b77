package org.dossier.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is not answered as asked: a status, one sentence, and what to do. Never shows a stack trace. */
public final class HttpProblem extends RuntimeException {
    private final int status;
    private final String remedy;
    private final Map<String, String> headers;
    private final Map<String, Object> members;

    /**
     * @param status an HTTP status of 400 or more
     * @param sentence what is wrong, as a sentence
     * @param remedy what the reader can do about it, as a sentence; {@code ""} if nothing
     */
    public HttpProblem(int status, String sentence, String remedy) {
        this(status, sentence, remedy, Map.of(), Map.of(), null);
    }

    private HttpProblem(
            int status,
            String sentence,
            String remedy,
            Map<String, String> headers,
            Map<String, Object> members,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
        this.remedy = remedy;
        this.headers = headers;
        this.members = members;
    }

    /** The same with one more header of the answer: {@code Retry-After}, {@code Allow}. */
    public HttpProblem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpProblem(status, sentence(), remedy, more, members, getCause());
    }

    /** The same with one more member of the problem document (RFC 9457, 3.2), for programs. */
    public HttpProblem withMember(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new HttpProblem(status, sentence(), remedy, headers, more, getCause());
    }

    /** The same, made by something that went wrong; for the log alone. */
    public HttpProblem causedBy(Throwable cause) {
        return new HttpProblem(status, sentence(), remedy, headers, members, cause);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** What the reader can do about it; {@code ""} if nothing. */
    public String remedy() {
        return remedy;
    }

    /** What the problem document tells beside its own members, by name. */
    public Map<String, Object> members() {
        return members;
    }

    /** Headers that the answer carries for it. */
    public Map<String, String> headers() {
        return headers;
    }
}
