package org.dossier.server.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.disk.Sha256;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;

/**
 * The files of a release that anybody may have: reports, queries, dumps. Only what the manifest lists is served, and nothing of
 * the store.
 */
public final class ReleaseFile {
    private static final String MANIFEST = "manifest.json";
    private static final List<String> SERVED = List.of(
            "dumps/",
            "queries/",
            "report.",
            "findings.",
            "description.",
            "changes.",
            "entities.",
            "replaced.",
            "mappings.");

    private ReleaseFile() {}

    /** The file of a release at a path within it; empty if there is none that is served. */
    public static Optional<FileRepresentation> find(Release release, String path) throws IOException {
        Instant published = History.of(release).last();
        if (path.equals(MANIFEST)) {
            Path file = release.directory().resolve(MANIFEST);
            byte[] content = Files.readAllBytes(file);
            return Optional.of(
                    new FileRepresentation(file, mediaType(path), content.length, Sha256.of(content), published));
        }
        boolean served = SERVED.stream().anyMatch(path::startsWith);
        return release.manifest().outputs().stream()
                .filter(entry -> served && entry.path().equals(path))
                .findFirst()
                .map(entry -> of(release, entry, published));
    }

    private static FileRepresentation of(Release release, Manifest.FileEntry entry, Instant published) {
        return new FileRepresentation(
                release.directory().resolve(entry.path()),
                mediaType(entry.path()),
                entry.bytes(),
                entry.sha256(),
                published);
    }

    /** By the ending; what is compressed is sent as it is, as a file of that kind, and not as an encoding of another. */
    public static String mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "gz" -> "application/gzip";
            case "zst" -> "application/zstd";
            case "jsonl" -> "application/x-ndjson";
            case "html" -> "text/html; charset=utf-8";
            case "json" -> "application/json";
            case "rq" -> "application/sparql-query; charset=utf-8";
            case "tsv" -> "text/tab-separated-values; charset=utf-8";
            case "ttl" -> "text/turtle; charset=utf-8";
            case "nt" -> "application/n-triples";
            default -> "text/plain; charset=utf-8";
        };
    }
}
