package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.model.DatasetDescription;
import org.dossier.release.Manifest.DatasetFacts;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.source.Dataset;

/** The last files of a release: its report, and the manifest that names every other file with its checksum. */
final class Seal {
    private final Dataset dataset;
    private final Path directory;

    Seal(Dataset dataset, Path directory) {
        this.dataset = dataset;
        this.directory = directory;
    }

    /**
     * The manifest, which tells of everything but when the release is published.
     *
     * @param made what was made of the graph
     * @param releases the folder that the release goes into
     */
    Manifest manifest(
            GraphArtefacts.Made made, List<FileEntry> inputs, Path releases, int parent, List<StageMeasure> measures)
            throws IOException {
        return new Manifest(
                facts(releases),
                inputs,
                outputs(),
                made.counts(),
                made.period(),
                ToolVersion.of(),
                parent,
                List.of(),
                made.changes(),
                made.dumps(),
                measures);
    }

    private DatasetFacts facts(Path releases) throws IOException {
        DatasetDescription description = dataset.description();
        return new DatasetFacts(
                InputFiles.relative(releases, dataset.folder()),
                new TreeMap<>(description.title()),
                new TreeMap<>(description.description()),
                description.licence(),
                description.publisherName(),
                description.publisherUrl(),
                description.contact(),
                description.base(),
                description.languages());
    }

    private List<FileEntry> outputs() throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.add(InputFiles.entry(directory, file));
            }
        }
        return entries;
    }
}
