package org.dossier.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossier.disk.Sha256;
import org.dossier.link.CandidateFile;
import org.dossier.link.LinkFile;
import org.dossier.link.mapping.MappingFile;
import org.dossier.release.Manifest.FileEntry;
import org.dossier.source.Dataset;

/** The files a release is made from: those of the dataset, what it says of links to authority files, and its queries. */
final class InputFiles {
    private static final List<String> LINKS = List.of(MappingFile.NAME, LinkFile.NAME, CandidateFile.NAME);

    private InputFiles() {}

    /** The files with their checksums as they are now. */
    static List<FileEntry> entries(Dataset dataset) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (String file : dataset.files()) {
            Path path = dataset.folder().resolve(file);
            if (!Files.isReadable(path)) {
                throw new IOException(
                        path + ": cannot be read; " + dataset.files().get(0) + " lists it");
            }
            entries.add(entry(dataset.folder(), path));
        }
        for (String links : LINKS) {
            Path path = dataset.folder().resolve(links);
            if (Files.exists(path)) {
                entries.add(entry(dataset.folder(), path));
            }
        }
        for (Path query : queries(dataset)) {
            entries.add(entry(dataset.folder(), query));
        }
        return entries;
    }

    /** The names of the files that findings are about, in their order. */
    static List<String> told(Dataset dataset) {
        List<String> names = new ArrayList<>(dataset.files());
        names.addAll(LINKS);
        return names;
    }

    /** The dataset's queries, in the order of their names. */
    static List<Path> queries(Dataset dataset) throws IOException {
        Optional<Path> folder = dataset.queries();
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".rq"))
                    .sorted()
                    .toList();
        }
    }

    /** A file under {@code root}, or beside it, with its checksum. */
    static FileEntry entry(Path root, Path file) throws IOException {
        return new FileEntry(relative(root, file), Files.size(file), Sha256.of(file));
    }

    /** The path from {@code root} to {@code file}, with {@code /} between folders. */
    static String relative(Path root, Path file) throws IOException {
        return root.toRealPath()
                .relativize(file.toRealPath())
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }
}
