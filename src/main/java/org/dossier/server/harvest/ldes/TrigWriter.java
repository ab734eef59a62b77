package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** TriG without prefixes: what is between the braces of a graph are lines of canonical N-Triples, as the dumps have them. */
final class TrigWriter implements QuadWriter {
    private final Writer out;

    TrigWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void add(List<Triple> triples) throws IOException {
        for (Triple triple : triples) {
            out.append(triple.ntriples()).append('\n');
        }
    }

    @Override
    public void add(Iri graph, List<Triple> triples) throws IOException {
        out.append(graph.ntriples()).append(" {\n");
        add(triples);
        out.append("}\n");
    }

    @Override
    public void end() {}
}
