package org.dossier.server.page;

import java.io.ByteArrayOutputStream;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dossier.guard.Deadline;

/** The rows of an answer up to a bound of their number or of what was written of them. */
final class FirstRows extends RowSetWrapper {
    private final ByteArrayOutputStream written;
    private final Deadline deadline;
    private final long maxRows;
    private final int maxBytes;
    private long rows;
    private String cut = "";

    FirstRows(RowSet all, ByteArrayOutputStream written, Deadline deadline, long maxRows, int maxBytes) {
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
        } else if (written.size() >= maxBytes) {
            cut = "bytes=" + maxBytes;
        }
        return cut.isEmpty();
    }

    @Override
    public Binding next() {
        rows++;
        return super.next();
    }

    /** The bound it ended at; {@code ""} if at none. */
    String cut() {
        return cut;
    }
}
