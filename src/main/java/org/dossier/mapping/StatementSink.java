package org.dossier.mapping;

import java.io.IOException;
import org.dossier.rdf.Triple;

/** Takes what the mapper states and concludes about one record after another, on the mapper's thread. */
public interface StatementSink {
    /**
     * Takes a statement and the rule that made it; the same one may come more than once, from one record or from several.
     *
     * @throws IOException if what the sink writes to fails
     */
    void state(MappingRule rule, Triple triple) throws IOException;

    /** Takes something the mapper concluded that a person may want to check. */
    void remark(Remark remark);
}
