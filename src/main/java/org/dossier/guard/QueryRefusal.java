package org.dossier.guard;

import java.util.List;
import java.util.Optional;
import org.dossier.language.Wording;

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
    private final List<Said> said;

    /**
     * The message that says why, and whose fellow with {@code .help} says what to do.
     *
     * @param arguments of both, names and values by turns
     */
    public record Said(String key, List<String> arguments) {
        public Said {
            arguments = List.copyOf(arguments);
        }
    }

    /** A refusal in English alone. */
    QueryRefusal(Kind kind, String sentence, String remedy) {
        this(kind, sentence, remedy, List.of());
    }

    private QueryRefusal(Kind kind, String sentence, String remedy, List<Said> said) {
        super(sentence);
        this.kind = kind;
        this.remedy = remedy;
        this.said = said;
    }

    /** A refusal that can be said in each language. */
    static QueryRefusal said(Kind kind, String key, String... arguments) {
        Said said = new Said(key, List.of(arguments));
        Object[] values = said.arguments().toArray();
        return new QueryRefusal(
                kind, Wording.ENGLISH.say(key, values), Wording.ENGLISH.say(key + ".help", values), List.of(said));
    }

    /** How it is said in each language; empty if it is said in English alone. */
    public Optional<Said> said() {
        return said.stream().findFirst();
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
