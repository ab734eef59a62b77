package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/** Canonical N-Quads. */
final class NQuadsWriter extends LineWriter {
    NQuadsWriter(Writer out) {
        super(out);
    }

    @Override
    public void add(Iri graph, List<Triple> triples) throws IOException {
        String name = graph.ntriples();
        for (Triple triple : triples) {
            out().append(triple.subject().ntriples()).append(' ');
            out().append(triple.predicate().ntriples()).append(' ');
            out().append(triple.object().ntriples()).append(' ');
            out().append(name).append(" .\n");
        }
    }
}
