package org.dossier.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dossier.disk.Sha256;
import org.dossier.release.Release;

/**
 * The strong entity tag of an answer (RFC 9110, 8.8.3).
 *
 * @param value with its quotation marks; {@code ""} where an answer has none
 */
public record EntityTag(String value) {
    /** The tag of what is another each time, or is not known before it is made. */
    public static final EntityTag NONE = new EntityTag("");

    private static final int BYTES = 16;

    /**
     * Of what is made of a release alone, known before it is made: the same release, the same build of this program and the same parts give the same
     * bytes.
     *
     * @param parts all that tells this from whatever else is made of the release: the address, the form, the language
     * @throws IOException if the release is not there any more
     */
    public static EntityTag of(Release release, List<String> parts) throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, ProgramBuild.id());
        add(digest, release.fingerprint());
        parts.forEach(part -> add(digest, part));
        return new EntityTag('"' + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + '"');
    }

    /** The same. */
    public static EntityTag of(Release release, String... parts) throws IOException {
        return of(release, List.of(parts));
    }

    /** The tag of a page that is made of a release alone, for whoever asks for its address in a language. */
    public static EntityTag ofPage(Release release, String path, ReaderLanguage reader) throws IOException {
        return of(release, path, reader.query(), reader.language().tag());
    }

    /** That of bytes. */
    static EntityTag of(Representation.Bytes bytes) {
        return new EntityTag('"' + bytes.hash().substring(0, 2 * BYTES) + '"');
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Whether an {@code If-None-Match} names it, or anything ({@code *}). */
    public boolean isIn(String header) {
        return IfNoneMatch.names(header, value);
    }
}
