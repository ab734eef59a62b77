package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** Writes graphs in one syntax, each as it comes, and keeps none of them. For one thread. */
interface QuadWriter {
    /** Once, before all else. */
    void begin() throws IOException;

    /** Adds triples to the default graph; they are in their order. */
    void add(List<Triple> triples) throws IOException;

    /** Adds a named graph, which was not there before; its triples are in their order. */
    void add(Iri graph, List<Triple> triples) throws IOException;

    /** Once, after all else; does not close what is written to. */
    void end() throws IOException;
}
