package org.dossier.server.view;

import java.util.List;

/**
 * Who says so: where each statement about a thing comes from.
 *
 * @param recordedAt file and line of the record in the dataset, several if several make it
 * @param sources where the record's statements were seen
 * @param pages pages about it elsewhere
 */
public record Account(
        List<String> recordedAt, List<Fact.Value> sources, List<Fact.Value> pages, List<Statement> statements) {
    public Account {
        recordedAt = List.copyOf(recordedAt);
        sources = List.copyOf(sources);
        pages = List.copyOf(pages);
        statements = List.copyOf(statements);
    }

    /**
     * A property of the thing and what its values rest on.
     *
     * @param fields the fields of the record, or the rules, that it comes from
     */
    public record Statement(String property, String term, List<Fact.Value> values, List<Origin> fields) {
        public Statement {
            values = List.copyOf(values);
            fields = List.copyOf(fields);
        }
    }

    /** A field of the record, and what is made of it. */
    public record Origin(String field, String meaning) {}
}
