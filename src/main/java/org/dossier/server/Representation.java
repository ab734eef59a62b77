package org.dossier.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dossier.disk.Sha256;
import org.dossier.language.Language;

/**
 * One form of a resource, to be sent.
 *
 * @param tag known before the body is made; {@link EntityTag#NONE} if it is the one of the bytes
 * @param contentType media type with its parameters
 * @param location the path under which this form alone is had; {@code ""} if that is the path asked for
 * @param negotiated true if another {@code Accept} might have got another form
 * @param links values of {@code Link} headers
 * @param caching the {@code Cache-Control}
 * @param coding the content coding that the body has; {@code ""} if none
 * @param languages what language the reader was spoken to in: one element, or none where nobody is spoken to
 */
public record Representation(
        Body body,
        EntityTag tag,
        String contentType,
        String location,
        boolean negotiated,
        List<String> links,
        String caching,
        String coding,
        List<Language> languages) {
    /** A copy may be kept, but the server is asked each time whether it is still good. */
    public static final String ASK_EACH_TIME = "no-cache";
    /** A copy is good for ever. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String HTML = "text/html; charset=utf-8";

    public Representation {
        links = List.copyOf(links);
        languages = List.copyOf(languages);
    }

    /** What is sent, which may be made no sooner than it is asked for. */
    public interface Body {
        /** Makes it, or has it. */
        Bytes bytes() throws IOException;
    }

    /** Makes the bytes of a body. */
    public interface Making {
        byte[] make() throws IOException;
    }

    /** Bytes that nobody changes. */
    public static final class Bytes implements Body {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy of some. */
        public static Bytes of(byte[] bytes) {
            return new Bytes(bytes.clone());
        }

        @Override
        public Bytes bytes() {
            return this;
        }

        public int length() {
            return bytes.length;
        }

        public byte[] array() {
            return bytes.clone();
        }

        public String hash() {
            return Sha256.of(bytes);
        }
    }

    public static Representation of(byte[] body, String contentType) {
        return new Representation(
                Bytes.of(body), EntityTag.NONE, contentType, "", false, List.of(), ASK_EACH_TIME, "", List.of());
    }

    /** What is made only for a reader who does not hold what has that tag. */
    public static Representation later(EntityTag tag, String contentType, Making making) {
        return new Representation(
                () -> new Bytes(making.make()), tag, contentType, "", false, List.of(), ASK_EACH_TIME, "", List.of());
    }

    /** A page that speaks to its reader, made likewise. */
    public static Representation htmlLater(EntityTag tag, Language language, Making making) {
        return later(tag, HTML, making).in(language);
    }

    public static Representation text(String body, String mediaType) {
        return of(body.getBytes(StandardCharsets.UTF_8), mediaType + "; charset=utf-8");
    }

    /** A page that speaks to its reader. */
    public static Representation html(byte[] body, Language language) {
        return of(body, HTML).in(language);
    }

    /** The same, with a tag that is known without the bytes. */
    public Representation tagged(EntityTag known) {
        return new Representation(body, known, contentType, location, negotiated, links, caching, coding, languages);
    }

    /** The same, one of several forms; {@code path} is where this one alone is had. */
    public Representation negotiated(String path) {
        return new Representation(body, tag, contentType, path, true, links, caching, coding, languages);
    }

    public Representation linking(String link) {
        List<String> more = new ArrayList<>(links);
        more.add(link);
        return new Representation(body, tag, contentType, location, negotiated, more, caching, coding, languages);
    }

    public Representation cached(String control) {
        return new Representation(body, tag, contentType, location, negotiated, links, control, coding, languages);
    }

    /** The same, where the bytes are those of a content coding: {@code gzip}. */
    public Representation coded(String contentCoding) {
        return new Representation(
                body, tag, contentType, location, negotiated, links, caching, contentCoding, languages);
    }

    /** The same, in one of the languages that readers are spoken to in. */
    public Representation in(Language language) {
        return new Representation(
                body, tag, contentType, location, negotiated, links, caching, coding, List.of(language));
    }
}
