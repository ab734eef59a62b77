package org.dossier.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.disk.Sha256;

/**
 * A published state of a dataset: a directory of files that never change.
 *
 * @param number counts from 1
 * @param directory the release's directory, named by its number in four digits: {@code 0002}
 * @param manifest what it was made from and what it holds
 */
public record Release(int number, Path directory, Manifest manifest) {
    private static final String DUMP = ".nt.gz";
    static final String REPORT_PAGE = "report.html";
    static final String DESCRIPTION = "description.ttl";
    static final String REPORT_DATA = "report.json";
    static final String ENTITY_INDEX = "reconcile";
    static final String TEXT_INDEX = "text";
    /** What the entries of {@link #entityIndex} name as their extract; their ids are what follows {@code id/} in the IRIs. */
    public static final String ENTITY_EXTRACT = "entities";

    static Release read(int number, Path directory) throws IOException {
        return new Release(number, directory, ManifestFile.read(directory));
    }

    /** The name of the directory of a release: {@code 0002}. */
    public static String name(int number) {
        return "%04d".formatted(number);
    }

    /** The name of its directory: {@code 0002}. */
    public String name() {
        return name(number);
    }

    /** How many bytes its files have, the manifest left out. */
    public long bytes() {
        return manifest.outputs().stream().mapToLong(Manifest.FileEntry::bytes).sum();
    }

    /** The TDB2 database. */
    public Path store() {
        return directory.resolve("store");
    }

    /**
     * The index in which persons, organizations, places and events are found by their names ({@code link.authority.AuthorityIndex}); not there in a
     * release that was built before there was one.
     */
    public Path entityIndex() {
        return directory.resolve(ENTITY_INDEX);
    }

    /** The full-text index. */
    public Path textIndex() {
        return directory.resolve(TEXT_INDEX);
    }

    /** The dumps. */
    public Path dumps() {
        return directory.resolve("dumps");
    }

    /**
     * The dumps of the default graph: {@code NAME.nt.gz}, which {@code NAME-records.nt.gz} is beside, and {@code NAME-links.nt.gz} if
     * there is one.
     *
     * @throws IOException if there is none
     */
    List<Path> graphDumps() throws IOException {
        Set<String> paths =
                manifest.outputs().stream().map(Manifest.FileEntry::path).collect(Collectors.toSet());
        List<Path> dumps = new ArrayList<>();
        for (Manifest.FileEntry file : manifest.outputs()) {
            String path = file.path();
            String name = path.endsWith(DUMP) ? path.substring(0, path.length() - DUMP.length()) : "";
            if (paths.contains(name + "-records" + DUMP)) {
                dumps.add(directory.resolve(path));
                if (paths.contains(name + "-links" + DUMP)) {
                    dumps.add(directory.resolve(name + "-links" + DUMP));
                }
            }
        }
        if (dumps.isEmpty()) {
            throw new IOException(directory
                    + ": has no dump in N-Triples, and what changed since then cannot be told without it;"
                    + " build it again");
        }
        return dumps;
    }

    /** The queries it carries. */
    public Path queries() {
        return directory.resolve("queries");
    }

    /** What the dataset is, and how many of everything it has. */
    public Path description() {
        return directory.resolve(DESCRIPTION);
    }

    /** What was rejected, repaired, guessed and left provisional, for reading. */
    public Path reportPage() {
        return directory.resolve(REPORT_PAGE);
    }

    /** The same for programs. */
    public Path reportData() {
        return directory.resolve(REPORT_DATA);
    }

    /**
     * When this release and every one that led to it were published, itself last. One that was built before this was recorded
     * counts from the date of its manifest.
     *
     * @throws IOException if the release is not there any more
     */
    public List<Publication> history() throws IOException {
        return manifest.history().isEmpty()
                ? List.of(new Publication(
                        number,
                        Files.getLastModifiedTime(directory.resolve(ManifestFile.NAME))
                                .toInstant()
                                .toString()))
                : manifest.history();
    }

    /**
     * What no other state of a dataset has, in 64 hexadecimal digits: made of the base, of when the release and those that led to it were published,
     * and of the hashes of its files. Whatever is made of a release alone is the same for the same fingerprint.
     *
     * @throws IOException if the release is not there any more
     */
    public String fingerprint() throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, manifest.dataset().base());
        for (Publication publication : history()) {
            add(digest, publication.release() + " " + publication.published());
        }
        for (Manifest.FileEntry output : manifest.outputs()) {
            add(digest, output.path() + " " + output.sha256());
        }
        return Sha256.of(digest);
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where the dataset was read from.
     *
     * @throws IOException if the release is not there any more
     */
    public Path datasetFolder() throws IOException {
        return directory
                .toRealPath()
                .resolveSibling(manifest.dataset().folder())
                .normalize();
    }
}
