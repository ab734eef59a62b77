package org.dossier.dump;

import java.io.IOException;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.sort.BlockSink;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * Writes triples as lines of canonical N-Triples or N-Quads (RDF 1.1 N-Triples, section 4; RDF 1.1 N-Quads, section 4). The
 * lines of a graph stand in the order that {@code LC_ALL=C sort} gives them. What several files hold alike is made and packed once.
 */
final class Lines implements BlockSink<TripleBlock, Members> {
    private static final int BYTES_A_LINE = 200;

    private final Part part;
    private final byte[] lineEnd;
    private final List<DumpFile> files;

    private Lines(Part part, String lineEnd, List<DumpFile> files) {
        this.part = part;
        this.lineEnd = Text.utf8(lineEnd);
        this.files = List.copyOf(files);
    }

    /** Lines of the default graph, which are the same in N-Triples and in N-Quads. */
    static Lines ofTriples(Part part, List<DumpFile> files) {
        return new Lines(part, " .\n", files);
    }

    /** Lines that name a graph. */
    static Lines ofQuads(Part part, Iri graph, List<DumpFile> files) {
        return new Lines(part, " " + graph.ntriples() + " .\n", files);
    }

    @Override
    public Members prepare(TripleBlock block) {
        TermDictionary terms = block.terms();
        Text text = new Text(block.size() * BYTES_A_LINE);
        TermCache predicates = new TermCache(terms::bytes);
        int subject = -1;
        int subjectStart = 0;
        int subjectEnd = 0;
        for (int i = 0; i < block.size(); i++) {
            int start = text.length();
            if (block.subject(i) == subject) {
                text.again(subjectStart, subjectEnd);
            } else {
                subject = block.subject(i);
                text.term(terms, subject);
            }
            subjectStart = start;
            subjectEnd = text.length();
            text.add(' ');
            text.add(predicates.get(block.predicate(i)));
            text.add(' ');
            text.term(terms, block.object(i));
            text.add(lineEnd);
        }
        return Members.of(text, block.size(), 0, files);
    }

    @Override
    public void accept(Members members) throws IOException {
        for (DumpFile file : files) {
            file.append(part, members);
        }
    }
}
