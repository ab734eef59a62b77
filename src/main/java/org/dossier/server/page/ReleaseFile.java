package org.dossier.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossier.disk.Sha256;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.Reply;

/**
 * A file of a release that anybody may have: reports, queries, dumps. Only what the manifest lists is served, and nothing of
 * the store.
 *
 * @param tag a strong entity tag: the file's SHA-256
 */
record ReleaseFile(Path path, String mediaType, long bytes, String tag) {
    private static final String MANIFEST = "manifest.json";
    private static final List<String> SERVED =
            List.of("dumps/", "queries/", "report.", "findings.", "description.", "changes.", "entities.");

    /** The file of a release at a path within it; empty if there is none that is served. */
    static Optional<ReleaseFile> find(Release release, String path) throws IOException {
        if (path.equals(MANIFEST)) {
            Path file = release.directory().resolve(MANIFEST);
            String hash = Sha256.of(Files.readAllBytes(file));
            return Optional.of(new ReleaseFile(file, mediaType(path), Files.size(file), '"' + hash + '"'));
        }
        boolean served = SERVED.stream().anyMatch(path::startsWith);
        return release.manifest().outputs().stream()
                .filter(entry -> served && entry.path().equals(path))
                .findFirst()
                .map(entry -> of(release, entry));
    }

    private static ReleaseFile of(Release release, Manifest.FileEntry entry) {
        return new ReleaseFile(
                release.directory().resolve(entry.path()),
                mediaType(entry.path()),
                entry.bytes(),
                '"' + entry.sha256() + '"');
    }

    /** By the ending; what is compressed is sent as it is, as a file of that kind, and not as an encoding of another. */
    static String mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "gz" -> "application/gzip";
            case "zst" -> "application/zstd";
            case "jsonl" -> "application/x-ndjson";
            case "html" -> "text/html; charset=utf-8";
            case "json" -> "application/json";
            case "rq" -> "application/sparql-query; charset=utf-8";
            case "ttl" -> "text/turtle; charset=utf-8";
            case "nt" -> "application/n-triples";
            default -> "text/plain; charset=utf-8";
        };
    }

    /** @param caching the {@code Cache-Control} */
    void send(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching);
        Reply.secure(response, mediaType);
        if (mediaType.startsWith("text/html")) {
            // The report carries its own style, and needs nothing else.
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        }
        if (Reply.hasIt(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        response.setContentLengthLong(bytes);
        if (mediaType.equals("application/gzip") || mediaType.equals("application/zstd")) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + path.getFileName() + "\"");
        }
        if (!request.getMethod().equals("HEAD")) {
            Files.copy(path, response.getOutputStream());
        }
    }
}
