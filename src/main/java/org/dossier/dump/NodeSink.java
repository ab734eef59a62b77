package org.dossier.dump;

import java.io.IOException;
import java.util.List;
import org.dossier.sort.BlockSink;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TripleBlock;

/** Writes one part in one syntax: a header, a member for each block, a footer. */
final class NodeSink implements BlockSink<EntityBlock, Members> {
    private static final int BYTES_A_TRIPLE = 100;

    private final Part part;
    private final NodeSyntax syntax;
    private final DumpFile file;
    private boolean begun;

    NodeSink(Part part, NodeSyntax syntax, DumpFile file) {
        this.part = part;
        this.syntax = syntax;
        this.file = file;
    }

    @Override
    public Members prepare(EntityBlock block) {
        return prepare(block.triples());
    }

    /** Packs a block in which the triples of each subject stand together. */
    Members prepare(TripleBlock block) {
        Text text = new Text(block.size() * BYTES_A_TRIPLE);
        long replaced = syntax.write(block, text);
        return Members.of(text.bytes(), text.length(), block.size(), replaced, List.of(file));
    }

    @Override
    public void accept(Members members) throws IOException {
        if (!begun) {
            begun = true;
            file.append(syntax.header());
        } else if (syntax.separator().length > 0) {
            file.append(syntax.separator());
        }
        file.append(part, members);
    }

    /** Everything has come. */
    void end() throws IOException {
        if (!begun) {
            file.append(syntax.header());
        }
        if (syntax.footer().length > 0) {
            file.append(syntax.footer());
        }
    }
}
