package org.dossier.link.published;

import org.dossier.source.SourceLocation;

/**
 * Something about a link to an authority file that a person should look at; it goes into the build report.
 *
 * @param where file and line
 * @param field the column or field concerned
 * @param value the value concerned
 * @param message one sentence: what it is, and what to do
 */
public record LinkRemark(Kind kind, SourceLocation where, String field, String value, String message) {
    /** What it is about, with a stable code; {@code docs/problems.md} has a heading for each. */
    public enum Kind {
        /** Candidates are proposed for something that the release does not have. */
        STALE_CANDIDATES("L001"),
        /** An authority file says that another identifier stands for one that something is linked to. */
        REPLACED_IDENTIFIER("L002"),
        /** An authority file has an identifier no more that something is linked to. */
        WITHDRAWN_IDENTIFIER("L003"),
        /** Authority files say of an identifier that something is linked to that it is replaced, and lead in a circle. */
        CIRCULAR_IDENTIFIER("L004");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code: {@code L001}. */
        public String code() {
            return code;
        }
    }
}
