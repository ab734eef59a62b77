package org.dossier.source;

import org.dossier.source.Problem.Severity;

/**
 * The rules that records are held to, each with a stable code. {@code docs/problems.md} has a heading for each.
 */
public enum Rule {
    /** The line is not JSON, or the CSV row cannot be read. */
    MALFORMED("D001", Severity.REJECTED),
    /** A second record with the same id. */
    DUPLICATE_ID("D002", Severity.REJECTED),
    /** A field that the record cannot be published without. */
    MISSING_FIELD("D003", Severity.REJECTED),
    /** The date cannot be read; its text is kept. */
    UNREADABLE_DATE("D004", Severity.WARNING),
    /** A field that the format does not know; its value is not published. */
    UNKNOWN_FIELD("D005", Severity.WARNING),
    /** A word that is none of those the field allows. */
    UNKNOWN_WORD("D006", Severity.WARNING),
    /** The kind of an actor is none of those there are. */
    UNKNOWN_KIND("D007", Severity.REJECTED),
    /** An object where text is expected, two values where one is, or the like. */
    WRONG_SHAPE("D008", Severity.WARNING),
    /** A value longer than 64 Ki characters; it is left out. */
    TOO_LONG("D009", Severity.WARNING),
    /** A line longer than 16 MiB, which is not read. */
    LINE_TOO_LONG("D010", Severity.REJECTED),
    /** Bytes that are not UTF-8. */
    NOT_UTF8("D011", Severity.REJECTED),
    /** Half a surrogate pair; it becomes U+FFFD. */
    LONE_SURROGATE("D012", Severity.WARNING),
    /** Control characters or bidi marks; they are left out. */
    CONTROL_CHARACTER("D013", Severity.WARNING),
    /** A URL that is not http(s) or has characters that no URL has; it is left out. */
    BAD_URL("D014", Severity.WARNING),
    /** Characters of an id that an IRI cannot hold; the IRI has others in their place. */
    ID_NOT_FOR_IRI("D015", Severity.NOTE),
    /** A language that is neither a BCP 47 tag nor the English name of a language. */
    UNKNOWN_LANGUAGE("D016", Severity.WARNING),
    /** Coordinates that are no numbers or not on the earth; they are left out. */
    BAD_COORDINATES("D017", Severity.WARNING),
    /** A question mark or U+FFFD inside a word, as a failed conversion of characters leaves it. */
    GARBLED("D018", Severity.NOTE),
    /** A type of document that the dataset does not list; it is published. */
    UNKNOWN_TYPE("D019", Severity.NOTE),
    /** An id of more than 500 characters. */
    ID_TOO_LONG("D020", Severity.REJECTED),
    /** The header of a CSV file cannot be used, so that no row of it is read. */
    BAD_HEADER("D021", Severity.REJECTED),
    /** A file without a record. */
    EMPTY_FILE("D022", Severity.WARNING),
    /** The licence of the dataset is not written as its canonical IRI, which is published. */
    LICENCE_SPELLING("D023", Severity.WARNING),
    /** The dataset does not say who publishes it. */
    NO_PUBLISHER("D024", Severity.NOTE),
    /** Identifiers of an authority file of which each is said to be replaced by the next, and the last by the first. */
    REPLACED_IN_A_CIRCLE("D025", Severity.WARNING);

    private final String code;
    private final Severity severity;

    Rule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable code: {@code D004}. */
    public String code() {
        return code;
    }

    /** What breaking the rule does to the record; without an id or title any fault of that field rejects it. */
    public Severity severity() {
        return severity;
    }
}
