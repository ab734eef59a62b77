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
    UNREADABLE_DATE("D004", Severity.WARNING);

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

    /** What breaking the rule does to the record. */
    public Severity severity() {
        return severity;
    }
}
