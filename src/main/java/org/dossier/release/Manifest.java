package org.dossier.release;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossier.change.ChangeCounts;
import org.dossier.dump.Distribution;
import org.dossier.dump.Period;

/**
 * What a release was made from and what it holds; {@code manifest.json}. The same input gives the same manifest, but for
 * {@code parent}, {@code history} and {@code measurements}, which are of one build and not of the dataset.
 *
 * @param dataset the dataset's title, description, licence ... as {@code dataset.yaml} states them
 * @param inputs the files read, in the dataset's order, then its queries
 * @param outputs the release's own files but this one, in the order of their paths
 * @param counts how many of each: {@code triples}, {@code recordTriples} (the graph of records), {@code candidateTriples} and
 *     {@code candidates} (the graph of candidates; in none of the releases of earlier versions), and entities by the local
 *     name of their class ({@code Document})
 * @param period the days that its documents are of; empty in releases of earlier versions
 * @param toolVersion the version of Dossier that built it
 * @param parent the number of the newest release before it; 0 for the first
 * @param history when it and every release that it follows from were published, itself last; none until it is published, and in
 *     releases of earlier versions
 * @param changes how many entities it has created, changed and withdrawn since then; all 0 in releases of earlier versions
 * @param dumps its dumps as a catalogue describes them, in the order of their names; none in releases of earlier versions
 * @param measurements what each stage of the build took but the last, which writes this
 */
public record Manifest(
        DatasetFacts dataset,
        List<FileEntry> inputs,
        List<FileEntry> outputs,
        SortedMap<String, Long> counts,
        Period period,
        String toolVersion,
        int parent,
        List<Publication> history,
        ChangeCounts changes,
        List<Distribution> dumps,
        List<StageMeasure> measurements) {
    /** The count of triples in the default graph. */
    public static final String TRIPLES = "triples";

    /** The count of triples in the graph of records. */
    public static final String RECORD_TRIPLES = "recordTriples";

    /** The count of triples in the graph of candidates. */
    public static final String CANDIDATE_TRIPLES = "candidateTriples";

    /** The count of links in the graph of candidates. */
    public static final String CANDIDATES = "candidates";

    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        counts = sorted(counts);
        // Earlier versions knew nothing of these.
        period = Objects.requireNonNullElse(period, Period.NONE);
        history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
        changes = Objects.requireNonNullElse(changes, ChangeCounts.NONE);
        dumps = List.copyOf(Objects.requireNonNullElse(dumps, List.of()));
        measurements = List.copyOf(Objects.requireNonNullElse(measurements, List.of()));
    }

    /** The manifest of a release whose building was neither compared nor measured. */
    public Manifest(
            DatasetFacts dataset,
            List<FileEntry> inputs,
            List<FileEntry> outputs,
            SortedMap<String, Long> counts,
            String toolVersion,
            int parent) {
        this(
                dataset,
                inputs,
                outputs,
                counts,
                Period.NONE,
                toolVersion,
                parent,
                List.of(),
                ChangeCounts.NONE,
                List.of(),
                List.of());
    }

    /** The same, once it is published. */
    Manifest published(List<Publication> publications) {
        return new Manifest(
                dataset,
                inputs,
                outputs,
                counts,
                period,
                toolVersion,
                parent,
                publications,
                changes,
                dumps,
                measurements);
    }

    static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * The dataset a release publishes.
     *
     * @param folder where the dataset was read from, relative to the folder of releases; for {@code explain}
     * @param title title by language; {@code ""} is the key where the language is not said
     * @param base the IRI that every IRI of the dataset begins with; ends in {@code /}
     */
    public record DatasetFacts(
            String folder,
            SortedMap<String, String> title,
            SortedMap<String, String> description,
            String licence,
            String publisherName,
            String publisherUrl,
            String contact,
            String base,
            List<String> languages) {
        public DatasetFacts {
            title = sorted(title);
            description = sorted(description);
            languages = List.copyOf(languages);
        }
    }

    /**
     * A file and its checksum.
     *
     * @param path relative to the dataset folder (inputs) or the release directory (outputs), with {@code /} between folders
     * @param bytes its size
     * @param sha256 64 hexadecimal digits
     */
    public record FileEntry(String path, long bytes, String sha256) {}
}
