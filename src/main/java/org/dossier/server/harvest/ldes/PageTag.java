package org.dossier.server.harvest.ldes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dossier.disk.Sha256;
import org.dossier.release.History;
import org.dossier.release.Manifest;
import org.dossier.release.Release;

/**
 * The strong entity tag of a page of a step (RFC 9110, 8.8.3), which is known before the page is written: the same release, the same
 * page and the same syntax give the same bytes.
 *
 * @param value with its quotation marks
 */
record PageTag(String value) {
    /** Counts how often the bytes of pages were changed by changing this program; raise it when you do. */
    private static final int LAYOUT = 1;

    /**
     * @param later the later release of the step
     * @param history of the same release
     */
    static PageTag of(StreamNames names, Release later, History history, PageAddress address, QuadSyntax syntax) {
        MessageDigest digest = Sha256.digest();
        add(digest, LAYOUT + " " + names.base() + " " + history.publications());
        for (Manifest.FileEntry output : later.manifest().outputs()) {
            add(digest, output.path() + " " + output.sha256());
        }
        add(digest, address.path() + " " + syntax.suffix());
        return new PageTag('"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"');
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
