package org.dossier.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.rdf.Iri;
import org.dossier.sort.SortedPass;
import org.dossier.sort.TermDictionary;
import org.dossier.sort.TripleBlock;

/**
 * The dumps of a release: each part as files of its own in every syntax, those that lie in a graph with a name also as N-Quads, and all parts
 * together as N-Quads. It adds its sinks to the
 * passes over the parts' graphs, which are run one after another in the order of {@link Part}. The same graphs give the
 * same bytes, however many threads worked on them. Holds a few blocks at a time.
 */
public final class Dumps implements Closeable {
    private final Path folder;
    private final String name;
    private final ShortNames names;
    private final List<DumpFile> all = new ArrayList<>();
    private final List<NodeSink> nodes = new ArrayList<>();
    private final List<DumpFile> quads;

    private Dumps(Path folder, String name, ShortNames names) throws IOException {
        this.folder = folder;
        this.name = name;
        this.names = names;
        this.quads = List.of(
                file(Part.ALL, Syntax.N_QUADS, Compression.GZIP), file(Part.ALL, Syntax.N_QUADS, Compression.ZSTD));
    }

    /**
     * Begins.
     *
     * @param folder where the files go; it is there, and none of the files is
     * @param name what the names of the files begin with: {@code armistice}
     * @param base what the IRIs of the dataset begin with; ends in {@code /}
     * @param terms the terms of the graphs that will come; tells which prefixes have a use
     * @throws IOException if a file cannot be made, or is there already
     */
    public static Dumps begin(Path folder, String name, Iri base, TermDictionary terms) throws IOException {
        return new Dumps(folder, name, ShortNames.of(terms, base));
    }

    /**
     * Writes what a pass gives as a part that lies in the default graph: {@link Part#CORE} or {@link Part#LINKS}.
     *
     * @throws IOException if a file cannot be made, or is there already
     */
    public void triples(Part part, SortedPass pass) throws IOException {
        List<DumpFile> files = lines(part);
        files.addAll(quads);
        pass.triples(Lines.ofTriples(part, files));
        nodes(part, names).forEach(pass::entities);
    }

    /**
     * Writes what a pass gives as a part that lies in a graph with a name, as N-Quads too: {@link Part#RECORDS} or {@link Part#CANDIDATES}.
     *
     * @throws IOException if a file cannot be made, or is there already
     */
    public void graph(Part part, Iri graph, SortedPass pass) throws IOException {
        pass.triples(Lines.ofTriples(part, lines(part)));
        List<DumpFile> named = new ArrayList<>(quads);
        named.add(file(part, Syntax.N_QUADS, Compression.GZIP));
        pass.triples(Lines.ofQuads(part, graph, named));
        nodes(part, names).forEach(pass::entities);
    }

    private void ontology() throws IOException {
        OntologyGraph ontology = OntologyGraph.read();
        TripleBlock block = ontology.block();
        for (Lines lines : List.of(
                Lines.ofTriples(Part.ONTOLOGY, lines(Part.ONTOLOGY)),
                Lines.ofQuads(Part.ONTOLOGY, OntologyGraph.NAME, quads))) {
            lines.accept(lines.prepare(block));
        }
        for (NodeSink sink : nodes(Part.ONTOLOGY, new ShortNames(ontology.namespaces()))) {
            sink.accept(sink.prepare(block));
        }
    }

    private List<DumpFile> lines(Part part) throws IOException {
        List<DumpFile> files = new ArrayList<>();
        files.add(file(part, Syntax.N_TRIPLES, Compression.GZIP));
        files.add(file(part, Syntax.N_TRIPLES, Compression.ZSTD));
        return files;
    }

    private List<NodeSink> nodes(Part part, ShortNames prefixes) throws IOException {
        List<NodeSink> sinks = new ArrayList<>();
        for (NodeSyntax syntax : List.of(new Turtle(prefixes), new JsonLd(prefixes), new RdfXml(prefixes))) {
            sinks.add(new NodeSink(part, syntax, file(part, syntax.syntax(), Compression.GZIP)));
        }
        nodes.addAll(sinks);
        return sinks;
    }

    private DumpFile file(Part part, Syntax syntax, Compression compression) throws IOException {
        DumpFile file = DumpFile.make(folder, name, part, syntax, compression);
        all.add(file);
        return file;
    }

    /**
     * Adds the ontology, ends every file and writes the list of their checksums; every pass has been run.
     *
     * @return the files in the order of their names
     * @throws IOException if a file cannot be written; says so if the disk is full
     */
    public List<Distribution> finish() throws IOException {
        ontology();
        for (NodeSink sink : nodes) {
            sink.end();
        }
        List<Distribution> files = new ArrayList<>();
        for (DumpFile file : all) {
            files.add(file.finish());
        }
        files.sort(Comparator.comparing(Distribution::file));
        checkCounts(files);
        Checksums.writeList(folder, files);
        return List.copyOf(files);
    }

    /** A part has the same triples in every syntax, and all parts together have those of each. */
    private static void checkCounts(List<Distribution> files) {
        Map<Part, Long> counts = new EnumMap<>(Part.class);
        for (Distribution file : files) {
            Long other = counts.putIfAbsent(file.part(), file.triples());
            if (other != null && other != file.triples()) {
                throw new IllegalStateException(
                        file.file() + " has " + file.triples() + " triples where another syntax has " + other);
            }
        }
        long all = counts.getOrDefault(Part.ALL, 0L);
        long parts = counts.values().stream().mapToLong(Long::longValue).sum() - all;
        if (parts != all) {
            throw new IllegalStateException("N-Quads have " + all + " triples where the parts have " + parts);
        }
    }

    /** Closes what is still open of files that were not finished. */
    @Override
    public void close() throws IOException {
        for (DumpFile file : all) {
            file.close();
        }
    }
}
