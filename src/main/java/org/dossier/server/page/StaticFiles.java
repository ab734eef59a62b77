package org.dossier.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dossier.disk.Sha256;

/** Files of the jar that pages use; each is named by its content, so that a copy of it is good for ever. */
final class StaticFiles {
    static final StaticFile STYLESHEET = read("dossier", "css", "text/css; charset=utf-8");
    static final StaticFile REVIEW = read("review", "js", "text/javascript; charset=utf-8");
    static final StaticFile ICON = read("dossier", "svg", "image/svg+xml");

    private StaticFiles() {}

    /**
     * A file.
     *
     * @param plainName its name without the hash: {@code dossier.css}
     * @param name its name with the hash
     */
    record StaticFile(String plainName, String name, String contentType, Content content) {}

    /** Bytes that nobody changes. */
    static final class Content {
        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    static List<StaticFile> all() {
        return List.of(STYLESHEET, REVIEW, ICON);
    }

    private static StaticFile read(String stem, String ending, String contentType) {
        String resource = "/org/dossier/server/page/" + stem + "." + ending;
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + resource);
            }
            byte[] bytes = in.readAllBytes();
            String hash = Sha256.of(bytes).substring(0, 12);
            return new StaticFile(
                    stem + "." + ending, stem + "-" + hash + "." + ending, contentType, new Content(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": cannot be read from the jar", e);
        }
    }
}
