package org.dossier.server.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dossier.disk.Sha256;
import org.dossier.release.Manifest;
import org.dossier.release.Release;
import org.dossier.server.IfNoneMatch;
import org.dossier.server.ServerLimits;

/**
 * The strong entity tag of an answer (RFC 9110, 8.8.3): the same release, the same question, the same form and the same
 * limits give the same bytes.
 *
 * @param value with its quotation marks; {@code ""} where an answer is another each time
 */
record EntityTag(String value) {
    /** The tag of what is another each time. */
    static final EntityTag NONE = new EntityTag("");

    static EntityTag of(Release release, ServerLimits limits, SparqlRequest asked, String mediaType) {
        Digest digest = new Digest(release, limits, mediaType);
        digest.add(asked.query().orElse(""));
        digest.add(asked.defaultGraphs());
        digest.add(asked.namedGraphs());
        return digest.tag();
    }

    static EntityTag ofDescription(Release release, ServerLimits limits, String mediaType) {
        return new Digest(release, limits, mediaType).tag();
    }

    /** Whether an {@code If-None-Match} names it, or anything ({@code *}). */
    boolean isIn(String header) {
        return IfNoneMatch.names(header, value);
    }

    /** Tells caches what they may do. */
    void set(HttpServletResponse response) {
        if (value.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", value);
        }
    }

    private static final class Digest {
        private final MessageDigest sha256 = Sha256.digest();

        Digest(Release release, ServerLimits limits, String mediaType) {
            add(Integer.toString(release.number()));
            add(release.manifest().toolVersion());
            for (Manifest.FileEntry output : release.manifest().outputs()) {
                add(output.path());
                add(output.sha256());
            }
            add(limits.toString());
            add(mediaType);
        }

        void add(List<String> parts) {
            add(Integer.toString(parts.size()));
            parts.forEach(this::add);
        }

        void add(String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }

        EntityTag tag() {
            return new EntityTag('"' + HexFormat.of().formatHex(sha256.digest(), 0, 16) + '"');
        }
    }
}
