package org.dossier.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.sort.EntityBlock;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/** Formats the entities of blocks as their lines; for many threads. Remembers the bytes of every predicate. */
final class BlockLines {
    private static final byte[] END = " .\n".getBytes(StandardCharsets.UTF_8);
    private static final int AROUND_TERMS = 2 + END.length;
    private static final int USUAL_LINE_BYTES = 160;

    private final Map<Integer, byte[]> predicates = new ConcurrentHashMap<>();

    List<EntityLines> of(EntityBlock block) {
        TripleBlock triples = block.triples();
        TermDictionary terms = triples.terms();
        byte[] bytes = new byte[triples.size() * USUAL_LINE_BYTES];
        int[] starts = new int[block.size() + 1];
        int length = 0;
        int last = -1;
        byte[] subject = {};
        for (int entity = 0; entity < block.size(); entity++) {
            starts[entity] = length;
            for (int i = block.start(entity); i < block.end(entity); i++) {
                if (triples.subject(i) != last) {
                    last = triples.subject(i);
                    subject = terms.bytes(last);
                }
                byte[] predicate = predicates.computeIfAbsent(triples.predicate(i), terms::bytes);
                int object = triples.object(i);
                int needed = length + subject.length + predicate.length + terms.length(object) + AROUND_TERMS;
                if (needed > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + bytes.length / 2));
                }
                length = append(subject, bytes, length);
                bytes[length++] = ' ';
                length = append(predicate, bytes, length);
                bytes[length++] = ' ';
                length += terms.copy(object, bytes, length);
                length = append(END, bytes, length);
            }
        }
        starts[block.size()] = length;
        List<EntityLines> entities = new ArrayList<>(block.size());
        for (int i = 0; i < block.size(); i++) {
            byte[] name = block.entity(i).ntriples().getBytes(StandardCharsets.UTF_8);
            entities.add(new EntityLines(name, bytes, starts[i], starts[i + 1]));
        }
        return entities;
    }

    private static int append(byte[] what, byte[] target, int at) {
        System.arraycopy(what, 0, target, at, what.length);
        return at + what.length;
    }
}
