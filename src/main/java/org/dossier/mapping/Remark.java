package org.dossier.mapping;

/**
 * Something concluded about a record that a person may want to check; it goes into the build report.
 *
 * @param kind what was concluded
 * @param field the field of the record, by our name
 * @param value the value concerned
 * @param message one sentence: what was concluded and, where there is one, the remedy
 */
public record Remark(Kind kind, String field, String value, String message) {
    /** What kind of conclusion it is, with a stable code; {@code docs/problems.md} has a heading for each. */
    public enum Kind {
        /** No record claims the name; it got an actor or place of its own. */
        PROVISIONAL("M001"),
        /** Two records claim the name; it was given to neither. */
        AMBIGUOUS_NAME("M002"),
        /** Sender, recipient, number or enclosure were read from the title. */
        INFERRED_FROM_TITLE("M003"),
        /** The archival reference, or a part of it, is kept verbatim only. */
        UNPARSED_REFERENCE("M004"),
        /** A document, collection or program is named that the dataset does not hold. */
        UNRESOLVED_REFERENCE("M005"),
        /** An identifier of no authority file that is known, or not in its form; it is kept as text. */
        UNKNOWN_IDENTIFIER("M006"),
        /** A record takes the place of a thing that the dataset still holds, or still names. */
        REPLACED_BUT_THERE("M007"),
        /** An identifier that a person has rejected, or called a close match only. */
        OVERRULED_IDENTIFIER("M008");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code: {@code M001}. */
        public String code() {
            return code;
        }
    }
}
