package org.dossier.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dossier.disk.Sha256;
import org.dossier.language.Language;

/**
 * One form of a resource, ready to be sent.
 *
 * @param contentType media type with its parameters
 * @param location the path under which this form alone is had; {@code ""} if that is the path asked for
 * @param negotiated true if another {@code Accept} might have got another form
 * @param links values of {@code Link} headers
 * @param caching the {@code Cache-Control}
 * @param coding the content coding that the body has; {@code ""} if none
 * @param languages what language the reader was spoken to in: one element, or none where nobody is spoken to
 */
public record Representation(
        Bytes body,
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

    public Representation {
        links = List.copyOf(links);
        languages = List.copyOf(languages);
    }

    /** Bytes that nobody changes. */
    public static final class Bytes {
        private final byte[] bytes;

        private Bytes(byte[] bytes) {
            this.bytes = bytes;
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
                new Bytes(body.clone()), contentType, "", false, List.of(), ASK_EACH_TIME, "", List.of());
    }

    public static Representation text(String body, String mediaType) {
        return of(body.getBytes(StandardCharsets.UTF_8), mediaType + "; charset=utf-8");
    }

    /** A page that speaks to its reader. */
    public static Representation html(byte[] body, Language language) {
        return of(body, "text/html; charset=utf-8").in(language);
    }

    /** The same, one of several forms; {@code path} is where this one alone is had. */
    public Representation negotiated(String path) {
        return new Representation(body, contentType, path, true, links, caching, coding, languages);
    }

    public Representation linking(String link) {
        List<String> more = new ArrayList<>(links);
        more.add(link);
        return new Representation(body, contentType, location, negotiated, more, caching, coding, languages);
    }

    public Representation cached(String control) {
        return new Representation(body, contentType, location, negotiated, links, control, coding, languages);
    }

    /** The same, where the bytes are those of a content coding: {@code gzip}. */
    public Representation coded(String contentCoding) {
        return new Representation(body, contentType, location, negotiated, links, caching, contentCoding, languages);
    }

    /** The same, in one of the languages that readers are spoken to in. */
    public Representation in(Language language) {
        return new Representation(body, contentType, location, negotiated, links, caching, coding, List.of(language));
    }

    /** A strong entity tag: other bytes, another tag. */
    public String tag() {
        return '"' + body.hash().substring(0, 32) + '"';
    }
}
