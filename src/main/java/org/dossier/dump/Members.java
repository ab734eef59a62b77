package org.dossier.dump;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Some triples in one syntax, packed.
 *
 * @param members the same content, packed in each way that is wanted
 * @param triples how many triples there are
 * @param replaced how many characters U+FFFD stands for
 */
record Members(Map<Compression, byte[]> members, long triples, long replaced) {
    Members {
        members = Map.copyOf(members);
    }

    /** Packs the first {@code length} bytes of a text in every way that one of the files wants. */
    static Members of(byte[] content, int length, long triples, long replaced, List<DumpFile> files) {
        Map<Compression, byte[]> members = new EnumMap<>(Compression.class);
        for (DumpFile file : files) {
            members.computeIfAbsent(file.compression(), compression -> compression.member(content, length));
        }
        return new Members(members, triples, replaced);
    }

    byte[] packed(Compression compression) {
        byte[] member = members.get(compression);
        if (member == null) {
            throw new IllegalArgumentException("not packed with " + compression);
        }
        return member;
    }
}
