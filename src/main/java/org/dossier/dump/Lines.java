package org.dossier.dump;

import java.io.IOException;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.sort.BlockLines;
import org.dossier.sort.BlockSink;
import org.dossier.sort.TripleBlock;

/**
 * Writes triples as lines of canonical N-Triples or N-Quads (RDF 1.1 N-Triples, section 4; RDF 1.1 N-Quads, section 4). The
 * lines of a graph stand in the order that {@code LC_ALL=C sort} gives them. What several files hold alike is made and packed once.
 */
final class Lines implements BlockSink<TripleBlock, Members> {
    private final Part part;
    private final String lineEnd;
    private final List<DumpFile> files;

    private Lines(Part part, String lineEnd, List<DumpFile> files) {
        this.part = part;
        this.lineEnd = lineEnd;
        this.files = List.copyOf(files);
    }

    /** Lines of the default graph, which are the same in N-Triples and in N-Quads. */
    static Lines ofTriples(Part part, List<DumpFile> files) {
        return new Lines(part, BlockLines.LINE_END, files);
    }

    /** Lines that name a graph. */
    static Lines ofQuads(Part part, Iri graph, List<DumpFile> files) {
        return new Lines(part, " " + graph.ntriples() + BlockLines.LINE_END, files);
    }

    @Override
    public Members prepare(TripleBlock block) {
        BlockLines lines = BlockLines.of(block, lineEnd);
        return Members.of(lines.bytes(), lines.length(), block.size(), 0, files);
    }

    @Override
    public void accept(Members members) throws IOException {
        for (DumpFile file : files) {
            file.append(part, members);
        }
    }
}
