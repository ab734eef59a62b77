package org.dossier.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is wrong with one record. Of one fault in one field the first {@value #SHOWN} are told one by one and the others by their number, so
 * that one line of a file cannot fill the memory with problems.
 */
final class RecordProblems {
    private static final int SHOWN = 20;

    private final SourceLocation where;
    private final Consumer<Problem> receiver;
    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private String id = "";
    private boolean rejected;

    private record Kind(String field, Rule rule) {}

    RecordProblems(SourceLocation where, Consumer<Problem> receiver) {
        this.where = where;
        this.receiver = receiver;
    }

    /** What the problems call the record; set once the id is read. */
    void id(String id) {
        this.id = id;
    }

    /** The record's id; {@code ""} until it is read, or if it has none. */
    String id() {
        return id;
    }

    /** True if one of the problems keeps the record from being published. */
    boolean isRejected() {
        return rejected;
    }

    /**
     * Reports a problem.
     *
     * @param field the field by the file's own name
     * @param value the value concerned, at any length
     */
    void report(String field, String value, Rule rule, String message) {
        String shown = Values.shown(field);
        rejected |= rule.severity() == Problem.Severity.REJECTED;
        if (counts.merge(new Kind(shown, rule), 1L, Long::sum) <= SHOWN) {
            receiver.accept(new Problem(where, id, shown, Values.shown(value), rule, message));
        }
    }

    /** Tells how many problems were not told one by one; to be called when the record is read. */
    void close() {
        if (counts.isEmpty()) {
            return;
        }
        counts.forEach((kind, count) -> {
            if (count > SHOWN) {
                receiver.accept(new Problem(
                        where,
                        id,
                        kind.field(),
                        "",
                        kind.rule(),
                        kind.field() + " has the same fault " + (count - SHOWN) + " more times in this record"));
            }
        });
    }
}
