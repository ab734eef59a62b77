package org.dossier.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.rdf.Iri;
import org.dossier.rdf.Triple;

/**
 * A dataset as catalogues and harvesters look for it. Its description has no blank nodes, no dates and no number of a release: the
 * same dataset has the same description, byte for byte.
 *
 * @param base the IRI that every IRI of the dataset begins with; ends in {@code /}
 * @param title the title by language; {@code ""} is the key where the language is not said
 * @param description what it is, likewise; may be empty
 * @param licence an IRI
 * @param publisherName {@code ""} if not said
 * @param publisherUrl an IRI; {@code ""} if not said
 * @param contact an IRI such as {@code mailto:...}; {@code ""} if not said
 * @param sparqlEndpoint where it is queried
 * @param dataDumps where all of it is to be had
 */
public record DatasetDescription(
        String base,
        SortedMap<String, String> title,
        SortedMap<String, String> description,
        String licence,
        String publisherName,
        String publisherUrl,
        String contact,
        Iri sparqlEndpoint,
        List<Iri> dataDumps) {
    public DatasetDescription {
        title = sorted(title);
        description = sorted(description);
        dataDumps = List.copyOf(dataDumps);
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** The dataset's own IRI: {@code <base>void#dataset}. */
    public Iri iri() {
        return new Iri(base + "void#dataset");
    }

    /** The description as triples: what the dataset is, and what is in it (VoID). */
    public SortedSet<Triple> triples(Statistics statistics) {
        SortedSet<Triple> triples = new TreeSet<>();
        new VoidDescription(this, triples).describe(statistics);
        return triples;
    }

    /**
     * Writes the description as Turtle (RDF 1.1 Turtle), UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Statistics statistics, Path file) throws IOException {
        Map<String, String> prefixes = new TreeMap<>(Map.of(
                "void", VoidTerms.VOID,
                "dcterms", VoidTerms.DCTERMS,
                "foaf", VoidTerms.FOAF));
        String turtle = SmallTurtle.of(triples(statistics), prefixes);
        Files.write(file, turtle.getBytes(StandardCharsets.UTF_8));
    }
}
