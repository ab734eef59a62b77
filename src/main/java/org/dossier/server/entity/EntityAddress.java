package org.dossier.server.entity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An entity as a request names it.
 *
 * @param iri the entity's IRI, in the dataset's own spelling
 * @param type its type, by the address
 * @param key what follows the type in its IRI
 * @param form the form that a suffix asks for: one element, or none where the client's preferences decide
 */
public record EntityAddress(String iri, EntityType type, String key, List<EntityForm> form) {
    /** Between the dataset's base and an entity's type and key. */
    public static final String ID = "id/";

    public EntityAddress {
        form = List.copyOf(form);
    }

    /** The entity's path below the base, without a leading slash: {@code document/112024}. */
    public String path() {
        return type.word() + "/" + key;
    }

    /** The same with the suffix that the request has, if it has one: {@code document/112024.ttl}. */
    public String askedPath() {
        return form.isEmpty() ? path() : path() + "." + form.get(0).suffix();
    }

    /** The address of an IRI; empty if it is none of an entity of the dataset. */
    public static Optional<EntityAddress> of(String base, String iri) {
        String start = base + ID;
        int slash = iri.startsWith(start) ? iri.indexOf('/', start.length()) : -1;
        if (slash < 0) {
            return Optional.empty();
        }
        return EntityType.named(iri.substring(start.length(), slash))
                .map(type -> new EntityAddress(iri, type, iri.substring(slash + 1), List.of()));
    }

    /**
     * Finds the entity that the path of a request means. A key may itself end in {@code .ttl} or the like, so the
     * whole key is looked up before a suffix is taken off. A client may have percent-encoded what the IRI writes plainly.
     *
     * @param base the dataset's base IRI
     * @param typeWord the path's segment before the key
     * @param rawKey the rest of the path, still percent-encoded
     * @param exists whether the release has an entity of that IRI
     * @return the entity; empty if there is none by that name
     */
    public static Optional<EntityAddress> find(String base, String typeWord, String rawKey, Predicate<String> exists) {
        Optional<EntityAddress> whole = named(base, typeWord, rawKey, exists);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<EntityType> type = EntityType.named(typeWord);
        return EntityForm.ofSuffix(rawKey)
                .filter(form -> type.isPresent())
                .flatMap(form -> spelled(
                        base,
                        type.orElseThrow(),
                        rawKey.substring(0, rawKey.length() - form.suffix().length() - 1),
                        List.of(form),
                        exists));
    }

    /** The same where the whole of {@code rawKey} is the key, and a suffix is a part of it. */
    public static Optional<EntityAddress> named(String base, String typeWord, String rawKey, Predicate<String> exists) {
        return EntityType.named(typeWord)
                .filter(type -> !rawKey.isEmpty())
                .flatMap(type -> spelled(base, type, rawKey, List.of(), exists));
    }

    private static Optional<EntityAddress> spelled(
            String base, EntityType type, String rawKey, List<EntityForm> form, Predicate<String> exists) {
        for (String key : spellings(rawKey)) {
            String iri = base + ID + type.word() + "/" + key;
            if (key.indexOf('#') < 0 && isIri(key) && exists.test(iri)) {
                return Optional.of(new EntityAddress(iri, type, key, form));
            }
        }
        return Optional.empty();
    }

    private static boolean isIri(String key) {
        return key.chars().noneMatch(c -> c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    /** The key as it came, and as an IRI writes it (RFC 3987, 3.2: letters beyond ASCII stand for themselves). */
    private static Set<String> spellings(String rawKey) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(rawKey);
        spellings.add(decoded(rawKey, false));
        spellings.add(decoded(rawKey, true));
        return spellings;
    }

    /**
     * Decodes the escapes that need not be there: of letters beyond ASCII and of unreserved characters, and where
     * {@code delimiters} is set of those that may stand in a path segment. Others are written with capitals.
     */
    private static String decoded(String rawKey, boolean delimiters) {
        StringBuilder out = new StringBuilder(rawKey.length());
        for (int i = 0; i < rawKey.length(); ) {
            ByteArrayOutputStream run = new ByteArrayOutputStream();
            int end = escapes(rawKey, i, run);
            if (end == i) {
                out.append(rawKey.charAt(i++));
                continue;
            }
            String text = run.toString(StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                out.append(rawKey, i, end);
            } else {
                text.codePoints().forEach(c -> append(c, delimiters, out));
            }
            i = end;
        }
        return out.toString();
    }

    /** Reads a run of escapes at {@code from}; returns where it ends. */
    private static int escapes(String text, int from, ByteArrayOutputStream bytes) {
        int at = from;
        while (at + 2 < text.length() && text.charAt(at) == '%') {
            int high = Character.digit(text.charAt(at + 1), 16);
            int low = Character.digit(text.charAt(at + 2), 16);
            if (high < 0 || low < 0) {
                break;
            }
            bytes.write(high * 16 + low);
            at += 3;
        }
        return at;
    }

    private static void append(int c, boolean delimiters, StringBuilder out) {
        boolean unreserved = (c < 0x80 && Character.isLetterOrDigit(c)) || "-._~".indexOf(c) >= 0;
        boolean plain = unreserved || c > 0x9F || (delimiters && "!$&'()*+,;=:@".indexOf(c) >= 0);
        if (plain) {
            out.appendCodePoint(c);
        } else {
            for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append("%02X".formatted(b & 0xFF).toUpperCase(Locale.ROOT));
            }
        }
    }
}
