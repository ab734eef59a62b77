package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dossier.rdf.Triple;

/** Writes the default graph in lines of canonical N-Triples, in a syntax that has nothing before and behind them. */
abstract class LineWriter implements QuadWriter {
    private final Writer out;

    LineWriter(Writer out) {
        this.out = out;
    }

    Writer out() {
        return out;
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
    public void end() {}
}
