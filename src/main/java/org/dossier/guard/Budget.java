package org.dossier.guard;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * What a query holds in memory, by a rough count of the rows that its operations keep. Used by the one thread that runs the
 * query.
 */
final class Budget {
    private static final int ROW = 96;
    private static final int TERM = 80;

    private final long most;
    private final Deadline deadline;
    private long used;
    private long madeText;
    private @Nullable Binding current;

    Budget(long most, Deadline deadline) {
        this.most = most;
        this.deadline = deadline;
    }

    /** @throws QueryRefusal if that is more than there is left */
    void take(long bytes) {
        used += bytes;
        if (used > most) {
            throw deadline.refuse(QueryRefusal.said(
                    QueryRefusal.Kind.TOO_LARGE, "problem.query-memory", "mebibytes", String.valueOf(most >> 20)));
        }
    }

    /**
     * Counts a long text that becomes part of a row. Nobody tells when such a row is given up, so all of a query's count
     * together.
     *
     * @throws QueryRefusal if they are more than a query may hold
     */
    void takeText(long bytes) {
        madeText += bytes;
        if (madeText > most) {
            throw deadline.refuse(QueryRefusal.said(
                    QueryRefusal.Kind.TOO_LARGE, "problem.query-texts", "mebibytes", String.valueOf(most >> 20)));
        }
    }

    /** Notes the row that is looked at, which may be the first of a group. */
    void lookAt(Binding row) {
        current = row;
    }

    /** Takes some bytes, and those of the row that is looked at. */
    void takeRow(long bytes) {
        Binding row = current;
        take(bytes + (row == null ? 0 : size(row)));
    }

    void giveBack(long bytes) {
        used -= bytes;
    }

    /** Roughly what a row takes. */
    static long size(Binding row) {
        long size = ROW;
        for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
            size += size(row.get(names.next()));
        }
        return size;
    }

    /** Roughly what a term takes. */
    static long size(Node term) {
        return TERM + textSize(term);
    }

    /** Roughly what the text of a term takes. */
    static long textSize(Node term) {
        return term.isLiteral() ? 2L * term.getLiteralLexicalForm().length() : 0;
    }
}
