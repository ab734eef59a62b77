package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** TriG without prefixes: what is between the braces of a graph are lines of canonical N-Triples, as the dumps have them. */
final class TrigWriter extends LineWriter {
    TrigWriter(Writer out) {
        super(out);
    }

    @Override
    public void add(Iri graph, List<Triple> triples) throws IOException {
        out().append(graph.ntriples()).append(" {\n");
        add(triples);
        out().append("}\n");
    }
}
