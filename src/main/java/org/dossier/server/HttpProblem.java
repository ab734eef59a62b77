package org.dossier.server;

/** A request that is not answered as asked: a status, one sentence, and what to do. Never shows a stack trace. */
public final class HttpProblem extends RuntimeException {
    private final int status;
    private final String remedy;

    /**
     * @param status an HTTP status of 400 or more
     * @param sentence what is wrong, as a sentence
     * @param remedy what the reader can do about it, as a sentence
     */
    public HttpProblem(int status, String sentence, String remedy) {
        super(sentence);
        this.status = status;
        this.remedy = remedy;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What the reader can do about it. */
    public String remedy() {
        return remedy;
    }
}
