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
    private final Said said;

    /**
     * The messages that tell of it.
     *
     * @param key says why
     * @param help says what to do; {@code ""} if there is nothing
     * @param arguments of both, names and values by turns
     */
    public record Said(String key, String help, List<Object> arguments) {
        public Said {
            arguments = List.copyOf(arguments);
        }
    }

    private QueryRefusal(Kind kind, Said said) {
        super(Wording.ENGLISH.say(said.key(), said.arguments().toArray()));
        this.kind = kind;
        this.said = said;
    }

    /**
     * A refusal, said by a message and by the one of the same key with {@code .help}, if there is one.
     *
     * @param arguments of both, names and values by turns
     */
    static QueryRefusal said(Kind kind, String key, Object... arguments) {
        String help = key + ".help";
        return new QueryRefusal(kind, new Said(key, Wording.ENGLISH.has(help) ? help : "", List.of(arguments)));
    }

    /** The same with other advice, which is a message without arguments. */
    QueryRefusal advised(String help) {
        return new QueryRefusal(kind, new Said(said.key(), help, said.arguments()));
    }

    /** How it is said in each language. */
    public Said said() {
        return said;
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, as a sentence in English. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** Where in the query it is; empty unless the query is malformed at one place. The sentence names it, too. */
    public Optional<QueryPlace> place() {
        return kind == Kind.MALFORMED ? QueryPlace.in(sentence()) : Optional.empty();
    }

    /** What the reader can do about it, as a sentence in English; {@code ""} if nothing. */
    public String remedy() {
        return said.help().isEmpty()
                ? ""
                : Wording.ENGLISH.say(said.help(), said.arguments().toArray());
    }
}
