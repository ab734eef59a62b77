package org.dossier.link.mapping;

/** What can be wrong with a file of mappings, each with a stable code. {@code docs/mappings.md} has a row for each. */
public enum MappingFault {
    /** A row that cannot be read: an open quotation mark, bytes that are not UTF-8, more values than columns. */
    UNREADABLE_ROW("S001"),
    /** The last line has no end and is not a whole row: whoever wrote it was stopped. */
    CUT_OFF("S002"),
    /** A line that begins with {@code #} below the names of the columns. */
    COMMENT_IN_TABLE("S003"),
    /** No subject, predicate or object. */
    MISSING_VALUE("S004"),
    /** An identifier that is neither a CURIE with a declared prefix nor an IRI. */
    BAD_IDENTIFIER("S005"),
    /** A predicate modifier other than {@code Not}. */
    BAD_MODIFIER("S006"),
    /** No justification. */
    NO_JUSTIFICATION("S007"),
    /** A confidence that is no number from 0 to 1. */
    BAD_CONFIDENCE("S008"),
    /** A date that is no day. */
    BAD_DATE("S009"),
    /** A mapping of a text instead of a thing. */
    LITERAL("S010"),
    /** A row that accepts what a row above it rejects. */
    CONTRADICTION("S011"),
    /** The head lacks what every set of mappings has to say. */
    INCOMPLETE_HEAD("S012"),
    /** The file begins with a byte order mark. */
    BYTE_ORDER_MARK("S013"),
    /** A subject that is nobody and nothing of the dataset, or of a kind that has no links. */
    UNKNOWN_SUBJECT("S014"),
    /** A predicate other than {@code skos:exactMatch} and {@code skos:closeMatch}. */
    OTHER_PREDICATE("S015"),
    /** An object at the address of an authority file that is not written as its identifiers are. */
    NO_ENTRY("S016"),
    /** An author or reviewer whose ORCID iD is none. */
    BAD_ORCID("S017");

    private final String code;

    MappingFault(String code) {
        this.code = code;
    }

    /** The stable code: {@code S005}. */
    public String code() {
        return code;
    }
}
