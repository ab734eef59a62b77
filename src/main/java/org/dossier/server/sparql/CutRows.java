package org.dossier.server.sparql;

import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dossier.guard.Deadline;
import org.dossier.server.ServerLimits;

/** Rows up to a limit of the answer, and which one it was. */
final class CutRows extends RowSetWrapper {
    private final Spool spool;
    private final Deadline deadline;
    private final ServerLimits limits;
    private long rows;
    private String cut = "";

    CutRows(RowSet all, Spool spool, Deadline deadline, ServerLimits limits) {
        super(all);
        this.spool = spool;
        this.deadline = deadline;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        deadline.check();
        if (!cut.isEmpty() || !super.hasNext()) {
            return false;
        }
        if (rows >= limits.maxResultRows()) {
            cut = "rows=" + limits.maxResultRows();
        } else if (spool.length() >= limits.maxResultBytes()) {
            cut = "bytes=" + limits.maxResultBytes();
        }
        return cut.isEmpty();
    }

    @Override
    public Binding next() {
        rows++;
        return super.next();
    }

    /** Which limit it ended at; {@code ""} if at none. */
    String cut() {
        return cut;
    }
}
