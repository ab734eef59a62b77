package org.dossier.link.mapping;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.rdf.Iri;

/** A program that decides many times in a folder, for the test that starts several of it. */
final class ManyWriters {
    static final int DECISIONS = 40;

    private ManyWriters() {}

    /** The folder, and the name of the writer. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), args[1]);
    }

    /** Every fifth decision has a line break, so that the file is replaced; every seventh is taken back at once. */
    static void write(Path folder, String writer) throws IOException {
        MappingFile file = new MappingFile(folder, MappingFolder.DESCRIPTION);
        for (int i = 0; i < DECISIONS; i++) {
            Mapping mapping = mapping(writer, i);
            MappingSet set = file.append(mapping);
            if (!set.mappings().contains(mapping)) {
                throw new IllegalStateException(writer + " lost its own decision " + i);
            }
            if (i % 7 == 0 && !file.undo(mapping)) {
                throw new IllegalStateException(writer + " cannot take back its own decision " + i);
            }
        }
    }

    static boolean stays(int decision) {
        return decision % 7 != 0;
    }

    static Mapping mapping(String writer, int decision) {
        return MappingFolder.exact(MappingFolder.MAO, new Iri("http://" + writer + ".example.org/" + decision))
                .comment(decision % 5 == 0 ? "one\ntwo" : "")
                .build();
    }
}
