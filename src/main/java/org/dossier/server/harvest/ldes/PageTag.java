package org.dossier.server.harvest.ldes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dossier.disk.Sha256;
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
     * @throws IOException if that is not there any more
     */
    static PageTag of(StreamNames names, Release later, PageAddress address, QuadSyntax syntax) throws IOException {
        String made = String.join(
                " ", String.valueOf(LAYOUT), names.base(), later.fingerprint(), address.path(), syntax.suffix());
        return new PageTag(
                '"' + Sha256.of(made.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + '"');
    }
}
