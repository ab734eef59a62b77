package org.dossier.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the first row of a table, which names its columns. */
final class TableHeader {
    private final FileFields fields;
    private final SourceLocation where;
    private final String text;

    /** @param text the row as the file has it */
    TableHeader(FileFields fields, SourceLocation where, String text) {
        this.fields = fields;
        this.where = where;
        this.text = text;
    }

    /**
     * The names of the columns; empty if the file cannot be read by them, which is reported.
     *
     * @param fault what keeps the row from being read; {@code ""} if nothing does
     */
    List<String> read(List<String> values, String fault, Consumer<Problem> receiver) {
        List<String> header = values.stream().map(String::strip).toList();
        String found = fault.isEmpty() ? fault(header) : "the header row cannot be read: " + fault;
        if (!found.isEmpty()) {
            String message = found + "; nothing in the file is read until this is mended";
            receiver.accept(new Problem(where, "", "", Values.shown(text), Rule.BAD_HEADER, message));
            return List.of();
        }
        for (String column : header) {
            if (fields.tellsUnknown() && !column.isEmpty() && !fields.knows(column)) {
                receiver.accept(new Problem(
                        where,
                        "",
                        Values.shown(column),
                        "",
                        Rule.UNKNOWN_FIELD,
                        "unknown column \"" + Values.shown(column)
                                + "\" is not published in any row; name it under fields in dataset.yaml or remove it"));
            }
        }
        return header;
    }

    private String fault(List<String> header) {
        String fault = fields.headerFault(header);
        if (!fault.isEmpty()) {
            return fault;
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                return "the header names column \"" + Values.shown(column) + "\" twice";
            }
        }
        return "";
    }
}
