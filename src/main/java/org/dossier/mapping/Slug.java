package org.dossier.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.model.NormalizedName;

/**
 * The part of an IRI that stands for a text: letters, digits, {@code -}, and {@code ~} before the digits of a hash
 * where the letters alone would not tell two texts apart. All of them are unreserved characters (RFC 3986, 2.3).
 */
final class Slug {
    private static final int MAX_LENGTH = 100;
    /** A hash of 32 bits beside the letters, where only signs were lost. */
    private static final int SHORT_HASH = 8;
    /** A hash of 64 bits, where letters were lost: it may be all there is. */
    private static final int LONG_HASH = 16;

    private static final Map<String, String> FREQUENT = new ConcurrentHashMap<>();
    private static final int MOST_FREQUENT = 20_000;

    private Slug() {}

    /** The slug of a name; equal exactly if the normalized names are (but for a collision of SHA-256's first digits). */
    static String of(String name) {
        return ofNormalized(NormalizedName.of(name).value());
    }

    /** As {@link #of}, for names that come again and again; the first that come are remembered. */
    static String ofFrequent(String name) {
        String known = FREQUENT.get(name);
        if (known != null) {
            return known;
        }
        String slug = of(name);
        if (FREQUENT.size() < MOST_FREQUENT) {
            FREQUENT.put(name, slug);
        }
        return slug;
    }

    /** As {@link #of}, for a text that is normalized already. */
    static String ofNormalized(String text) {
        char[] slug = text.toCharArray();
        int length = 0;
        boolean signsLost = text.isEmpty();
        boolean lettersLost = false;
        for (char c : slug) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug[length++] = c;
            } else {
                signsLost |= c != ' ';
                lettersLost |= c >= 0x80;
                if (length > 0 && slug[length - 1] != '-') {
                    slug[length++] = '-';
                }
            }
        }
        if (length > 0 && slug[length - 1] == '-') {
            length--;
        }
        if (length > MAX_LENGTH) {
            length = MAX_LENGTH;
            lettersLost = true;
        }
        String letters = new String(slug, 0, length);
        return signsLost || lettersLost ? letters + '~' + hash(text, lettersLost ? LONG_HASH : SHORT_HASH) : letters;
    }

    /**
     * The key of a record: its id where every character may stand in an IRI and the id cannot be taken for a path or for
     * one of the forms a page has; otherwise the characters that may, and a hash.
     */
    static String ofId(String id) {
        if (isSafe(id)) {
            return id;
        }
        StringBuilder key = new StringBuilder(id.length() + LONG_HASH + 1);
        for (int i = 0; i < id.length() && key.length() < MAX_LENGTH; i++) {
            char c = id.charAt(i);
            if (isSafe(c) && (c != '.' || key.length() > 0)) {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != '-') {
                key.append('-');
            }
        }
        return key.append('~').append(hash(id, LONG_HASH)).toString();
    }

    /** {@code slug} with a hash that tells {@code text} from another text of the same slug. */
    static String apart(String slug, String text) {
        return slug + '~' + hash(text, SHORT_HASH);
    }

    private static boolean isSafe(String id) {
        if (id.isEmpty() || id.charAt(0) == '.' || hasPageSuffix(id)) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            if (!isSafe(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code ~} is kept for the hash. */
    private static boolean isSafe(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }

    private static boolean hasPageSuffix(String id) {
        return id.indexOf('.') >= 0
                && (id.endsWith(".html")
                        || id.endsWith(".ttl")
                        || id.endsWith(".nt")
                        || id.endsWith(".jsonld")
                        || id.endsWith(".rdf"));
    }

    private static String hash(String text, int digits) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, digits / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
