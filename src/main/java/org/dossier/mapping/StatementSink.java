package org.dossier.mapping;

import java.io.IOException;
import org.dossier.rdf.Triple;

/** Takes each statement a record makes, with the rule that made it, on the mapper's thread. */
@FunctionalInterface
public interface StatementSink {
    /**
     * Takes a statement; the same one may come more than once, from one record or from several.
     *
     * @throws IOException if what the sink writes to fails
     */
    void state(MappingRule rule, Triple triple) throws IOException;
}
