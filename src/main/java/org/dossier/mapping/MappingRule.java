package org.dossier.mapping;

/** A rule by which a field of a record becomes statements; {@code explain} and the pages show it. */
public enum MappingRule {
    DOCUMENT_TITLE("title", "the title becomes rdfs:label and dcterms:title");

    private final String field;
    private final String meaning;

    MappingRule(String field, String meaning) {
        this.field = field;
        this.meaning = meaning;
    }

    /** The field of the record that the rule reads, in the spelling of the data format. */
    public String field() {
        return field;
    }

    /** What the rule states, in one clause. */
    public String meaning() {
        return meaning;
    }
}
