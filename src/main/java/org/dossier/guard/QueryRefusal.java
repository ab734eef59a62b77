package org.dossier.guard;

import java.util.Optional;

/** A query that is not answered, or not to its end: why, in a sentence, and what to do. */
public final class QueryRefusal extends RuntimeException {
    /** What kind of refusal it is. */
    public enum Kind {
        /** It is no SPARQL 1.1 query. */
        MALFORMED,
        /** It asks for something that is never done here, such as a call to another server. */
        FORBIDDEN,
        /** It would need more than a query may hold. */
        TOO_LARGE,
        /** It took longer than it may. */
        TOO_SLOW,
        /** Nobody waits for it any more, or the server needs its memory back. */
        STOPPED
    }

    private final Kind kind;
    private final String remedy;

    QueryRefusal(Kind kind, String sentence, String remedy) {
        super(sentence);
        this.kind = kind;
        this.remedy = remedy;
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, as a sentence. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Where in the query it is; empty unless the query is malformed at one place. The sentence names it, too. */
    public Optional<QueryPlace> place() {
        return kind == Kind.MALFORMED ? QueryPlace.in(sentence()) : Optional.empty();
    }

    /** What the reader can do about it, as a sentence. */
    public String remedy() {
        return remedy;
    }
}
