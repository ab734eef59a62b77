package org.dossier.server;

import java.util.function.LongSupplier;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dossier.guard.Deadline;

/** Rows up to a limit of the answer, and which one it was. For one thread. */
public final class CutRows extends RowSetWrapper {
    private final LongSupplier written;
    private final Deadline deadline;
    private final long maxRows;
    private final long maxBytes;
    private long rows;
    private String cut = "";

    /**
     * @param written how many bytes of the answer are written so far
     * @param maxRows how many rows it has
     * @param maxBytes it ends with the row that reaches so many bytes
     */
    public CutRows(RowSet all, LongSupplier written, Deadline deadline, long maxRows, long maxBytes) {
        super(all);
        this.written = written;
        this.deadline = deadline;
        this.maxRows = maxRows;
        this.maxBytes = maxBytes;
    }

    @Override
    public boolean hasNext() {
        deadline.check();
        if (!cut.isEmpty() || !super.hasNext()) {
            return false;
        }
        if (rows >= maxRows) {
            cut = "rows=" + maxRows;
        } else if (written.getAsLong() >= maxBytes) {
            cut = "bytes=" + maxBytes;
        }
        return cut.isEmpty();
    }

    @Override
    public Binding next() {
        rows++;
        return super.next();
    }

    /** Which limit it ended at; {@code ""} if at none. */
    public String cut() {
        return cut;
    }
}
