package org.dossier.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossier.disk.Sha256;
import org.dossier.rdf.ExternalVocabulary;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Vocabulary;
import org.dossier.sort.BlockLines;
import org.dossier.sort.EntityBlock;

/**
 * Everything that is stated of one entity: the canonical N-Triples lines of its parts, then its own, in the order of their bytes,
 * each with its line end. Immutable.
 */
final class EntityLines {
    /** Takes one line of a range of bytes. */
    interface LineReceiver {
        void line(byte[] bytes, int start, int end) throws IOException;
    }

    private static final byte[] TYPE = (ExternalVocabulary.RDF_TYPE.ntriples() + " ").getBytes(StandardCharsets.UTF_8);
    private static final byte[] LABEL =
            (ExternalVocabulary.RDFS_LABEL.ntriples() + " ").getBytes(StandardCharsets.UTF_8);
    private static final List<byte[]> MEMBERSHIPS = List.of(
            (Vocabulary.IN_COLLECTION.ntriples() + " ").getBytes(StandardCharsets.UTF_8),
            (Vocabulary.RELEASED_BY.ntriples() + " ").getBytes(StandardCharsets.UTF_8));
    private static final List<byte[]> REPLACEMENTS =
            List.of((ExternalVocabulary.DCTERMS_REPLACES.ntriples() + " ").getBytes(StandardCharsets.UTF_8));
    private static final int LINE_END_BYTES = BlockLines.LINE_END.length();

    private final byte[] name;
    private final byte[] bytes;
    private final int start;
    private final int end;

    /**
     * Keeps the arrays.
     *
     * @param name the entity's IRI in angle brackets, in UTF-8
     * @param bytes has the lines from {@code start} to {@code end}
     */
    EntityLines(byte[] name, byte[] bytes, int start, int end) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The entities of a block. */
    static List<EntityLines> of(EntityBlock block) {
        BlockLines lines = BlockLines.of(block.triples());
        List<EntityLines> entities = new ArrayList<>(block.size());
        for (int i = 0; i < block.size(); i++) {
            entities.add(new EntityLines(
                    block.entity(i).utf8(), lines.bytes(), lines.start(block.start(i)), lines.start(block.end(i))));
        }
        return entities;
    }

    /** The entity's IRI in angle brackets, in UTF-8; for reading only. */
    byte[] name() {
        return name;
    }

    /** The SHA-256 of the lines, in 64 hexadecimal digits. */
    String hash() {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, start, end - start);
        return Sha256.of(digest);
    }

    /** Hands on what this has and {@code next} has not, and what {@code next} has and this has not, in the order of the lines. */
    void difference(EntityLines next, LineReceiver removed, LineReceiver added) throws IOException {
        int mine = start;
        int theirs = next.start;
        while (mine < end || theirs < next.end) {
            int mineEnd = lineEnd(bytes, mine, end);
            int theirsEnd = lineEnd(next.bytes, theirs, next.end);
            int order = mine == end
                    ? 1
                    : theirs == next.end
                            ? -1
                            : Arrays.compareUnsigned(bytes, mine, mineEnd, next.bytes, theirs, theirsEnd);
            if (order < 0) {
                removed.line(bytes, mine, mineEnd);
            } else if (order > 0) {
                added.line(next.bytes, theirs, theirsEnd);
            }
            mine = order <= 0 ? mineEnd : mine;
            theirs = order >= 0 ? theirsEnd : theirs;
        }
    }

    /** Hands on every line. */
    void each(LineReceiver receiver) throws IOException {
        int line = start;
        while (line < end) {
            int lineEnd = lineEnd(bytes, line, end);
            receiver.line(bytes, line, lineEnd);
            line = lineEnd;
        }
    }

    /** The end of the line that begins at {@code from}, its line end included. */
    private static int lineEnd(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, end);
    }

    /** What the change log says of the entity beside its IRI. */
    Summary summary() {
        int predicate = name.length + 1;
        String type = "";
        String label = "";
        int line = start;
        while (line < end) {
            int lineEnd = lineEnd(bytes, line, end);
            if (startsWith(line, lineEnd, name) && bytes[line + name.length] == ' ') {
                if (startsWith(line + predicate, lineEnd, TYPE)) {
                    type = object(line + predicate + TYPE.length, lineEnd);
                } else if (label.isEmpty() && startsWith(line + predicate, lineEnd, LABEL)) {
                    label = object(line + predicate + LABEL.length, lineEnd);
                }
            }
            line = lineEnd;
        }
        return new Summary(
                type.isEmpty() ? "" : new Iri(type.substring(1, type.length() - 1)).localName(),
                label.isEmpty() ? "" : label.substring(1, label.lastIndexOf('"')));
    }

    /** The IRIs, in angle brackets and parted by spaces, of the collections it lies in and the programs that released it. */
    String memberOf() {
        return objects(MEMBERSHIPS);
    }

    /** The IRIs, in angle brackets and parted by spaces, of the former entities that it takes the place of. */
    String replaced() {
        return objects(REPLACEMENTS);
    }

    private String objects(List<byte[]> predicates) {
        StringBuilder found = new StringBuilder();
        int predicate = name.length + 1;
        int line = start;
        while (line < end) {
            int lineEnd = lineEnd(bytes, line, end);
            if (startsWith(line, lineEnd, name) && bytes[line + name.length] == ' ') {
                for (byte[] wanted : predicates) {
                    if (startsWith(line + predicate, lineEnd, wanted)) {
                        found.append(found.length() == 0 ? "" : " ")
                                .append(object(line + predicate + wanted.length, lineEnd));
                    }
                }
            }
            line = lineEnd;
        }
        return found.toString();
    }

    private boolean startsWith(int from, int lineEnd, byte[] prefix) {
        return from + prefix.length < lineEnd
                && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
    }

    private String object(int from, int lineEnd) {
        return new String(bytes, from, lineEnd - LINE_END_BYTES - from, StandardCharsets.UTF_8);
    }

    /**
     * What kind of thing an entity is, and what it is called.
     *
     * @param type the local name of its class, of several the last in order (so {@code Person}, not {@code Actor}); {@code ""} if it has none
     * @param escapedLabel its first label as N-Triples and JSON both escape it; {@code ""} if it has none
     */
    record Summary(String type, String escapedLabel) {}
}
