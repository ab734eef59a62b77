package org.dossier.sort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dossier.disk.MappedFile;
import org.dossier.rdf.Term;

/** A dictionary on disk: the terms one after another, and where each begins; mapped, so that it takes no heap. */
final class TermFile implements TermDictionary {
    private final MappedFile terms;
    private final MappedFile starts;
    private final int size;
    private final int literals;

    private TermFile(MappedFile terms, MappedFile starts, int literals) {
        this.terms = terms;
        this.starts = starts;
        this.size = (int) (starts.length() / Long.BYTES) - 1;
        this.literals = literals;
    }

    /**
     * @param starts where each term begins, and one more, where the last ends; eight bytes each
     * @param literals how many of the terms are literals
     */
    static TermFile open(Path terms, Path starts, int literals) throws IOException {
        return new TermFile(MappedFile.open(terms), MappedFile.open(starts), literals);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int literals() {
        return literals;
    }

    private long start(int term) {
        return starts.getLong((long) term * Long.BYTES);
    }

    @Override
    public int length(int term) {
        return (int) (start(term + 1) - start(term));
    }

    @Override
    public int copy(int term, byte[] target, int start) {
        long from = start(term);
        int length = (int) (start(term + 1) - from);
        terms.read(from, target, start, length);
        return length;
    }

    @Override
    public Term term(int term) {
        return Term.parse(new String(bytes(term), StandardCharsets.UTF_8));
    }
}
