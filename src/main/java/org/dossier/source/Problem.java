package org.dossier.source;

/**
 * Something wrong with the data, said so that the archivist can find and mend it.
 *
 * @param where the record's place
 * @param recordId the record's id, {@code ""} if it has none or could not be read
 * @param field the field, in the source's own spelling; {@code ""} if the whole record is meant
 * @param value the offending value, shortened to at most 80 characters and with control characters shown; may be empty
 * @param rule which rule is broken: its code and severity
 * @param message one sentence: what is wrong and, where there is one, the remedy
 */
public record Problem(SourceLocation where, String recordId, String field, String value, Rule rule, String message) {
    /** What a problem does to its record. */
    public enum Severity {
        /** The record is not published. */
        REJECTED,
        /** The record is published, without or with a repaired value. */
        WARNING,
        /** Nothing is wrong, but something was concluded that a person may want to check. */
        NOTE
    }

    /** {@code documents.jsonl:17: date "1953-13" has no month 13 [D004]}. */
    @Override
    public String toString() {
        return where + ": " + message + " [" + rule.code() + "]";
    }
}
