package org.dossier.release;

import java.util.List;
import java.util.Map;

/**
 * What a release was made from and what it holds; {@code manifest.json}.
 *
 * @param dataset the dataset's title, description, licence ... as {@code dataset.yaml} states them
 * @param counts how many of each: {@code triples}, and entities by class local name ({@code Document})
 * @param toolVersion the version of Dossier that built it
 * @param parent the number of the release before it; 0 for the first
 */
public record Manifest(
        DatasetFacts dataset,
        List<FileEntry> inputs,
        List<FileEntry> outputs,
        Map<String, Long> counts,
        String toolVersion,
        int parent) {
    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        counts = Map.copyOf(counts);
    }

    /**
     * The dataset a release publishes.
     *
     * @param folder where the dataset was read from, as an absolute path; for {@code explain}
     * @param title title by language; {@code ""} is the key where the language is not said
     * @param base the IRI that every IRI of the dataset begins with; ends in {@code /}
     */
    public record DatasetFacts(
            String folder,
            Map<String, String> title,
            Map<String, String> description,
            String licence,
            String publisherName,
            String publisherUrl,
            String contact,
            String base,
            List<String> languages) {
        public DatasetFacts {
            title = Map.copyOf(title);
            description = Map.copyOf(description);
            languages = List.copyOf(languages);
        }
    }

    /**
     * A file and its checksum.
     *
     * @param path relative to the dataset folder (inputs) or the release directory (outputs)
     * @param bytes its size
     * @param sha256 64 hexadecimal digits
     */
    public record FileEntry(String path, long bytes, String sha256) {}
}
