package org.dossier.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedPass;

/**
 * The dumps of a release: each part as files of its own in every syntax, and all parts together as N-Quads. It adds its sinks to the
 * passes over the parts' graphs, which are run one after another in the order of {@link Part}. The same graphs give the
 * same bytes, however many threads worked on them. Holds a few blocks at a time.
 */
public final class Dumps implements Closeable {
    private final Path folder;
    private final String name;
    private final List<DumpFile> all = new ArrayList<>();
    private final List<DumpFile> quads;

    private Dumps(Path folder, String name) throws IOException {
        this.folder = folder;
        this.name = name;
        this.quads = List.of(
                file(Part.ALL, Syntax.N_QUADS, Compression.GZIP), file(Part.ALL, Syntax.N_QUADS, Compression.ZSTD));
    }

    /**
     * Begins.
     *
     * @param folder where the files go; it is there, and none of the files is
     * @param name what the names of the files begin with: {@code armistice}
     * @throws IOException if a file cannot be made, or is there already
     */
    public static Dumps begin(Path folder, String name) throws IOException {
        return new Dumps(folder, name);
    }

    /**
     * Writes what a pass gives as a part that lies in the default graph: {@link Part#CORE} or {@link Part#LINKS}.
     *
     * @throws IOException if a file cannot be made, or is there already
     */
    public void triples(Part part, SortedPass pass) throws IOException {
        List<DumpFile> files = ofTriples(part);
        files.addAll(quads);
        pass.triples(Lines.ofTriples(part, files));
    }

    /**
     * Writes what a pass gives as a part that lies in a graph with a name: {@link Part#RECORDS}.
     *
     * @throws IOException if a file cannot be made, or is there already
     */
    public void graph(Part part, Iri graph, SortedPass pass) throws IOException {
        pass.triples(Lines.ofTriples(part, ofTriples(part)));
        pass.triples(Lines.ofQuads(part, graph, quads));
    }

    private List<DumpFile> ofTriples(Part part) throws IOException {
        List<DumpFile> files = new ArrayList<>();
        files.add(file(part, Syntax.N_TRIPLES, Compression.GZIP));
        files.add(file(part, Syntax.N_TRIPLES, Compression.ZSTD));
        return files;
    }

    private DumpFile file(Part part, Syntax syntax, Compression compression) throws IOException {
        DumpFile file = DumpFile.make(folder, name, part, syntax, compression);
        all.add(file);
        return file;
    }

    /**
     * Ends every file and writes the list of their checksums; every pass has been run.
     *
     * @return the files in the order of their names
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    public List<Distribution> finish() throws IOException {
        List<Distribution> files = new ArrayList<>();
        for (DumpFile file : all) {
            files.add(file.finish());
        }
        files.sort(Comparator.comparing(Distribution::file));
        Checksums.writeList(folder, files);
        return List.copyOf(files);
    }

    /** Closes what is still open of files that were not finished. */
    @Override
    public void close() throws IOException {
        for (DumpFile file : all) {
            file.close();
        }
    }
}
