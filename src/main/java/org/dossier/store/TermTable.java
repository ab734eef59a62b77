package org.dossier.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.NodeFactory;
import org.dossier.disk.DiskFault;
import org.dossier.rdf.Iri;
import org.dossier.sort.Tasks;
import org.dossier.sort.TermDictionary;

/** Writes the file of terms in the order of a dictionary, and gives each term its NodeId. Blocks of terms are encoded by several threads. */
final class TermTable implements AutoCloseable {
    private static final int BLOCK_TERMS = 1 << 13;

    private final Path file;
    private final FileChannel channel;
    private final TermHashes hashes;
    private long position;

    /**
     * Begins the file.
     *
     * @param hashes takes the hashes of the stored terms
     * @throws IOException if the file cannot be written
     */
    TermTable(Path storage, TermHashes hashes) throws IOException {
        this.file = storage.resolve(Names.nodeTableBaseName + "-data." + Names.extObjNodeData);
        this.hashes = hashes;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /**
     * Writes all terms.
     *
     * @param ahead how many blocks may wait, each about 1 MB
     * @return the NodeId of each term by its number
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    long[] write(TermDictionary terms, Tasks tasks, int ahead) throws IOException {
        long[] ids = new long[terms.size()];
        Deque<Future<EncodedTerms>> waiting = new ArrayDeque<>();
        int begun = 0;
        int written = 0;
        while (written < ids.length) {
            while (begun < ids.length && waiting.size() < ahead) {
                int first = begun;
                int end = Math.min(ids.length, first + BLOCK_TERMS);
                waiting.addLast(tasks.begin(() -> new TermEncoder(terms).encode(first, end)));
                begun = end;
            }
            EncodedTerms block = Tasks.await(waiting.removeFirst());
            append(block, ids, written);
            written += block.count();
            tasks.done(block.count());
        }
        return ids;
    }

    /**
     * The NodeId of a graph's name, which is written if it is none of the terms.
     *
     * @param ids what {@link #write} gave
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    long graph(Iri name, TermDictionary terms, long[] ids) throws IOException {
        int term = terms.find(name);
        if (term >= 0) {
            return ids[term];
        }
        long[] id = new long[1];
        append(TermEncoder.encode(NodeFactory.createURI(name.value())), id, 0);
        return id[0];
    }

    private void append(EncodedTerms block, long[] ids, int first) throws IOException {
        int hash = 0;
        for (int i = 0; i < block.count(); i++) {
            long id = block.id(i, position);
            ids[first + i] = id;
            if (!TermIds.isValue(id)) {
                hashes.add(block.hashes(), hash, id);
                hash += EncodedTerms.HASH_BYTES;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(block.bytes(), 0, block.length());
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /** How many bytes the file has. */
    long length() {
        return position;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
