package org.dossier.server;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dossier.language.Language;
import org.dossier.language.Wording;
import org.jspecify.annotations.Nullable;

/** A request that is not answered as asked: a status, one sentence, and what to do. Never shows a stack trace. */
public final class HttpProblem extends RuntimeException {
    private final int status;
    private final Words words;
    private final boolean inEveryLanguage;
    private final Map<String, String> headers;
    private final Map<String, Object> members;

    /**
     * A problem that is said in English alone: to programs, or in the words of another program.
     *
     * @param status an HTTP status of 400 or more
     * @param sentence what is wrong, as a sentence
     * @param remedy what the reader can do about it, as a sentence; {@code ""} if nothing
     */
    public HttpProblem(int status, String sentence, String remedy) {
        this(
                status,
                wording -> new Told(sentence, remedy, output -> output.writeUserContent(sentence)),
                false,
                Map.of(),
                Map.of(),
                null);
    }

    /**
     * A problem that is said in the language of its reader.
     *
     * @param status an HTTP status of 400 or more
     * @param key the message that says what is wrong; the one of the same key with {@code .help} says what to do about it, if there is one
     * @param arguments of both messages, names and values by turns
     */
    public static HttpProblem said(int status, String key, Object... arguments) {
        String help = key + ".help";
        return advised(status, key, Wording.ENGLISH.has(help) ? help : "", arguments);
    }

    /**
     * The same with advice of another key.
     *
     * @param help the message that says what to do; {@code ""} if nothing
     */
    public static HttpProblem advised(int status, String key, String help, Object... arguments) {
        Object[] kept = arguments.clone();
        Words words = wording -> new Told(
                wording.say(key, kept), help.isEmpty() ? "" : wording.say(help, kept), wording.html(key, kept));
        return new HttpProblem(status, words, true, Map.of(), Map.of(), null);
    }

    private HttpProblem(
            int status,
            Words words,
            boolean inEveryLanguage,
            Map<String, String> headers,
            Map<String, Object> members,
            @Nullable Throwable cause) {
        super(words.in(Wording.ENGLISH).sentence(), cause);
        this.status = status;
        this.words = words;
        this.inEveryLanguage = inEveryLanguage;
        this.headers = headers;
        this.members = members;
    }

    /** What is said of it in a language. */
    private interface Words {
        Told in(Wording wording);
    }

    private record Told(String sentence, String remedy, Content html) {}

    /** The same with one more header of the answer: {@code Retry-After}, {@code Allow}. */
    public HttpProblem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpProblem(status, words, inEveryLanguage, more, members, getCause());
    }

    /** The same with one more member of the problem document (RFC 9457, 3.2), for programs. */
    public HttpProblem withMember(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new HttpProblem(status, words, inEveryLanguage, headers, more, getCause());
    }

    /** The same, made by something that went wrong; for the log alone. */
    public HttpProblem causedBy(Throwable cause) {
        return new HttpProblem(status, words, inEveryLanguage, headers, members, cause);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong, in English. */
    public String sentence() {
        return sentence(Wording.ENGLISH);
    }

    /** What the reader can do about it, in English; {@code ""} if nothing. */
    public String remedy() {
        return remedy(Wording.ENGLISH);
    }

    /** What is wrong, in the reader's language if it is said in that. */
    public String sentence(Wording wording) {
        return words.in(wording).sentence();
    }

    /** The same as HTML, where words of another program are marked as English. */
    public Content html(Wording wording) {
        return words.in(wording).html();
    }

    /** What the reader can do about it, in the same language. */
    public String remedy(Wording wording) {
        return words.in(wording).remedy();
    }

    /** The language of both, for the {@code lang} of an element; null where it is the reader's. */
    public @Nullable String foreign(Wording wording) {
        return inEveryLanguage || wording.language() == Language.ENGLISH ? null : Language.ENGLISH.tag();
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
