package org.dossier.server.harvest.oai;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossier.server.entity.EntityAddress;
import org.dossier.server.entity.EntityType;
import org.dossier.server.harvest.oai.OaiProblem.Code;

/**
 * The name of a set (OAI-PMH 2.0, section 2.6): {@code type:document}, {@code collection:170}, {@code program:cwihp}, or one of the
 * three alone for all that are below it. A character of a key that a name may not have is written as {@code !} and two hexadecimal digits for
 * each of its bytes, and so is {@code !} itself.
 *
 * @param root what kind of set it is
 * @param key what follows the colon, not escaped; {@code ""} for the root itself
 */
record SetSpec(Root root, String key) {
    /** Possessive, as a name of any length must not take the stack with it. */
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]++(:[A-Za-z0-9\\-_.!~*'()]++)*+");

    private static final String PLAIN = "-_.~*'()";

    /** What sets are made of. */
    enum Root {
        TYPE("type", "Everything, by what it is"),
        COLLECTION("collection", "What lies in a collection"),
        PROGRAM("program", "What a program has released");

        private final String word;
        private final String title;

        Root(String word, String title) {
            this.word = word;
            this.title = title;
        }

        String word() {
            return word;
        }

        String title() {
            return title;
        }
    }

    /** The set of a type. */
    static SetSpec of(EntityType type) {
        return new SetSpec(Root.TYPE, type.word());
    }

    /** The set of what has the collection or the program of that IRI; empty if it is neither. */
    static Optional<SetSpec> ofGroup(String base, String iri) {
        for (Root root : new Root[] {Root.COLLECTION, Root.PROGRAM}) {
            String start = base + EntityAddress.ID + root.word + "/";
            if (iri.startsWith(start) && iri.length() > start.length()) {
                return Optional.of(new SetSpec(root, iri.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a name.
     *
     * @return empty if no set can have it
     * @throws OaiProblem if it is not written as the protocol has it
     */
    static Optional<SetSpec> parse(String text) {
        if (!LEGAL.matcher(text).matches()) {
            throw new OaiProblem(Code.BAD_ARGUMENT, "The set is not written as a setSpec is.");
        }
        for (Root root : Root.values()) {
            if (text.equals(root.word)) {
                return Optional.of(new SetSpec(root, ""));
            }
            if (text.startsWith(root.word + ":")) {
                return unescape(text.substring(root.word.length() + 1))
                        .map(key -> new SetSpec(root, key))
                        .filter(spec -> spec.text().equals(text));
            }
        }
        return Optional.empty();
    }

    /** The type that it is the set of; empty if it is another set. */
    Optional<EntityType> type() {
        return root == Root.TYPE ? EntityType.named(key) : Optional.empty();
    }

    /** The IRI of the collection or program that it is the set of; the beginning of those IRIs if it is the root. */
    String group(String base) {
        return base + EntityAddress.ID + root.word + "/" + key;
    }

    /** As it stands in requests and answers. */
    String text() {
        if (key.isEmpty()) {
            return root.word;
        }
        StringBuilder out = new StringBuilder(root.word).append(':');
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : "!%02X".formatted((int) c));
        }
        return out.toString();
    }

    private static Optional<String> unescape(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '!') {
                bytes[length++] = (byte) c;
                continue;
            }
            int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[length++] = (byte) (high * 16 + low);
            i += 2;
        }
        return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
}
